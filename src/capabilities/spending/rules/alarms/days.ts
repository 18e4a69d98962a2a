import type { PlainDate } from '../../../../platform/calendar/index.ts';

// Rules compare hundreds of thousands of days in one sweep: as whole numbers, read once each.

const known = new Map<string, number>();
/** A few years of days; beyond that somebody feeds us nonsense, and memory is worth more. */
const MOST = 20_000;

/** Days since 1970 of 'YYYY-MM-DD'. */
export function dayNumber(day: PlainDate): number {
  let number = known.get(day);
  if (number === undefined) {
    number = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    if (known.size >= MOST) known.clear();
    known.set(day, number);
  }
  return number;
}

export function daysFrom(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function dayOf(number: number): PlainDate {
  return new Date(number * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}
