import { useState } from 'react';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { described, Field } from './field.tsx';
import type { FieldProps } from './fields.tsx';
import { FilePicker } from './file-picker.tsx';

interface FileProps extends FieldProps<File | null> {
  /** as the `accept` attribute says it, e.g. `.pdf,image/*` */
  accept?: string;
  /** the endpoint's limit in bytes; a larger file is refused before it is sent */
  maxBytes?: number;
}

/** One file that is sent together with its form. */
export function FileField({ accept, maxBytes, ...props }: FileProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const [tooLarge, setTooLarge] = useState<string | undefined>();
  const frame = {
    ...props,
    error: tooLarge ?? props.error,
    hint: props.hint ?? (maxBytes ? t('fileLimit', { size: f.bytes(maxBytes) }) : undefined),
  };
  return (
    <Field {...frame}>
      <FilePicker
        id={props.id}
        name={props.name}
        accept={accept}
        chosen={props.value?.name}
        onChange={(event) => {
          const file = event.target.files?.[0] ?? null;
          if (file && maxBytes !== undefined && file.size > maxBytes) {
            setTooLarge(
              t('fileTooLarge', { name: file.name, size: f.bytes(file.size), limit: f.bytes(maxBytes) }),
            );
            event.target.value = '';
            props.onChange(null);
            return;
          }
          setTooLarge(undefined);
          props.onChange(file);
        }}
        {...described(frame)}
      />
    </Field>
  );
}
