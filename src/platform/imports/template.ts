import type { Readable } from 'node:stream';
import type { ColumnFormat, ColumnToWrite, SheetToWrite, ValueToWrite } from '../tables/write-table.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import type { Locale } from '../texts.ts';
import { exampleValue } from './fields.ts';
import type { ImportColumn, ImportKind } from './kind.ts';

/** Rows of the workbook that are ready to be filled in: text cells keep all digits of an NIP. */
const READY_ROWS = 1_000;

const FORMATS: Record<ImportColumn['type'], ColumnFormat> = {
  text: 'text',
  'number-id': 'text',
  choice: 'text',
  date: 'date',
  rupiah: 'rupiah',
  percent: 'decimal',
  integer: 'integer',
};

/** Names of the column types for people. */
export const TYPE_NAMES: Record<ImportColumn['type'], Record<Locale, string>> = {
  text: { id: 'teks', en: 'text' },
  'number-id': { id: 'nomor (hanya angka)', en: 'number (digits only)' },
  choice: { id: 'pilihan', en: 'choice' },
  date: { id: 'tanggal', en: 'date' },
  rupiah: { id: 'rupiah', en: 'rupiah' },
  percent: { id: 'persen', en: 'per cent' },
  integer: { id: 'bilangan bulat', en: 'whole number' },
};

/** Template as a workbook: headings with one example row, and a second sheet that explains each column. */
export async function xlsxTemplate(kind: ImportKind, locale: Locale): Promise<Buffer> {
  return writeXlsx([dataSheet(kind), explanationSheet(kind, locale)], READY_ROWS);
}

/** Template as CSV with semicolons, as Excel with Indonesian settings opens it. */
export function csvTemplate(kind: ImportKind): Readable {
  return writeCsv(dataSheet(kind), ';');
}

function dataSheet(kind: ImportKind): SheetToWrite {
  const columns = Object.values(kind.columns);
  return {
    name: 'Data',
    columns: columns.map((column): ColumnToWrite => ({
      header: column.header,
      format: FORMATS[column.type],
      ...(column.type === 'choice'
        ? { choices: Object.values(column.choices).map((each) => each[0] ?? '') }
        : {}),
    })),
    rows: [columns.map(exampleOf)],
  };
}

/** Amounts, numbers and days as such; everything else as a person would type it. */
function exampleOf(column: ImportColumn): ValueToWrite {
  if (column.example === '') return null;
  return ['rupiah', 'integer', 'percent', 'date'].includes(column.type)
    ? exampleValue(column)
    : column.example;
}

function explanationSheet(kind: ImportKind, locale: Locale): SheetToWrite {
  const words =
    locale === 'id'
      ? {
          sheet: 'Petunjuk',
          heads: ['Kolom', 'Jenis', 'Wajib', 'Contoh', 'Penjelasan'],
          yes: 'ya',
          no: 'tidak',
        }
      : {
          sheet: 'Explanation',
          heads: ['Column', 'Type', 'Required', 'Example', 'Explanation'],
          yes: 'yes',
          no: 'no',
        };
  const widths = [20, 20, 10, 30, 80];
  return {
    name: words.sheet,
    columns: words.heads.map((header, index) => ({ header, format: 'text', width: widths[index]! })),
    rows: Object.values(kind.columns).map((column) => [
      column.header,
      TYPE_NAMES[column.type][locale],
      column.required ? words.yes : words.no,
      column.example,
      column.explanation[locale],
    ]),
  };
}
