import { useState } from 'react';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { isProblem } from '../problem.ts';
import { upload } from '../upload.ts';
import { Button } from './button.tsx';
import { described, Field } from './field.tsx';
import type { FieldProps } from './fields.tsx';
import { FilePicker } from './file-picker.tsx';
import { Progress } from './progress.tsx';
import { useSay } from './status-line.tsx';
import css from './upload-list.module.css';

/** A file that the server keeps already. */
export interface UploadedFile {
  id: string;
  name: string;
  /** bytes */
  size: number;
}

interface UploadListProps extends FieldProps<UploadedFile[]> {
  /** path under /api that answers with the kept file, e.g. `/files` */
  path: string;
  accept?: string;
  maxBytes?: number;
}

/** Files that are sent one by one as soon as they are chosen, each with its progress; the form then carries their ids. */
export function UploadList({ path, accept, maxBytes, ...props }: UploadListProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const say = useSay();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [error, setError] = useState<string | undefined>();
  const frame = { ...props, error: error ?? props.error };

  async function add(files: readonly File[]): Promise<void> {
    setError(undefined);
    let kept = props.value;
    for (const file of files) {
      if (maxBytes !== undefined && file.size > maxBytes) {
        setError(t('fileTooLarge', { name: file.name, size: f.bytes(file.size), limit: f.bytes(maxBytes) }));
        continue;
      }
      setSending({ name: file.name, share: 0 });
      try {
        const answer = await upload<UploadedFile>(path, file, (share) =>
          setSending({ name: file.name, share }),
        );
        kept = [...kept, { id: answer.id, name: answer.name ?? file.name, size: answer.size ?? file.size }];
        props.onChange(kept);
        say(t('uploaded', { name: file.name }));
      } catch (problem) {
        if (!isProblem(problem)) throw problem;
        setError(problem.fields[0]?.message ?? problem.detail);
      }
    }
    setSending(null);
  }

  return (
    <Field {...frame}>
      {props.value.length > 0 && (
        <ul className={css.list}>
          {props.value.map((file) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <span className={css.size}>{f.bytes(file.size)}</span>
              <Button
                kind="quiet"
                small
                onClick={() => props.onChange(props.value.filter((each) => each.id !== file.id))}
              >
                {t('remove')}
                <span className="hidden"> {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FilePicker
        id={props.id}
        multiple
        accept={accept}
        disabled={sending !== null}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files);
        }}
        {...described(frame)}
      />
      {sending && <Progress label={t('uploading', { name: sending.name })} value={sending.share} max={1} />}
    </Field>
  );
}
