import { useTexts } from '../../../../../../web/language.tsx';
import { DateField, TextArea, TextField } from '../../../../../../web/ui/fields.tsx';
import type { FieldOf } from '../../../../../../web/ui/form.tsx';
import { UploadList, type UploadedFile } from '../../../../../../web/ui/upload-list.tsx';
import { texts } from '../texts/acts.ts';

const PAPERS = '/spending/contract-papers';
const LARGEST = 15 * 2 ** 20;

/** What every paper of a contract is entered with. */
export interface PaperValues {
  docDate: string;
  document: string;
  note: string;
  fileId: UploadedFile[];
}

export function emptyPaper(today: string): PaperValues {
  return { docDate: today, document: '', note: '', fileId: [] };
}

export function paperOf({ docDate, document, note, fileId }: PaperValues) {
  return { docDate, document, note, fileId: fileOf(fileId) };
}

export function fileOf(files: readonly UploadedFile[]): string | null {
  return files.at(-1)?.id ?? null;
}

interface PaperProps {
  fields: { [K in keyof PaperValues]: FieldOf<PaperValues[K]> };
  today: string;
}

export function PaperFields({ fields, today }: PaperProps) {
  const t = useTexts(texts);
  return (
    <>
      <TextField {...fields.document} label={t('document')} code required />
      <DateField {...fields.docDate} label={t('docDate')} hint={t('docDateHint')} max={today} required />
      <TextArea {...fields.note} label={t('note')} rows={2} max={1_000} required={false} />
      <PaperFile field={fields.fileId} />
    </>
  );
}

export function PaperFile({ field }: { field: FieldOf<UploadedFile[]> }) {
  const t = useTexts(texts);
  return (
    <UploadList
      {...field}
      label={t('file')}
      hint={t('fileHint')}
      path={PAPERS}
      accept=".pdf,image/jpeg,image/png"
      maxBytes={LARGEST}
      required={false}
    />
  );
}
