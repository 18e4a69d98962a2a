import type { PlainDate } from '../../../platform/calendar/index.ts';
import { hiddenOf, isSafe, isSafePart, type Cell } from '../../../platform/suppression.ts';
import { CLOCKS, type CaseClock, type Clock } from './deadlines.ts';
import { CATEGORIES, type Category } from './narrative.ts';
import { MODES, STATUSES, type Mode, type Status } from './status.ts';

/** What is counted of a report: its labels only. */
export interface CountedReport {
  day: PlainDate;
  status: Status;
  mode: Mode;
  category: Category | null;
  agencyId: string | null;
  clocks: readonly Pick<CaseClock, 'clock' | 'state'>[];
  identityOpened: boolean;
}

type Counts<K> = { key: K; count: Cell }[];

export interface StatisticsOfYear {
  total: Cell;
  byStatus: Counts<Status>;
  byMode: Counts<Mode>;
  byCategory: Counts<Category | null>;
  byQuarter: Counts<number>;
  /** agencies with a report; null: none assessed */
  byAgency: Counts<string | null>;
  clocks: { clock: Clock; kept: Cell; missed: Cell; running: Cell }[];
  identitiesOpened: Cell;
}

/**
 * Last day that statistics of `year` count: that of its last finished quarter, so that nobody sees from one day to the next that, and on whom,
 * a report came. Null: no quarter is finished.
 */
export function countedUntil(year: number, today: PlainDate): PlainDate | null {
  const day = Temporal.PlainDate.from(today);
  if (day.year > year) return `${year}-12-31` as PlainDate;
  const month = day.year < year ? 0 : Math.floor((day.month - 1) / 3) * 3;
  if (month === 0) return null;
  const last = Temporal.PlainDate.from({ year, month, day: 31 }, { overflow: 'constrain' });
  return last.toString() as PlainDate;
}

/**
 * Counts of a year with small cells hidden in all tables together. The tables share one total: where it would tell a small cell of one of
 * them, it goes, and each other table then hides a cell too, so that none adds up to it.
 * @param least smallest count that may be shown
 */
export function statisticsOf(reports: readonly CountedReport[], least: number): StatisticsOfYear {
  const count = <K>(keys: readonly K[], of: (report: CountedReport) => K) =>
    keys.map((key) => reports.filter((each) => of(each) === key).length);
  const agencies = [...new Set(reports.map((each) => each.agencyId))].sort(byText);
  const { tables, total } = hideTogether(
    {
      status: count(STATUSES, (each) => each.status),
      mode: count(MODES, (each) => each.mode),
      category: count(WITH_NONE, (each) => each.category),
      quarter: count(QUARTERS, (each) => quarterOf(each.day)),
      agency: count(agencies, (each) => each.agencyId),
      acknowledge: clockStates(reports, 'acknowledge'),
      answer: clockStates(reports, 'answer'),
      feedback: clockStates(reports, 'feedback'),
    },
    least,
  );
  // Not every report is urgent, and how many are is told nowhere: this table has no total.
  const urgent = show(clockStates(reports, 'urgent'), least);
  const opened = reports.filter((each) => each.identityOpened).length;
  return {
    total,
    byStatus: named(STATUSES, tables.status),
    byMode: named(MODES, tables.mode),
    byCategory: named(WITH_NONE, tables.category),
    byQuarter: named(QUARTERS, tables.quarter),
    byAgency: named(agencies, tables.agency),
    clocks: CLOCKS.map((clock) => {
      const [kept, missed, running] = clock === 'urgent' ? urgent : tables[clock];
      return { clock, kept: kept!, missed: missed!, running: running! };
    }),
    identitiesOpened: isSafePart(opened, reports.length, least) ? opened : null,
  };
}

const QUARTERS = [1, 2, 3, 4];
const WITH_NONE = [...CATEGORIES, null];

/** @param tables each of which adds up to the same total */
function hideTogether<N extends string>(
  tables: Record<N, number[]>,
  least: number,
): { tables: Record<N, Cell[]>; total: Cell } {
  const all = Object.values<number[]>(tables);
  const bare = all.some((counts) => isBare(counts, least));
  const shown = Object.entries<number[]>(tables).map(([name, counts]) => [
    name,
    bare && hiddenOf(counts, least).size === 0 ? withoutSmallest(counts) : show(counts, least),
  ]);
  const total = all[0]?.reduce((sum, each) => sum + each, 0) ?? 0;
  return { tables: Object.fromEntries(shown) as Record<N, Cell[]>, total: bare ? null : total };
}

/** Are only small cells hidden, so that the total would tell, or narrow down, what they hold? */
function isBare(counts: readonly number[], least: number): boolean {
  const hidden = [...hiddenOf(counts, least)];
  return hidden.length > 0 && hidden.every((index) => !isSafe(counts[index]!, least));
}

function show(counts: readonly number[], least: number): Cell[] {
  const hidden = hiddenOf(counts, least);
  return counts.map((each, index) => (hidden.has(index) ? null : each));
}

function withoutSmallest(counts: readonly number[]): Cell[] {
  const smallest = Math.min(...counts.filter((each) => each > 0));
  return counts.map((each) => (each === smallest ? null : each));
}

/** How many kept a clock, missed it, and still have time. */
function clockStates(reports: readonly CountedReport[], clock: Clock): number[] {
  const states = reports.flatMap((each) => each.clocks.filter((own) => own.clock === clock));
  const among = (...which: CaseClock['state'][]) =>
    states.filter((each) => which.includes(each.state)).length;
  return [among('done'), among('done-late', 'late'), among('running')];
}

function quarterOf(day: PlainDate): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

function named<K>(keys: readonly K[], cells: readonly Cell[]): Counts<K> {
  return keys.map((key, index) => ({ key, count: cells[index]! }));
}

function byText(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
