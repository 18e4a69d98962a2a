import type { Locale } from '../texts.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import type { ImportKind } from './kind.ts';
import type { ImportRun } from './store.ts';

/** What is wrong with a file as a workbook: row, column, sentence. Whoever mends the file lays it beside. */
export async function complaintBook(
  kind: ImportKind,
  run: Pick<ImportRun, 'complaints'>,
  locale: Locale,
): Promise<Buffer> {
  const [name, line, column, problem, note] =
    locale === 'id'
      ? ['Masalah', 'Baris', 'Kolom', 'Masalah', 'Diterima, untuk diperiksa: ']
      : ['Complaints', 'Row', 'Column', 'What is wrong', 'Accepted, to be looked at: '];
  return writeXlsx([
    {
      name,
      columns: [
        { header: line, format: 'integer' },
        { header: column, format: 'text' },
        { header: problem, format: 'text', width: 100 },
      ],
      rows: (run.complaints ?? []).map((each) => [
        each.line === 0 ? null : each.line,
        each.field === null ? null : (kind.columns[each.field]?.header ?? each.field),
        (each.warning ? note : '') + each.message[locale],
      ]),
    },
  ]);
}
