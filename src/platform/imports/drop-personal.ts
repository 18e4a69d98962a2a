import { isRefusal, type Outcome } from '../outcome.ts';
import { readNik } from '../regions/nik.ts';
import { keptTables } from '../tables/read-json.ts';
import { readTable } from '../tables/read-table.ts';
import { cellText, type Cell, type Table, type TableRow } from '../tables/table.ts';
import { plainName } from './fields.ts';
import { gatheredSheets } from './gathered-sheets.ts';
import { hasKeyed, keyColumns, type Mac } from './keyed-columns.ts';
import type { ImportColumns, ImportKind } from './kind.ts';

/** A file as it is kept: what came in, or the same without what nobody needs. */
export interface Received {
  bytes: Buffer;
  table: Table;
  /** headings whose columns were taken out */
  dropped: string[];
}

/**
 * Reads an upload, and for a kind that has no use for them takes personal numbers (NIK, NPWP, telephone …) and bank accounts out of every
 * sheet before anything is kept. A kind with keyed columns gets hashes in their place (imports/keyed-columns.ts). A file that holds none of them is kept byte for byte; one that does is kept as its rows, with the same
 * numbers of lines, so that nothing of what was taken out is left anywhere.
 */
export async function atTheDoor(
  kind: Pick<ImportKind, 'dropsPersonal' | 'gather'> & Partial<Pick<ImportKind, 'columns'>>,
  bytes: Buffer,
  sheet?: string,
  mac?: Mac,
): Promise<Outcome<Received>> {
  const table = await readTable(bytes, sheet);
  if (isRefusal(table)) return table;
  if (kind.columns !== undefined && hasKeyed(kind.columns)) return keyed(kind.columns, table, mac);
  if (!kind.dropsPersonal) return { bytes, table, dropped: [] };
  const sheets: { name: string; rows: TableRow[] }[] = [];
  const dropped = new Set<string>();
  for (const name of table.sheets.length === 0 ? [null] : table.sheets) {
    const one = name === table.sheet ? table : await readTable(bytes, name ?? undefined);
    if (isRefusal(one)) return one;
    for (const heading of dropColumns(one.rows)) dropped.add(heading);
    sheets.push({ name: name ?? '', rows: one.rows });
  }
  const asked = sheet === undefined ? sheets : sheets.filter((each) => each.name === sheet);
  const gathered = kind.gather?.(asked) ?? null;
  if (gathered !== null) {
    const own = gatheredSheets(gathered, sheets);
    const { name, rows, leftOut } = own[0]!;
    const view = { format: 'json' as const, sheets: own.map((each) => each.name), sheet: name, rows };
    return {
      bytes: keptTables(own),
      table: leftOut ? { ...view, leftOut } : view,
      dropped: [...dropped],
    };
  }
  if (dropped.size === 0) return { bytes, table, dropped: [] };
  return { bytes: keptTables(sheets), table: { ...table, format: 'json' }, dropped: [...dropped] };
}

function keyed(columns: ImportColumns, table: Table, mac: Mac | undefined): Outcome<Received> {
  if (mac === undefined) throw new Error('an import with keyed columns needs the key of the installation');
  const touched = keyColumns(columns, table.rows, mac);
  if (isRefusal(touched)) return touched;
  const view: Table = { format: 'json', sheets: [], sheet: null, rows: table.rows };
  return { bytes: keptTables([{ name: '', rows: table.rows }]), table: view, dropped: [...touched] };
}

/** Rows from the top in which headings are looked for: as many as the mapping looks at. */
const TITLE_ROWS = 20;

/** Headings of what is never needed: accounts of a bank, numbers and addresses of a person, as `plainName` spells them. */
const PERSONAL = new RegExp(
  `^(${[
    'nik|no(mor)?ktp|ktp',
    '(no|nomor)?npwp(penyedia|penerima|rekanan|pihakketiga)?',
    'nip(ppk|ppkom|pptk|pa|kpa|bendahara|pegawai|pejabat|penerima)?',
    '(no|nomor)(hp|telp|telepon|ponsel|wa).*|telepon.*|hp|email.*',
    'alamat(rumah|penerima|penyedia|rekanan)?|(tgl|tanggal|tempat)lahir',
    '(no|nomor)rek(ening)?(bank|penerima|penyedia|tujuan|rekanan|pihakketiga|perusahaan|tabungan)?',
    'rek(ening)?(bank|penerima|penyedia|tujuan|rekanan|pihakketiga|perusahaan|tabungan)',
    'nama(pemilik)?rek(ening)?(bank|penerima|tujuan)|namapemilikrek(ening)?|atasnama(rek(ening)?)?',
    '(nama|kode)?bank(penerima|tujuan|penyedia)?',
  ].join('|')})$`,
);

/** Codes of budget accounts stand under "No. Rekening" in some forms. */
const BUDGET_ACCOUNT = /^[4-8](\.\d+)*$/;

/** What stands alone in a cell and is a NPWP of 15 digits with its points. */
const NPWP = /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/;

/** Empties those columns below their heading, and cells that hold nothing but a NIK or NPWP wherever they are. @returns the headings */
function dropColumns(rows: readonly TableRow[]): Set<string> {
  const columns = new Map<number, string>();
  const headings = new Set<string>();
  for (const [index, { cells }] of rows.entries()) {
    for (const [place, cell] of cells.entries()) {
      const text = cellText(cell).trim();
      if (text === '') continue;
      if (index < TITLE_ROWS && PERSONAL.test(plainName(text))) columns.set(place, text);
      else if (columns.has(place) && !BUDGET_ACCOUNT.test(text)) {
        headings.add(columns.get(place)!);
        cells[place] = '';
      } else if (isPersonalNumber(cell, text)) {
        headings.add('NIK / NPWP');
        cells[place] = '';
      }
    }
  }
  return headings;
}

function isPersonalNumber(cell: Cell, text: string): boolean {
  if (typeof cell === 'number') return false;
  return NPWP.test(text) || (/^\d{16}$/.test(text) && readNik(text, { demo: true }).refused === null);
}
