import { newId } from '../../../platform/ids.ts';
import { undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowOf, type RowState } from '../../../platform/imports/kind.ts';
import { sumRupiah, type Rupiah } from '../../../platform/money.ts';
import { getAgencies } from '../../directory/index.ts';
import { mayImportBudget } from '../policy.ts';
import { latestPlans } from '../store/budget/cash-plans.ts';
import { recordedBy, type CashPlan, type Line } from '../store/budget/lines.ts';
import { cashPlanColumns } from './cash-plan-columns.ts';
import { chooseLine, lineKey, lineLabel, linesOfPlaces, placeRows } from './find-line.ts';
import { planAbove, planBelow } from './messages.ts';
import { saveRows } from './save-rows.ts';

type Row = RowOf<typeof cashPlanColumns>;
interface PlansToKeep {
  kept: CashPlan[];
  vanished: string[];
}

const TABLE = 'cash_plan';

/**
 * Cash plans: what changes becomes a new version. Months below the ceiling are taken with a warning: whoever saves accepts the difference, as
 * whoever types a plan does.
 * A line of the same agencies of which the file says nothing keeps its plan, marked.
 */
export const cashPlanImport = importKind<typeof cashPlanColumns, PlansToKeep>({
  name: 'spending-cash-plan',
  title: { id: 'Anggaran kas (SIPD)', en: 'Cash plan (SIPD)' },
  summary: {
    id: 'Rencana belanja tiap bulan. Yang berubah menjadi versi baru; versi lama tetap ada.',
    en: 'What is to be spent in each month. What changes becomes a new version; earlier ones stay.',
  },
  capability: 'spending',
  columns: cashPlanColumns,
  dropsPersonal: true,
  may: mayImportBudget,
  identity: () => null,

  async check(tx, act, rows, progress) {
    const { places, complaints } = await placeRows(tx, rows);
    const lines = (await linesOfPlaces(tx, places.values())).filter((line) => line.vanished_at === null);
    const standing = Map.groupBy(lines, lineKey);
    const latest = await latestPlans(
      tx,
      lines.map((line) => line.id),
    );
    const groups = new Map<string, { first: number; line: Line; months: Rupiah[] }>();
    const states = new Map<number, RowState>();
    for (const { line, row } of rows) {
      const place = places.get(line);
      if (place === undefined) continue;
      const found = chooseLine(standing, place, row.fundingCode);
      if ('refused' in found) {
        complaints.push({ line, field: 'accountCode', message: found.refused });
        continue;
      }
      const months = monthsOf(row);
      const group = groups.get(found.line.id);
      states.set(line, 'merged');
      if (group === undefined) groups.set(found.line.id, { first: line, line: found.line, months });
      else group.months = group.months.map((each, at) => each + months[at]!);
    }
    const plan: PlansToKeep = { kept: [], vanished: [] };
    for (const [id, { first, line, months }] of groups) {
      const sum = sumRupiah(months);
      if (sum > line.ceiling) {
        complaints.push({ line: first, field: null, message: planAbove(sum, line.ceiling) });
        continue;
      }
      if (sum < line.ceiling)
        complaints.push({ line: first, field: null, message: planBelow(sum, line.ceiling), warning: true });
      const before = latest.get(id);
      const same = before?.vanished_at === null && before.months.every((each, at) => each === months[at]);
      states.set(first, before === undefined ? 'new' : same ? 'unchanged' : 'changed');
      if (same) continue;
      const version = (before?.version ?? 0) + 1;
      plan.kept.push({ ...recordedBy(act), id: newId(), line_id: id, version, months, vanished_at: null });
    }
    const byId = new Map(lines.map((line) => [line.id, line]));
    const gone = [...latest.values()].filter(
      (each) => each.vanished_at === null && !groups.has(each.line_id),
    );
    plan.vanished = gone.map((each) => each.id);
    const agencies = await getAgencies(tx, [...new Set(lines.map((line) => line.agency_id))]);
    progress(rows.length, rows.length);
    return {
      complaints,
      states,
      plan,
      vanished: gone.map((each) => ({
        label: lineLabel(byId.get(each.line_id)!, agencies),
        amount: sumRupiah(each.months),
      })),
      previous: Object.fromEntries(
        MONTHS.map((field, at) => [field, sumRupiah([...latest.values()].map((each) => each.months[at]!))]),
      ),
    };
  },

  async save(tx, act, { kept, vanished }, importId, progress) {
    const rows = kept.map((plan) => ({ ...plan, import_id: importId }));
    const actions = { keep: 'spending.cash-plan-import', vanish: 'spending.cash-plan-vanish' };
    await saveRows(tx, act, importId, { table: TABLE, kept: rows, vanished, actions }, progress);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, [TABLE]),
});

const MONTHS = [
  'month1',
  'month2',
  'month3',
  'month4',
  'month5',
  'month6',
  'month7',
  'month8',
  'month9',
  'month10',
  'month11',
  'month12',
] as const satisfies readonly (keyof Row)[];

/** An empty month is a month in which nothing is planned. */
function monthsOf(row: Row): Rupiah[] {
  return MONTHS.map((field) => row[field] ?? 0);
}
