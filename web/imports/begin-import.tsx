import { useState } from 'react';
import type { KindView, RunView } from '../../src/platform/imports/contract.ts';
import { upload } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { useScreenSearch } from '../search.ts';
import { Buttons, DownloadLink } from '../ui/button.tsx';
import { RadioRows } from '../ui/fields.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useGo } from '../ui/link.tsx';
import { Progress } from '../ui/progress.tsx';
import { importsSearch } from './imports-search.ts';

/** What the server takes, in bytes. */
const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** Choose the kind, get its template, send the file. */
export function BeginImport({ kinds }: { kinds: readonly KindView[] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const go = useGo();
  const [search] = useScreenSearch(importsSearch);
  const [share, setShare] = useState<number | null>(null);
  const first = kinds.find((each) => each.name === search.jenis) ?? kinds[0]!;
  const form = useForm({
    initial: { kind: first.name, file: null as File | null },
    send: async ({ kind, file }) => {
      setShare(0);
      try {
        return await upload<RunView>(`/imports/kinds/${kind}`, file ?? new FormData(), setShare);
      } finally {
        setShare(null);
      }
    },
    refresh: ['/imports'],
    done: (run) => go(`/impor/${run.id}`),
  });
  const template = `/api/imports/kinds/${form.values.kind}/template`;
  return (
    <Form form={form} submit={t('upload')}>
      <RadioRows
        {...form.field('kind')}
        label={t('what')}
        options={kinds.map((each) => ({
          value: each.name,
          label: both(each.title),
          hint: both(each.summary),
        }))}
      />
      <Buttons>
        <DownloadLink href={`${template}?format=xlsx`}>{t('templateXlsx')}</DownloadLink>
        <DownloadLink href={`${template}?format=csv`} kind="quiet">
          {t('templateCsv')}
        </DownloadLink>
      </Buttons>
      <FileField
        {...form.field('file')}
        label={t('file')}
        hint={t('fileHint', { size: f.bytes(UPLOAD_LIMIT) })}
        accept=".xlsx,.xlsm,.xls,.csv,.txt,.json"
        maxBytes={UPLOAD_LIMIT}
        required
      />
      {share !== null && (
        <Progress label={t('sending', { name: form.values.file?.name ?? '' })} value={share} max={1} />
      )}
    </Form>
  );
}
