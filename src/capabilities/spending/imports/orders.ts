import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowState } from '../../../platform/imports/kind.ts';
import { sumRupiah } from '../../../platform/money.ts';
import { getAgencies } from '../../directory/index.ts';
import { mayImportBudget } from '../policy.ts';
import { recordedBy, type Line, type Realisation } from '../store/budget/lines.ts';
import { realisationsBetween } from '../store/budget/realisations.ts';
import { orderColumns } from './order-columns.ts';
import { chooseLine, lineKey, lineLabel, linesOfPlaces, placeRows } from './find-line.ts';
import { paidOtherwise } from './messages.ts';
import { saveRows } from './save-rows.ts';

interface OrdersToKeep {
  kept: Realisation[];
  vanished: string[];
}

const TABLE = 'realisation';

/**
 * The treasury's list of payment orders. It speaks for its agencies from its first to its last day: an order of an earlier list that is missing in
 * it is marked, and what a monthly form had said of those days gives way to it. What a payment of this capability brought stays.
 */
export const orderImport = importKind<typeof orderColumns, OrdersToKeep>({
  name: 'spending-orders',
  title: { id: 'Realisasi (daftar SP2D)', en: 'Realisation (list of SP2D)' },
  summary: {
    id: 'Uang yang keluar tiap rekening. Satu nomor SP2D dihitung sekali tiap anggaran. Nomor rekening bank dan NPWP dibuang, juga dari berkas yang disimpan.',
    en: 'Money that left each account. A payment order counts once on a line. Bank accounts and tax numbers are dropped, from the kept file too.',
  },
  capability: 'spending',
  columns: orderColumns,
  dropsPersonal: true,
  may: mayImportBudget,
  identity: (row) =>
    [row.number.trim(), row.agencyCode, row.activityCode, row.accountCode, row.fundingCode ?? ''].join(
      '\u001f',
    ),

  async check(tx, act, rows, progress) {
    const named = rows.map(({ line, row }) => ({ line, row: { ...row, year: Number(row.day.slice(0, 4)) } }));
    const { places, complaints } = await placeRows(tx, named);
    const lines = await linesOfPlaces(tx, places.values());
    const standing = Map.groupBy(lines, lineKey);
    const days = rows.map(({ row }) => row.day).sort();
    const [first, last] = [days[0] ?? act.today, days.at(-1) ?? act.today];
    const present = await realisationsBetween(
      tx,
      lines.map((line) => line.id),
      monthStart(first),
      monthEnd(last),
    );
    const known = new Map(present.map((each) => [`${each.line_id}|${each.sp2d_number}`, each]));
    const seen = new Set<string>();
    const states = new Map<number, RowState>();
    const plan: OrdersToKeep = { kept: [], vanished: [] };
    for (const { line, row } of rows) {
      const place = places.get(line);
      if (place === undefined) continue;
      if (row.amount === 0) {
        complaints.push({ line, field: 'amount', message: NOTHING });
        continue;
      }
      const found = chooseLine(standing, place, row.fundingCode);
      if ('refused' in found) {
        complaints.push({ line, field: 'accountCode', message: found.refused });
        continue;
      }
      const key = `${found.line.id}|${row.number.trim()}`;
      const before = known.get(key);
      seen.add(key);
      if (before !== undefined && before.amount === row.amount && before.day === row.day) {
        states.set(line, 'unchanged');
        continue;
      }
      if (before !== undefined && before.payment_id !== null && before.amount !== row.amount) {
        complaints.push({ line, field: 'amount', message: paidOtherwise(before.amount) });
        continue;
      }
      states.set(line, before === undefined ? 'new' : 'changed');
      plan.kept.push({
        ...recordedBy(act),
        id: before?.id ?? newId(),
        line_id: found.line.id,
        day: row.day,
        amount: row.amount,
        sp2d_number: row.number.trim(),
        payment_id: before?.payment_id ?? null,
        source: before?.payment_id ? 'payment' : 'sp2d',
        vanished_at: null,
      });
    }
    const gone = present.filter(
      (each) =>
        each.source === 'form' ||
        (each.source === 'sp2d' &&
          each.day >= first &&
          each.day <= last &&
          !seen.has(`${each.line_id}|${each.sp2d_number}`)),
    );
    plan.vanished = gone.map((each) => each.id);
    const byId = new Map(lines.map((line) => [line.id, line]));
    const agencies = await getAgencies(tx, [...new Set(lines.map((line) => line.agency_id))]);
    progress(rows.length, rows.length);
    return {
      complaints,
      states,
      plan,
      vanished: gone.map((each) => ({ label: orderLabel(each, byId, agencies), amount: each.amount })),
      previous: {
        amount: sumRupiah(
          present.flatMap((each) => (each.day >= first && each.day <= last ? [each.amount] : [])),
        ),
      },
    };
  },

  async save(tx, act, { kept, vanished }, importId, progress) {
    const rows = kept.map((each) => ({ ...each, import_id: importId }));
    const actions = { keep: 'spending.realisation-import', vanish: 'spending.realisation-vanish' };
    await saveRows(tx, act, importId, { table: TABLE, kept: rows, vanished, actions }, progress);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, [TABLE]),
});

/** A monthly form speaks for whole months: its rows stand on their last days. */
function monthStart(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 7)}-01`);
}

function monthEnd(day: PlainDate): PlainDate {
  const date = Temporal.PlainDate.from(day);
  return plainDate(date.with({ day: date.daysInMonth }).toString());
}

const NOTHING = {
  id: 'Nilai nol tidak dicatat. Hapus barisnya, atau isi nilainya.',
  en: 'An amount of nothing is not kept. Remove the row, or enter the amount.',
};

function orderLabel(
  row: Realisation,
  lines: ReadonlyMap<string, Line>,
  agencies: Parameters<typeof lineLabel>[1],
): string {
  const line = lineLabel(lines.get(row.line_id)!, agencies);
  return `${row.sp2d_number === '' ? 'RFK' : row.sp2d_number} · ${row.day} · ${line}`;
}
