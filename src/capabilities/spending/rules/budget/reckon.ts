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

/** Realised minus planned in percentage points of the ceiling; null without a plan or a ceiling. */
export function gapToPlan(realised: Rupiah, planned: Rupiah | null, ceiling: Rupiah): number | null {
  return planned === null ? null : percentOf(realised - planned, ceiling);
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
