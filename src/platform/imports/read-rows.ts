import { setImmediate } from 'node:timers/promises';
import { Refusal, type Complaint, type Outcome } from '../outcome.ts';
import { cellText, type Table, type TableRow } from '../tables/table.ts';
import { exampleValue, readField } from './fields.ts';
import type { FileRow, ImportColumns, ImportKind, Progress, RowComplaint, RowOf } from './kind.ts';
import { labelsOf, type Mapping } from './mapping.ts';

/** Rows between two pauses, in which others are served. */
const PAUSE = 2_000;

/** What a file holds for a kind, before anything is compared with the database. */
export interface ReadRows {
  /** rows whose every cell could be read, and that are no double of an earlier one */
  rows: FileRow<RowOf<ImportColumns>>[];
  complaints: RowComplaint[];
  /** rows below the headings that hold anything in a mapped column; the template's example row is none */
  read: number;
  /** sums of the rupiah columns marked `total`, over every row whose cell could be read: what the office compares with its own list */
  sums: Record<string, number>;
  /** line → where the row stood, when it was gathered from another sheet */
  origins: Map<number, NonNullable<TableRow['origin']>>;
}

/**
 * Reads the rows of a file for a kind. Refused as a whole when the mapping lacks a required column or names a heading that is not
 * there, and when there is no row at all.
 */
export async function readRows(
  kind: ImportKind,
  table: Table,
  headerLine: number,
  mapping: Mapping,
  progress: Progress = () => {},
): Promise<Outcome<ReadRows>> {
  const labels = labelsOf(table.rows.find((row) => row.line === headerLine));
  const titles = titlesOf(kind.columns, mapping, table, headerLine);
  const places = placesOf(kind.columns, mapping, labels, titles);
  if (places instanceof Refusal) return places;
  const body = table.rows.filter((row) => row.line > headerLine);
  const complaints = (table.leftOut ?? []).map((message): RowComplaint => ({
    line: 0,
    field: null,
    message,
    warning: true,
  }));
  const result: ReadRows = { rows: [], complaints, read: 0, sums: {}, origins: new Map() };
  for (const [field, column] of Object.entries(kind.columns)) {
    if (column.type === 'rupiah' && column.total) result.sums[field] = 0;
  }
  const lines = new Map<string, number>();
  for (const [index, row] of body.entries()) {
    if (index % PAUSE === 0) {
      progress(index, body.length);
      await setImmediate();
    }
    if (isEmpty(row, places) || isExample(kind.columns, row, places)) continue;
    result.read++;
    if (row.origin !== undefined) result.origins.set(row.line, row.origin);
    readRow(kind, row, places, titles, lines, result);
  }
  progress(body.length, body.length);
  return result.read === 0 ? noRows() : result;
}

/** Field → column of the file, for every field that is mapped. */
type Places = Map<string, number>;
/** Field → what the title of the sheet says of it, for fields that no column holds. */
type Titles = Map<string, string>;

function titlesOf(columns: ImportColumns, mapping: Mapping, table: Table, headerLine: number): Titles {
  const above = table.rows.filter((row) => row.line < headerLine);
  const lines = [...above.map((row) => row.cells.map(cellText).filter(Boolean).join(' ')), table.sheet ?? ''];
  const titles: Titles = new Map();
  for (const [field, { fromTitle }] of Object.entries(columns)) {
    if (fromTitle === undefined || (mapping[field] ?? null) !== null) continue;
    const said = lines.map(fromTitle).find((each) => each !== null);
    if (said !== undefined && said !== null) titles.set(field, said);
  }
  return titles;
}

function placesOf(
  columns: ImportColumns,
  mapping: Mapping,
  labels: readonly string[],
  titles: Titles,
): Outcome<Places> {
  const places: Places = new Map();
  const complaints: Complaint[] = [];
  for (const [field, column] of Object.entries(columns)) {
    const label = mapping[field] ?? null;
    const place = label === null ? -1 : labels.indexOf(label);
    if (place !== -1) places.set(field, place);
    else if ((column.required && !titles.has(field)) || label !== null) {
      complaints.push({
        field: `mapping.${field}`,
        message: {
          id: `Pilih kolom berkas yang berisi ${column.header}.`,
          en: `Choose the column of the file that holds ${column.header}.`,
        },
      });
    }
  }
  if (complaints.length === 0) return places;
  return new Refusal(
    422,
    'import-mapping',
    { id: 'Kolom wajib belum dipasangkan.', en: 'A required column has not been matched.' },
    complaints,
  );
}

function readRow(
  kind: ImportKind,
  row: TableRow,
  places: Places,
  titles: Titles,
  lines: Map<string, number>,
  into: ReadRows,
): void {
  const values: Record<string, string | number | null> = {};
  let readable = true;
  for (const [field, column] of Object.entries(kind.columns)) {
    const place = places.get(field);
    const cell = place === undefined ? titles.get(field) : row.cells[place];
    const read = readField(column, cell, { line: row.line, column: place ?? 0 });
    if ('refused' in read) {
      into.complaints.push({ line: row.line, field, message: read.refused });
      readable = false;
      continue;
    }
    values[field] = read.value;
    if (field in into.sums && typeof read.value === 'number') into.sums[field]! += read.value;
  }
  if (!readable) return;
  const identity = kind.identity(values as RowOf<ImportColumns>);
  const earlier = identity === null ? undefined : lines.get(identity);
  if (earlier !== undefined) {
    into.complaints.push({
      line: row.line,
      field: null,
      message: doubled(earlier, into.origins.get(earlier)),
    });
    return;
  }
  if (identity !== null) lines.set(identity, row.line);
  into.rows.push({ line: row.line, row: values as RowOf<ImportColumns> });
}

function isEmpty(row: TableRow, places: Places): boolean {
  return [...places.values()].every((place) => cellText(row.cells[place]).trim() === '');
}

/** The template's example row that somebody forgot to delete, however the spreadsheet program has rewritten it. */
export function isExample(columns: ImportColumns, row: TableRow, places: Places): boolean {
  return Object.entries(columns).every(([field, column]) => {
    const place = places.get(field);
    const read = readField(column, place === undefined ? undefined : row.cells[place], {
      line: row.line,
      column: 0,
    });
    const example = exampleValue(column);
    return 'value' in read && read.value === example;
  });
}

function doubled(line: number, origin: TableRow['origin']) {
  return {
    id: `Ganda: sama dengan ${origin ? `baris ${origin.line} lembar "${origin.sheet}"` : `baris ${line}`}. Hapus salah satunya.`,
    en: `Doubled: the same as ${origin ? `row ${origin.line} of sheet "${origin.sheet}"` : `row ${line}`}. Remove one of them.`,
  };
}

function noRows(): Refusal {
  return new Refusal(422, 'import-no-rows', {
    id: 'Belum ada baris data di bawah judul kolom (baris contoh templat tidak dihitung). Isi datanya, lalu unggah lagi.',
    en: "There is no row of data below the headings (the template's example row does not count). Fill it in, then upload again.",
  });
}
