import { plainDate, yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';

/** Up to which day a budget year is reckoned when `day` is asked: never past its end. */
export function reckonUntil(year: number, day: PlainDate): { day: PlainDate; months: number } {
  if (yearOf(day) > year) return { day: plainDate(`${year}-12-31`), months: 12 };
  return { day, months: yearOf(day) < year ? 0 : monthsEnded(day) };
}

/**
 * Months of the day's year that have ended by then: what a cash plan asks for. The running month is not asked for before its last day, for
 * a plan says what is spent within it and not when.
 */
export function monthsEnded(day: PlainDate): number {
  const { month, day: date, daysInMonth } = Temporal.PlainDate.from(day);
  return date === daysInMonth ? month : month - 1;
}

/** Of a hundred, to two decimals; null when there is nothing to divide by. */
export function percentOf(part: Rupiah, whole: Rupiah): number | null {
  return whole > 0 ? Math.round((part / whole) * 10_000) / 100 : null;
}

/**
 * What may be compared: money that has a cash plan, up to the end of one and the same month. A line without a plan is left out on both sides,
 * else it would count as wholly ahead; what was spent on a line that has vanished since stays spent.
 */
export interface Compared {
  /** of the lines that have a plan */
  ceiling: Rupiah;
  planned: Rupiah;
  realised: Rupiah;
}

/**
 * Per cents of that ceiling, to the decimal that is shown, and the points between these two: who takes one from the other finds the gap. Null where
 * nothing has a plan.
 */
export interface ToPlan {
  planned: number | null;
  realised: number | null;
  gap: number | null;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Of a hundred, to the one decimal that is shown; null when there is nothing to divide by. */
function tenthsOf(part: Rupiah, whole: Rupiah): number | null {
  return whole > 0 ? tenths((part / whole) * 100) : null;
}

/**
 * How money stands to its plan, the one definition for every page, sheet and alarm: what was realised by the end of the last month that has
 * ended, minus what was planned by that day. What was spent since is never held against a plan of another day.
 */
export function compareToPlan({ ceiling, planned, realised }: Compared): ToPlan {
  const [plan, real] = [tenthsOf(planned, ceiling), tenthsOf(realised, ceiling)];
  return { planned: plan, realised: real, gap: plan === null || real === null ? null : tenths(real - plan) };
}

/** The same at the end of each of the first `months` months. */
export function compareMonths(
  {
    ceiling,
    planned,
    realised,
  }: { ceiling: Rupiah; planned: readonly Rupiah[]; realised: readonly Rupiah[] },
  months: number,
): ToPlan[] {
  const [plan, real] = [cumulate(twelve(planned)), cumulate(twelve(realised))];
  return plan
    .slice(0, months)
    .map((sum, place) => compareToPlan({ ceiling, planned: sum, realised: real[place] ?? 0 }));
}

function twelve(months: readonly Rupiah[]): Rupiah[] {
  return Array.from({ length: 12 }, (_, place) => months[place] ?? 0);
}

/** Last day of the last of so many months; of none, the day before the year. */
export function endOfMonths(year: number, months: number): PlainDate {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return plainDate(first.add({ months }).subtract({ days: 1 }).toString());
}

/** Twelve amounts, each with all before it. */
export function cumulate(months: readonly Rupiah[]): Rupiah[] {
  let sum = 0;
  return months.map((amount) => (sum += amount));
}

/** The ceiling over twelve months by weights that need not add up to anything; the last month takes what rounding leaves. */
export function spread(ceiling: Rupiah, weights: readonly number[]): Rupiah[] {
  const whole = weights.reduce((sum, each) => sum + each, 0);
  const months = weights.map((each) => Math.floor((ceiling * each) / whole));
  months[months.length - 1]! += ceiling - months.reduce((sum, each) => sum + each, 0);
  return months;
}
