import { openVault } from '../identity/vault.ts';
import { Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { cellText, type TableRow } from '../tables/table.ts';
import type { ImportColumns, Keyed } from './kind.ts';
import { findHeader, labelsOf, proposeMapping } from './mapping.ts';
import { isExample } from './read-rows.ts';

/** Keyed hash of a value of one government (HMAC-SHA-256, hex). */
export type Mac = (value: string) => string;

/** The hash with which this installation keys what an import of a government must not keep. */
export function importMac(folders: Services['folders'], governmentId: string): Mac {
  const vault = openVault(folders.keys);
  return (value) => vault.mac(`import key ${governmentId} ${value}`);
}

const PREFIX = 'sidik';
const CELL = /^sidik:([0-9a-f]{64}):(.*)$/;
/** Stands where a cell held something that is no such number. */
const UNREADABLE = `${PREFIX}:?`;

/** What a cell of a keyed column says in the kept file. Undefined: what stood there was not readable. */
export function readKeyed(cell: string): { key: string; shown: string } | undefined {
  const found = CELL.exec(cell);
  return found === null ? undefined : { key: found[1]!, shown: found[2]! };
}

export function keyedCell({ value, shown = '' }: Keyed, mac: Mac): string {
  return `${PREFIX}:${mac(value)}:${shown}`;
}

export function hasKeyed(columns: ImportColumns): boolean {
  return Object.values(columns).some((column) => column.type === 'text' && column.keyed !== undefined);
}

/**
 * Turns the cells of keyed columns into keyed hashes and empties every column that the kind does not know, and all above the headings, so that no raw
 * value of such a file is kept anywhere. Headings have to be those of the template or their synonyms: a column that nobody recognises cannot be keyed.
 * @returns headings of what was keyed or emptied; refused where a required column is not recognised
 */
export function keyColumns(
  columns: ImportColumns,
  rows: readonly TableRow[],
  mac: Mac,
): Outcome<Set<string>> {
  const header = findHeader(columns, rows);
  const labels = labelsOf(header);
  const mapping = proposeMapping(columns, labels);
  const missing = Object.entries(columns).filter(
    ([field, column]) => column.required && (mapping[field] ?? null) === null,
  );
  if (header === undefined || missing.length > 0)
    return noHeadings(missing.map(([, { header: name }]) => name));
  const places = new Map(
    Object.entries(mapping).flatMap(([field, label]) =>
      label === null ? [] : [[field, labels.indexOf(label)] as const],
    ),
  );
  const known = new Map([...places].map(([field, place]) => [place, columns[field]!]));
  const touched = new Set<string>();
  for (const row of rows) {
    if (row === header) continue;
    const above = row.line < header.line;
    // The template's example stays what it is, so that it is not taken for a row.
    if (!above && isExample(columns, row, places)) continue;
    for (const [place, cell] of row.cells.entries()) {
      const column = above ? undefined : known.get(place);
      const text = cellText(cell).trim();
      if (text === '') continue;
      if (column === undefined) row.cells[place] = '';
      else if (column.type === 'text' && column.keyed !== undefined) {
        // A cell that cannot be trusted (digits lost) is no number either, and its text is not kept.
        const keyed = typeof cell === 'object' ? null : column.keyed(text);
        row.cells[place] = keyed === null ? UNREADABLE : keyedCell(keyed, mac);
      } else continue;
      if (!above) touched.add(labels[place] ?? '');
    }
  }
  touched.delete('');
  return touched;
}

function noHeadings(missing: readonly string[]): Refusal {
  const list = missing.join(', ');
  return new Refusal(422, 'import-headings', {
    id: `Judul kolom tidak dikenali: ${list}. Berkas ini memuat data pribadi, jadi hanya judul dari templat yang diterima. Pakai templatnya, lalu unggah lagi.`,
    en: `These headings were not found: ${list}. The file holds personal data, so that only the template's headings are taken. Use the template, then upload again.`,
  });
}
