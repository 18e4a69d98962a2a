import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { undoChanges } from '../../../../platform/imports/changes.ts';
import {
  importKind,
  type FileRow,
  type RowComplaint,
  type RowOf,
  type RowState,
} from '../../../../platform/imports/kind.ts';
import { readDate } from '../../../../platform/imports/values.ts';
import { findPeopleByNumber, findVendorsByName } from '../../../directory/index.ts';
import { lineRow } from '../../actions/population/keep-lines.ts';
import { mayBringData } from '../../policy.ts';
import type { PopulationLine } from '../../rules/population/line.ts';
import { findLinesOf, packageSums, type LineRow } from '../../store/population/lines.ts';
import { agencyFinder } from './find-agency.ts';
import { keyedValues } from './keyed-values.ts';
import { lineColumns } from './line-columns.ts';
import { IN_PACKAGE, NO_MOMENT, NO_NUMBER, NO_YEAR, OUTSIDER, UNKNOWN_AGENCY } from './messages.ts';
import { saveRows } from './save-rows.ts';

type Row = RowOf<typeof lineColumns>;

/**
 * All lines of a year, as the books have them. Two rows that say the same are two payments: that they may be one is what the rules look for. A line
 * that comes again is known by its number in the file (`id_baris`), or by what stands in it. What a package has brought is not kept twice.
 */
export const lineImport = importKind<typeof lineColumns, LineRow[]>({
  name: 'audit-lines',
  title: { id: 'Baris belanja setahun (audit)', en: 'Lines of a year (audit)' },
  summary: {
    id: 'Semua baris belanja satu tahun untuk audit seluruh populasi, dari ekspor SIPD, daftar SP2D, atau BKU. Rekening bank disimpan hanya sebagai sidik berkunci; kolom lain dari templat dibuang.',
    en: 'All lines of a year for the audit of the whole population, from SIPD, a list of SP2D or the books. Bank accounts are kept as keyed hashes only; columns that the template lacks are dropped.',
  },
  capability: 'audit',
  columns: lineColumns,
  may: mayBringData,
  identity: (row) =>
    row.id === null ? null : [row.agencyCode, row.year ?? row.day ?? '', row.id].join('\u001f'),

  async check(tx, act, rows, progress) {
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const known = await knownOf(tx, rows);
    const times = new Map<string, number>();
    const lines: { at: number; line: PopulationLine }[] = [];
    for (const { line: at, row } of rows) {
      const before = complaints.length;
      const line = lineOf(act, at, row, known, times, complaints);
      if (line !== null && complaints.slice(before).every((each) => each.warning)) lines.push({ at, line });
    }
    const packages = await packageSums(
      tx,
      lines.map(({ line }) => line),
    );
    const present = await findLinesOf(
      tx,
      'import',
      lines.map(({ line }) => line.reference),
    );
    const plan: LineRow[] = [];
    for (const { at, line } of lines) {
      const sums = packages.get(`${line.year}|${line.agencyId}|${line.number}`);
      if (sums?.has(line.amount)) {
        complaints.push({ line: at, field: 'number', message: IN_PACKAGE, warning: true });
        states.set(at, 'unchanged');
        continue;
      }
      const before = present.get(line.reference);
      const next = lineRow(line, 'import', before?.id ?? newId(), null);
      const state = before === undefined ? 'new' : sameLine(before, next) ? 'unchanged' : 'changed';
      states.set(at, state);
      if (state !== 'unchanged') plan.push(next);
    }
    progress(rows.length, rows.length);
    return { complaints, states, plan };
  },

  save: (tx, act, rows, importId, progress) =>
    saveRows(tx, act, importId, { table: 'audit_line', rows, action: 'audit.line-import' }, progress),

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['audit_line']),
});

interface KnownNames {
  agency: Awaited<ReturnType<typeof agencyFinder>>;
  vendors: Awaited<ReturnType<typeof findVendorsByName>>;
  people: Awaited<ReturnType<typeof findPeopleByNumber>>;
}

async function knownOf(tx: Tx, rows: readonly FileRow<Row>[]): Promise<KnownNames> {
  const some = (values: readonly (string | null)[]) => [...new Set(values.filter((each) => each !== null))];
  return {
    agency: await agencyFinder(tx),
    vendors: await findVendorsByName(tx, some(rows.map(({ row }) => row.vendorName))),
    people: await findPeopleByNumber(tx, some(rows.map(({ row }) => row.personNumber))),
  };
}

/** The line that a row tells of; null where no year or agency is known, which has been said. */
function lineOf(
  act: Act,
  at: number,
  row: Row,
  { agency, vendors, people }: KnownNames,
  times: Map<string, number>,
  complaints: RowComplaint[],
): PopulationLine | null {
  const complain = (field: keyof Row, message: RowComplaint['message']) =>
    complaints.push({ line: at, field, message });
  const agencyId = agency(row.agencyCode, row.agencyName);
  if (agencyId === undefined) complain('agencyCode', UNKNOWN_AGENCY);
  const year = row.year ?? (row.day === null ? null : Number(row.day.slice(0, 4)));
  if (year === null || year < 2000 || year > 2199) complain('year', NO_YEAR);
  const quantity = row.quantity === null ? null : quantityOf(row.quantity);
  if (quantity === undefined) complain('quantity', NO_NUMBER);
  const enteredAt = row.enteredAt === null ? null : momentOf(row.enteredAt, act.government.zone);
  if (enteredAt === undefined) complain('enteredAt', NO_MOMENT);
  const { account } = keyedValues(at, row, ['account'], complaints);
  const person = row.personNumber === null ? [] : (people.get(row.personNumber) ?? []);
  if (row.personNumber !== null && person.length !== 1)
    complaints.push({ line: at, field: 'personNumber', message: OUTSIDER, warning: true });
  if (agencyId === undefined || year === null) return null;
  const vendor = row.vendorName === null ? [] : (vendors.get(row.vendorName) ?? []);
  return {
    reference: referenceOf(row, year, agencyId, times),
    year,
    agencyId,
    number: row.number,
    spmNumber: row.spmNumber,
    sp2dNumber: row.sp2dNumber,
    invoiceNumber: row.invoiceNumber,
    vendorId: vendor.length === 1 ? vendor[0]!.id : null,
    vendorName: row.vendorName,
    day: row.day,
    amount: row.amount,
    accountCode: row.accountCode,
    activityCode: row.activityCode,
    method: row.method,
    description: row.description,
    quantity: quantity ?? null,
    unit: row.unit,
    price: row.price,
    standardCode: row.standardCode,
    recurring: row.recurring === null ? null : row.recurring === 'yes',
    handedOverDay: row.handedOverDay,
    progress: row.progress === null ? null : row.progress / 100,
    enteredAt: enteredAt ?? null,
    personId: person.length === 1 ? person[0]!.id : null,
    accountKey: account?.key ?? null,
    accountHolder: row.accountHolder,
  };
}

/** The same row of the same file has the same reference again; the second of two equal rows has one of its own. */
function referenceOf(row: Row, year: number, agencyId: string, times: Map<string, number>): string {
  const said =
    row.id === null
      ? [
          row.number,
          row.spmNumber,
          row.sp2dNumber,
          row.invoiceNumber,
          row.vendorName,
          row.day,
          row.amount,
          row.accountCode,
          row.description,
          row.quantity,
        ]
      : [row.id];
  const name = sha256(
    [year, agencyId, row.id === null ? 'row' : 'id', ...said].map(String).join('\u001f'),
  ).slice(0, 32);
  const nth = (times.get(name) ?? 0) + 1;
  times.set(name, nth);
  return nth === 1 ? name : `${name}/${nth}`;
}

function quantityOf(text: string): number | undefined {
  const bare = text.replaceAll(/\s/g, '');
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
  return /^\d{1,12}(?:[.,]\d{1,6})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** A moment by the office's clock, as ISO 8601 in UTC. */
function momentOf(text: string, zone: string): string | undefined {
  const time = /(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?$/.exec(text.trim());
  const day = readDate(text);
  if (time === null || day === null || Number(time[1]) > 23 || Number(time[2]) > 59) return undefined;
  try {
    const hour = `${time[1]!.padStart(2, '0')}:${time[2]}`;
    return Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return undefined;
  }
}

/** Columns in which a line may come again otherwise. */
const COMPARED = [
  'number',
  'spm_number',
  'sp2d_number',
  'invoice_number',
  'vendor_key',
  'vendor_name',
  'day',
  'amount',
  'account_code',
  'activity_code',
  'method',
  'description',
  'quantity',
  'unit',
  'price',
  'standard_code',
  'recurring',
  'handed_over_day',
  'progress',
  'entered_at',
  'account_key',
  'account_holder',
  'vendor_id',
  'person_id',
] as const satisfies readonly (keyof LineRow)[];

function sameLine(before: LineRow, next: LineRow): boolean {
  return COMPARED.every((column) => {
    const [one, other] = [before[column], next[column]];
    if (column === 'entered_at' && one !== null && other !== null)
      return Date.parse(String(one)) === Date.parse(String(other));
    return (
      one === other || (one !== null && other !== null && typeof other === 'number' && Number(one) === other)
    );
  });
}
