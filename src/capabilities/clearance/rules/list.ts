import { cleanNumber, type ListLine } from './bulk.ts';

/** A row as it was read; `digitsLost` names the cells whose number a spreadsheet has cut. */
export interface ReadRow {
  line: number;
  cells: string[];
  digitsLost: boolean[];
}

/** Headings of the columns that name a person, the better one first. */
const HEADINGS = [
  ['nip', 'ni_pppk', 'nip_ni_pppk', 'nip_pegawai'],
  ['kode_pegawai', 'kode', 'nip_kode_pegawai', 'nip_/_kode_pegawai', 'nomor', 'personnel_code'],
];

function headingOf(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/g, '_');
}

/**
 * The numbers of a list. With a heading the columns NIP and kode pegawai are read, the personnel code where there is no NIP;
 * without one the first column. Empty rows are passed over.
 */
export function readList(rows: readonly ReadRow[]): ListLine[] {
  const [first] = rows;
  const headings = first?.cells.map(headingOf) ?? [];
  const columns = HEADINGS.map((names) => headings.findIndex((each) => names.includes(each))).filter(
    (at) => at >= 0,
  );
  const body = columns.length > 0 ? rows.slice(1) : rows;
  const places = columns.length > 0 ? columns : [0];
  return body.flatMap((row): ListLine[] => {
    const at = places.find((place) => (row.cells[place] ?? '').trim() !== '');
    if (at === undefined) return [];
    return [{ line: row.line, number: cleanNumber(row.cells[at]!), digitsLost: row.digitsLost[at] === true }];
  });
}

/** What somebody pasted: one line a person, the first cell of a copied table row. */
export function readPasted(text: string): ListLine[] {
  return readList(
    text.split(/\r\n|[\n\r]/).map((line, index) => {
      const cells = line.split(/[\t;,]/);
      return { line: index + 1, cells, digitsLost: cells.map(() => false) };
    }),
  );
}
