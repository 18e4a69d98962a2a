import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { criticalOf, type Critical, type CriticalBounds } from '../contracts/critical.ts';
import type { Baseline } from '../contracts/schedule.ts';
import { dayNumber, dayOf } from './days.ts';
import type { ContractRow } from './rows.ts';

// The same as contracts/assess.ts and contracts/schedule.ts say, in whole numbers: a sweep asks a hundred thousand contracts. A property holds both
// against each other (standing.test.ts).

/** Days by which the clock stood still until `today` (day number). */
function stopped(row: ContractRow, today: number): number {
  const since = row.suspended_since;
  return row.suspended_days + (since === null ? 0 : Math.max(0, today - dayNumber(since)));
}

/** Last day of the work as a day number; null: none is agreed. */
export function lastDayNumber(row: ContractRow, today: number): number | null {
  return row.end_on === null ? null : dayNumber(row.end_on) + stopped(row, today);
}

/** Planned per cent by the end of `day` of the plan, straight between two points. */
export function plannedAt({ start, points }: Baseline, day: number): number {
  let from = dayNumber(start);
  let percent = 0;
  if (day <= from) return 0;
  for (const point of points) {
    const at = dayNumber(point.day);
    if (day <= at) return percent + (point.percent - percent) * ((day - from) / (at - from));
    from = at;
    percent = point.percent;
  }
  return percent;
}

/** Days of the plan that a per cent is worth: from when to when the plan stands at it. */
function daysWorth({ start, points }: Baseline, percent: number): { first: number; last: number } {
  const begin = dayNumber(start);
  let [days, before] = [0, 0];
  let first = percent <= 0 ? 0 : -1;
  for (const point of points) {
    const end = dayNumber(point.day) - begin;
    if (first < 0 && percent <= point.percent)
      first = days + (end - days) * ((percent - before) / (point.percent - before));
    if (point.percent > percent) {
      const last = days + (end - days) * (Math.max(0, percent - before) / (point.percent - before));
      return { first: first < 0 ? last : first, last };
    }
    [days, before] = [end, point.percent];
  }
  return { first: first < 0 ? days : first, last: days };
}

const FARTHEST = 36_525;

function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Where a contract stands by a report: points off its plan, and the day on which it ends at its pace. */
export interface QuickStanding {
  planned: number;
  deviation: number;
  /** day number; null: nothing is earned, or it lies beyond every calendar */
  forecastEnd: number | null;
}

/** The day on which a report is judged: not before a force majeure ended. */
export function judgedDay({ resumed_on }: ContractRow, on: PlainDate): PlainDate {
  return resumed_on !== null && resumed_on > on ? resumed_on : on;
}

/** @param on the day on which the report is judged */
export function quickStanding(
  row: ContractRow,
  baseline: Baseline,
  percent: number,
  on: PlainDate,
  today: number,
): QuickStanding {
  const since = row.suspended_since === null ? Infinity : dayNumber(row.suspended_since);
  const day = Math.min(dayNumber(on), since) - row.suspended_days;
  const start = dayNumber(baseline.start);
  const planned = exact(plannedAt(baseline, day));
  const actual = Math.max(0, day - start);
  const { first, last } = daysWorth(baseline, percent);
  const earned = Math.min(Math.max(actual, first), last);
  const pace = actual === 0 ? 0 : earned / actual;
  const duration = dayNumber(baseline.points.at(-1)!.day) - start;
  const days = pace === 0 ? null : Math.ceil(exact(duration / pace));
  return {
    planned,
    deviation: exact(percent - planned),
    forecastEnd: days === null || days > FARTHEST ? null : start + days + stopped(row, today),
  };
}

/** In which way a contract is critical by a report. */
export function quickCritical(
  { planned, deviation, forecastEnd }: QuickStanding,
  on: PlainDate,
  bounds: CriticalBounds,
): Critical | null {
  if (deviation >= 0) return null;
  // Spelling a day is slow: only the third way asks for it.
  const late = planned > bounds.firstPeriodUpTo && deviation >= -bounds.laterLate;
  const end = late && forecastEnd !== null ? dayOf(forecastEnd) : null;
  return criticalOf({ planned, deviation, forecastEnd: end }, `${on.slice(0, 4)}-12-31` as PlainDate, bounds);
}
