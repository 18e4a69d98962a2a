import { addDays, daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';

/** Planned progress by the end of a day, cumulative per cent of the work. */
export interface PlanPoint {
  day: PlainDate;
  percent: number;
}

/**
 * The agreed plan of a contract (kurva S) from its start to its end: days rise, per cents never fall, the last one is 100. Before the first
 * point the work stands at 0 on the day of `start`.
 */
export interface Baseline {
  start: PlainDate;
  points: readonly PlanPoint[];
}

export type BaselineFault =
  | 'no-points'
  | 'before-start'
  | 'days-fall'
  | 'percent-falls'
  | 'percent-range'
  | 'not-100';

/** What is wrong with a plan, with the place of the point; null: nothing. */
export function baselineFault({ start, points }: Baseline): { place: number; fault: BaselineFault } | null {
  if (points.length === 0) return { place: 0, fault: 'no-points' };
  for (const [place, { day, percent }] of points.entries()) {
    const before = points[place - 1];
    if (!(percent >= 0 && percent <= 100)) return { place, fault: 'percent-range' };
    if (day <= start) return { place, fault: 'before-start' };
    if (before !== undefined && day <= before.day) return { place, fault: 'days-fall' };
    if (before !== undefined && percent < before.percent) return { place, fault: 'percent-falls' };
  }
  return points.at(-1)!.percent === 100 ? null : { place: points.length - 1, fault: 'not-100' };
}

/** Planned per cent by the end of `day`, straight between two points. */
export function plannedOn({ start, points }: Baseline, day: PlainDate): number {
  let [fromDay, fromPercent]: [PlainDate, number] = [start, 0];
  if (day <= start) return 0;
  for (const point of points) {
    if (day <= point.day) {
      const share = daysBetween(fromDay, day) / daysBetween(fromDay, point.day);
      return fromPercent + (point.percent - fromPercent) * share;
    }
    [fromDay, fromPercent] = [point.day, point.percent];
  }
  return fromPercent;
}

/** Days from the start between which the plan stands at a per cent: the same moment twice, but where the plan rests. */
function daysPlannedFor({ start, points }: Baseline, percent: number): { first: number; last: number } {
  let [days, before] = [0, 0];
  let first: number | null = percent <= 0 ? 0 : null;
  for (const point of points) {
    const end = daysBetween(start, point.day);
    if (first === null && percent <= point.percent)
      first = days + (end - days) * ((percent - before) / (point.percent - before));
    if (point.percent > percent) {
      const last = days + (end - days) * (Math.max(0, percent - before) / (point.percent - before));
      return { first: first ?? last, last };
    }
    [days, before] = [end, point.percent];
  }
  return { first: first ?? days, last: days };
}

/** Where a contract stands against its plan. */
export interface Standing {
  /** per cent planned and real on the day */
  planned: number;
  real: number;
  /** percentage points, real minus planned: the deviation of the law; negative is late */
  deviation: number;
  /** earned schedule: days of the plan that the real work is worth */
  earnedDays: number;
  /** days since the start */
  actualDays: number;
  /** earned / actual; null on the day of the start */
  pace: number | null;
  /** the day on which the work ends at this pace; null while nothing is earned */
  forecastEnd: PlainDate | null;
}

/**
 * Earned schedule (Lipke 2003): unlike the index of value it does not come back to 1 when a late work ends.
 * @param real per cent, 0 to 100, by the end of `day`
 */
export function standingOn(baseline: Baseline, day: PlainDate, real: number): Standing {
  const planned = exact(plannedOn(baseline, day));
  const actualDays = Math.max(0, daysBetween(baseline.start, day));
  const { first, last } = daysPlannedFor(baseline, real);
  // While the plan rests, whoever has reached it is neither late nor ahead.
  const earnedDays = Math.min(Math.max(actualDays, first), last);
  const pace = actualDays === 0 ? null : earnedDays / actualDays;
  const duration = daysBetween(baseline.start, baseline.points.at(-1)!.day);
  const days = pace === null || pace === 0 ? null : Math.ceil(exact(duration / pace));
  return {
    planned,
    real,
    deviation: exact(real - planned),
    earnedDays,
    actualDays,
    pace,
    forecastEnd: days === null || days > FARTHEST ? null : addDays(baseline.start, days),
  };
}

/** Without the dust of binary fractions: work on its plan is not late by 1e-14 points, nor does it end a day later for them. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Beyond a hundred years a forecast says nothing. */
const FARTHEST = 36_525;
