import { readFile, stat } from 'node:fs/promises';
import { isRefusal } from '../../../../platform/outcome.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { cellText, LIMITS, type TableRow } from '../../../../platform/tables/table.ts';

/** A statistician's files may be longer than what an office imports. */
const ROWS = 2_000_000;
const COLUMNS = 2_000;

/** A file of rows under one line of headings. */
export interface DataFile {
  path: string;
  headings: string[];
  rows: readonly TableRow[];
  /** numbers are written 12,5 and not 12.5 */
  decimalComma: boolean;
}

/** What a file holds cannot be used; names the file, the row and the column. */
export class DataError extends Error {
  override name = 'DataError';
}

/**
 * Reads CSV (comma, semicolon, tab or bar) or a workbook's first sheet.
 * @throws DataError where there is no such file, or nothing to read in it
 */
export async function readDataFile(path: string, decimalComma: boolean): Promise<DataFile> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true)
    throw new DataError(`${path}: berkas tidak ditemukan; periksa namanya / file not found; check its name`);
  const table = await readTable(await readFile(path), undefined, { ...LIMITS, rows: ROWS, columns: COLUMNS });
  if (isRefusal(table)) throw new DataError(`${path}: ${table.message.id} / ${table.message.en}`);
  const [first, ...rows] = table.rows;
  if (first === undefined || rows.length === 0)
    throw new DataError(`${path}: tidak ada baris data di bawah judul kolom / no rows under the headings`);
  return { path, headings: first.cells.map((cell) => cellText(cell).trim()), rows, decimalComma };
}

/** Place of a column. @throws DataError where no column, or more than one, has the name */
export function placeOf({ path, headings }: DataFile, name: string): number {
  const place = headings.indexOf(name);
  if (place === -1)
    throw new DataError(
      `${path}: tidak ada kolom "${name}" / no column "${name}". Kolom / columns: ${headings.join(', ')}`,
    );
  if (headings.indexOf(name, place + 1) !== -1)
    throw new DataError(`${path}: kolom "${name}" ada lebih dari satu / more than one column "${name}"`);
  return place;
}

/** "data.csv, baris 12, kolom pw: …"; rows as a spreadsheet counts them, 1 for the headings. */
export function at(path: string, line: number | null, column: string | null, what: string): DataError {
  const where = [
    path,
    ...(line === null ? [] : [`baris / row ${line}`]),
    ...(column === null ? [] : [`kolom / column "${column}"`]),
  ];
  return new DataError(`${where.join(', ')}: ${what}`);
}

/** What statistics programs write where there is no value. */
const MISSING = new Set(['', 'NA', 'NaN', 'N/A', 'null', 'NULL', '.']);

export function isMissing(text: string): boolean {
  return MISSING.has(text);
}

/** Text of every row; nothing may be missing. */
export function namesOf(file: DataFile, name: string): string[] {
  const place = placeOf(file, name);
  return file.rows.map(({ cells, line }) => {
    const text = cellText(cells[place]).trim();
    if (!isMissing(text)) return text;
    throw at(file.path, line, name, 'kosong; isi setiap baris / empty; fill in every row');
  });
}

/** Numbers of every row. @param missing NaN for what is missing, or a refusal */
export function numbersOf(file: DataFile, name: string, missing: 'nan' | 'refuse'): Float64Array {
  const place = placeOf(file, name);
  return Float64Array.from(file.rows, ({ cells, line }) => {
    const cell = cells[place];
    if (typeof cell === 'number') return cell;
    const text = cellText(cell).trim();
    if (isMissing(text)) {
      if (missing === 'nan') return Number.NaN;
      throw at(file.path, line, name, 'kosong; isi setiap baris / empty; fill in every row');
    }
    const plain = file.decimalComma ? text.replace(',', '.') : text;
    const isNumber = PLAIN_NUMBER.test(plain) && !(file.decimalComma && text.includes('.'));
    const number = isNumber ? Number(plain) : Number.NaN;
    if (Number.isFinite(number)) return number;
    throw at(file.path, line, name, noNumber(text.slice(0, 40), file.decimalComma));
  });
}

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function noNumber(text: string, decimalComma: boolean): string {
  if (decimalComma)
    return `"${text}" bukan angka; tulis 12,5 tanpa titik ribuan / is no number; write 12,5 without points between thousands`;
  const comma = /^[+-]?\d+,\d+$/.test(text)
    ? ', atau tambahkan --decimal-comma / , or add --decimal-comma'
    : '';
  return `"${text}" bukan angka; tulis dengan titik desimal, misalnya 12.5 / is no number; write it with a decimal point, e.g. 12.5${comma}`;
}
