import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Act } from '../../../platform/act.ts';
import { newId } from '../../../platform/ids.ts';
import { undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowState } from '../../../platform/imports/kind.ts';
import { sumRupiah, type Rupiah } from '../../../platform/money.ts';
import { getAgencies } from '../../directory/index.ts';
import { mayImportBudget } from '../policy.ts';
import { subActivityCode } from '../rules/budget/codes.ts';
import { spread } from '../rules/budget/reckon.ts';
import { recordedBy, linesOfYear, type Line, type Realisation } from '../store/budget/lines.ts';
import { progressOfYear, type ActivityProgress } from '../store/budget/activity-progress.ts';
import { realisationsBetween } from '../store/budget/realisations.ts';
import { formColumns } from './form-columns.ts';
import { agencyFinder, UNKNOWN_AGENCY } from './find-agency.ts';
import { ACTIVITY, NO_LINE, YEAR } from './messages.ts';
import { saveRows } from './save-rows.ts';
import { gatherForms } from './shapes/gather-forms.ts';

interface FormPlan {
  kept: ActivityProgress[];
  vanished: string[];
  spent: Realisation[];
  replaced: string[];
}

/**
 * The monthly form of an office that has no list of payment orders at hand. Work done is kept as it stands. Of the money, what exceeds what is
 * recorded already is written down on the last day of the month, divided by ceilings where a sub-activity has several lines; it gives way as soon as the
 * treasury's list of that month comes.
 */
export const formImport = importKind<typeof formColumns, FormPlan>({
  name: 'spending-form',
  title: { id: 'Laporan RFK', en: 'Monthly form (RFK)' },
  summary: {
    id: 'Realisasi fisik dan keuangan tiap sub kegiatan sampai akhir bulan. Uangnya sementara: daftar SP2D bulan itu menggantikannya.',
    en: 'Work and money of each sub-activity to the end of a month. The money is provisional: the list of SP2D of that month replaces it.',
  },
  capability: 'spending',
  columns: formColumns,
  dropsPersonal: true,
  gather: gatherForms,
  may: mayImportBudget,
  identity: (row) =>
    [row.year, row.month, row.agencyCode ?? row.agencyName ?? '', row.activityCode.trim()].join('|'),

  async check(tx, act, rows, progress) {
    const find = await agencyFinder(tx);
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const read: { line: number; row: (typeof rows)[number]['row']; agencyId: string; activity: string }[] =
      [];
    for (const { line, row } of rows) {
      const agencyId = find(row.agencyCode ?? '', row.agencyName);
      const activity = subActivityCode(row.activityCode);
      if (row.year < 2000 || row.year > 2100) complaints.push({ line, field: 'year', message: YEAR });
      else if (row.month < 1 || row.month > 12) complaints.push({ line, field: 'month', message: MONTH });
      else if (firstOf(row.year, row.month) > act.today)
        complaints.push({ line, field: 'month', message: NOT_YET });
      else if (agencyId === undefined)
        complaints.push({ line, field: 'agencyCode', message: UNKNOWN_AGENCY });
      else if (activity === null) complaints.push({ line, field: 'activityCode', message: ACTIVITY });
      else read.push({ line, row, agencyId, activity });
    }
    const plan: FormPlan = { kept: [], vanished: [], spent: [], replaced: [] };
    const gone: ActivityProgress[] = [];
    let before = 0;
    for (const [year, own] of Map.groupBy(read, (each) => each.row.year)) {
      const agencies = [...new Set(own.map((each) => each.agencyId))];
      const lines = Map.groupBy(
        (await linesOfYear(tx, year, agencies)).filter((line) => line.vanished_at === null),
        (line) => `${line.agency_id}|${line.activity_code}`,
      );
      const ids = [...lines.values()].flat().map((line) => line.id);
      const left = [
        ...(await realisationsBetween(tx, ids, plainDate(`${year}-01-01`), plainDate(`${year}-12-31`))),
      ];
      const known = await progressOfYear(tx, year, agencies);
      const byKey = new Map(known.map((each) => [progressKey(each), each]));
      const named = new Set<string>();
      const months = new Set<string>();
      for (const { line, row, agencyId, activity } of own.sort((a, b) => a.row.month - b.row.month)) {
        const paying = lines.get(`${agencyId}|${activity}`);
        if (paying === undefined) {
          complaints.push({ line, field: 'activityCode', message: NO_LINE });
          continue;
        }
        const present = byKey.get([agencyId, activity, row.month].join('|'));
        const next: ActivityProgress = {
          ...recordedBy(act),
          id: present?.id ?? newId(),
          year,
          agency_id: agencyId,
          activity_code: activity,
          month: row.month,
          planned_percent: row.planned,
          percent: row.percent,
          problem: row.problem,
          realised: row.realised,
          vanished_at: null,
        };
        named.add(progressKey(next));
        months.add(`${agencyId}|${row.month}`);
        const same = present !== undefined && sameProgress(present, next);
        states.set(line, present === undefined ? 'new' : same ? 'unchanged' : 'changed');
        if (same) continue;
        plan.kept.push(next);
        if (row.realised !== null)
          divide(act, plan, left, paying, row.realised, lastOf(act, year, row.month));
      }
      const missing = known.filter(
        (each) =>
          each.vanished_at === null &&
          !named.has(progressKey(each)) &&
          months.has(`${each.agency_id}|${each.month}`),
      );
      gone.push(...missing);
      before += sumRupiah(
        known
          .filter((each) => months.has(`${each.agency_id}|${each.month}`))
          .map((each) => each.realised ?? 0),
      );
    }
    plan.vanished = gone.map((each) => each.id);
    const agencies = await getAgencies(tx, [...new Set(gone.map((each) => each.agency_id))]);
    progress(rows.length, rows.length);
    return {
      complaints,
      states,
      plan,
      previous: { realised: before },
      vanished: gone.map((each) => ({
        label: `${each.year}-${String(each.month).padStart(2, '0')} · ${agencies.get(each.agency_id)?.name ?? ''} · ${each.activity_code}`,
        amount: each.realised,
      })),
    };
  },

  async save(tx, act, plan, importId, progress) {
    const reports = plan.kept.map((each) => ({ ...each, import_id: importId }));
    const spent = plan.spent.map((each) => ({ ...each, import_id: importId }));
    await saveRows(
      tx,
      act,
      importId,
      {
        table: 'activity_progress',
        kept: reports,
        vanished: plan.vanished,
        actions: { keep: 'spending.form-import', vanish: 'spending.form-vanish' },
      },
      progress,
    );
    await saveRows(
      tx,
      act,
      importId,
      {
        table: 'realisation',
        kept: spent,
        vanished: plan.replaced,
        actions: { keep: 'spending.realisation-import', vanish: 'spending.realisation-vanish' },
      },
      () => {},
    );
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['activity_progress', 'realisation']),
});

/** What the form knows of beyond the orders that are recorded, on each of the lines that pay; what an earlier form had said of the month goes. */
function divide(
  act: Act,
  plan: FormPlan,
  left: Realisation[],
  lines: readonly Line[],
  realised: Rupiah,
  day: PlainDate,
): void {
  const ids = new Set(lines.map((line) => line.id));
  for (const [place, row] of [...left.entries()].reverse()) {
    if (!ids.has(row.line_id) || row.source !== 'form' || row.day.slice(0, 7) !== day.slice(0, 7)) continue;
    plan.replaced.push(row.id);
    left.splice(place, 1);
  }
  const recorded = sumRupiah(
    left.filter((row) => ids.has(row.line_id) && row.day <= day).map((row) => row.amount),
  );
  if (realised <= recorded) return;
  const weights = lines.map((line) => Math.max(1, line.ceiling));
  for (const [place, amount] of spread(realised - recorded, weights).entries()) {
    if (amount === 0) continue;
    const row: Realisation = {
      ...recordedBy(act),
      id: newId(),
      line_id: lines[place]!.id,
      day,
      amount,
      sp2d_number: '',
      payment_id: null,
      source: 'form',
      vanished_at: null,
    };
    plan.spent.push(row);
    left.push(row);
  }
}

function firstOf(year: number, month: number): PlainDate {
  return plainDate(Temporal.PlainDate.from({ year, month, day: 1 }).toString());
}

/** The last day of the month, or today while the month runs: nothing is spent tomorrow. */
function lastOf(act: Act, year: number, month: number): PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = plainDate(first.with({ day: first.daysInMonth }).toString());
  return last < act.today ? last : act.today;
}

function progressKey(each: Pick<ActivityProgress, 'agency_id' | 'activity_code' | 'month'>): string {
  return [each.agency_id, each.activity_code, each.month].join('|');
}

function sameProgress(a: ActivityProgress, b: ActivityProgress): boolean {
  return (['planned_percent', 'percent', 'problem', 'realised', 'vanished_at'] as const).every(
    (column) => a[column] === b[column],
  );
}

const MONTH = { id: 'Bulan harus 1 sampai 12.', en: 'A month is 1 to 12.' };
const NOT_YET = {
  id: 'Bulan ini belum dimulai. Hapus barisnya, atau perbaiki bulan dan tahunnya.',
  en: 'This month has not begun. Remove the row, or mend its month and year.',
};
