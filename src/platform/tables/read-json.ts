import { damagedFile, tooManyColumns, tooManyRows, unknownSheet, wrongType } from './refusals.ts';
import { TableError, textCell, type Cell, type Table, type TableLimits, type TableRow } from './table.ts';

/** Values nested deeper than a row's own are no cells. */
type Row = readonly unknown[] | Readonly<Record<string, unknown>>;

/**
 * Reads rows that a service hands out as JSON: an array of objects (their names are the headings, in row 1), an array of arrays (the first
 * is the heading), either of them under names (each a sheet), or one object a line. Row n of the array is line n + 1, as a
 * spreadsheet program would number it. What `keptTables` wrote is read back with its own lines.
 * @param sheet its name; the first one with rows when not said
 * @param isOurs it comes from where imports are kept: from outside what `keptTables` writes is refused, as nothing in it is checked any more
 * @throws TableError
 */
export function readJson(
  bytes: Buffer,
  sheet: string | undefined,
  limits: TableLimits,
  isOurs = false,
): Table {
  const sheets = sheetsOf(parse(bytes), limits, isOurs);
  const chosen =
    sheet === undefined
      ? (sheets.find((each) => each.rows.length > 0) ?? sheets[0]!)
      : sheets.find((each) => each.name === sheet);
  if (chosen === undefined) throw new TableError(unknownSheet(sheet ?? ''));
  const names = sheets.length === 1 && chosen.name === '' ? [] : sheets.map((each) => each.name);
  return {
    format: 'json',
    sheets: names,
    sheet: names.length === 0 ? null : chosen.name,
    rows: chosen.rows,
    ...(chosen.leftOut ? { leftOut: chosen.leftOut } : {}),
  };
}

export interface Sheet {
  name: string;
  rows: TableRow[];
  leftOut?: Table['leftOut'];
}

function parse(bytes: Buffer): unknown {
  const text = new TextDecoder('utf-8').decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      throw new TableError(damagedFile());
    }
  }
}

function sheetsOf(whole: unknown, limits: TableLimits, isOurs: boolean): Sheet[] {
  if (isRows(whole)) return [{ name: '', rows: tableOf(whole, limits) }];
  if (!isObject(whole)) throw new TableError(noRows());
  if (Object.hasOwn(whole, KEPT)) {
    if (!isOurs || !Array.isArray(whole[KEPT])) throw new TableError(keptFile());
    return whole[KEPT] as Sheet[];
  }
  const found = Object.entries(whole).flatMap(([name, value]) =>
    isRows(value) ? [{ name, rows: tableOf(value, limits) }] : [],
  );
  if (found.length === 0) throw new TableError(noRows());
  return found.length === 1 ? [{ ...found[0]!, name: '' }] : found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is Row[] {
  return Array.isArray(value) && value.every((each) => Array.isArray(each) || isObject(each));
}

function tableOf(given: readonly Row[], limits: TableLimits): TableRow[] {
  if (given.length > limits.rows) throw new TableError(tooManyRows(limits));
  const places = new Map<string, number>();
  const rows: TableRow[] = [];
  for (const [index, row] of given.entries()) {
    const cells: Cell[] = [];
    if (Array.isArray(row)) cells.push(...row.map((value) => cellOf(value, limits)));
    else {
      for (const [name, value] of Object.entries(row)) {
        if (!places.has(name)) places.set(name, places.size);
        const place = places.get(name)!;
        while (cells.length < place) cells.push('');
        cells[place] = cellOf(value, limits);
      }
    }
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length > limits.columns) throw new TableError(tooManyColumns(limits));
    if (cells.length > 0) rows.push({ line: index + (Array.isArray(row) ? 1 : 2), cells });
  }
  return places.size === 0 ? rows : [{ line: 1, cells: [...places.keys()] }, ...rows];
}

/** Numbers of more than 15 digits have lost some of them on the way, as in a workbook. */
function cellOf(value: unknown, limits: TableLimits): Cell {
  if (typeof value === 'string') return textCell(value, limits);
  if (typeof value === 'number')
    return Math.abs(value) >= 1e15 ? { fault: 'digits-lost', text: String(value) } : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return '';
}

function noRows() {
  return wrongType({ id: 'JSON yang tidak berisi daftar', en: 'JSON that holds no list' });
}

function keptFile() {
  return wrongType({
    id: 'salinan impor yang disimpan program ini; unggah berkas aslinya',
    en: 'the copy of an import that this program keeps; upload the file itself',
  });
}

/** The name under which sheets are written that were read once and are kept without some of their columns. */
const KEPT = 'lurus-sheets';

/** Sheets as a file that `readJson` reads back with the same lines and cells. */
export function keptTables(sheets: readonly Sheet[]): Buffer {
  return Buffer.from(JSON.stringify({ [KEPT]: sheets }));
}
