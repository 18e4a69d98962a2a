import { monthEnd } from '../agency/curve-data.ts';

// The schedule of a contract typed month by month: a point at the end of each month, and one on the last day.

export interface SchedulePoint {
  day: string;
  percent: number | null;
}

/** Days of the points of a work from `start` to `end`, the last one `end`. A month whose end is the first day has no point. */
export function scheduleDays(start: string, end: string): string[] {
  if (start === '' || end === '' || end <= start) return [];
  const days: string[] = [];
  let [year = 0, month = 1] = start.split('-').map(Number);
  for (;;) {
    const day = monthEnd(year, month);
    if (day >= end) break;
    if (day > start) days.push(day);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [...days, end];
}

/** What was typed for a day stays; days that are new are empty. */
export function pointsFor(
  days: readonly string[],
  kept: readonly { day: string; percent: number }[],
): SchedulePoint[] {
  const known = new Map(kept.map((each) => [each.day, each.percent]));
  return days.map((day, at) => ({ day, percent: known.get(day) ?? (at === days.length - 1 ? 100 : null) }));
}

export type SchedulePattern = 'even' | 'slow-start';

/** Quick patterns: the same every day, or slowly at first and at the end (as works are). Whole per cents, the last 100. */
export function patternPoints(
  start: string,
  days: readonly string[],
  pattern: SchedulePattern,
): SchedulePoint[] {
  const from = Date.parse(start);
  const length = Date.parse(days.at(-1) ?? start) - from;
  return days.map((day, at) => {
    const share = length === 0 ? 1 : (Date.parse(day) - from) / length;
    const done = pattern === 'even' ? share : share * share * (3 - 2 * share);
    return { day, percent: at === days.length - 1 ? 100 : Math.round(100 * done) };
  });
}

/** Planned per cent by the end of each month of a year, for the pattern of months that follows the work. */
export function percentsByMonth(
  year: number,
  start: string,
  points: readonly { day: string; percent: number }[],
): number[] {
  return Array.from({ length: 12 }, (_, at) => {
    const day = monthEnd(year, at + 1);
    let [fromDay, from] = [start, 0];
    if (day <= start) return 0;
    for (const point of points) {
      if (day <= point.day) {
        const share = (Date.parse(day) - Date.parse(fromDay)) / (Date.parse(point.day) - Date.parse(fromDay));
        return from + (point.percent - from) * share;
      }
      [fromDay, from] = [point.day, point.percent];
    }
    return from;
  });
}
