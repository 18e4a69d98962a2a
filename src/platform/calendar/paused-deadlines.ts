import type { Deadline, Interval } from './deadlines.ts';
import { addDays, type PlainDate } from './index.ts';
import { addWorkingDays, isUncertain, workingDaysBetween, type Calendar } from './working-days.ts';

/** Days on which a clock stood still, both ends included; `to` null: it still stands. */
export interface Pause {
  from: PlainDate;
  to: PlainDate | null;
}

export interface PausedDeadline {
  /** last day in time; null while an open pause keeps it from being known */
  due: PlainDate | null;
  /** `due`, or what it would be if the open pause ended today */
  expected: PlainDate;
  /** it rests on a year whose holidays are not entered yet */
  provisional: boolean;
}

/**
 * A clock of working days that may be paused: the `days`-th working day after `received` on which it did not stand still. Days of a
 * pause do not count, the first and the last neither; pauses that overlap count once. A pause that begins after the last day changes nothing.
 * @param today as of which day: what lies behind it has not happened yet
 */
export function pausedDeadline(
  calendar: Calendar,
  clock: { received: PlainDate; days: number },
  pauses: readonly Pause[],
  today: PlainDate,
): PausedDeadline {
  const known = pauses.filter((each) => each.from <= today);
  const still = closed(known, today);
  const { due: expected, provisional } = deadline(calendar, clock, still);
  const open = known.filter((each) => each.to === null || each.to > today).map((each) => each.from);
  const first = open.toSorted()[0];
  // What was due before the clock stood still stays due; else nobody knows the day yet.
  const firm = first === undefined || expected < first;
  return { due: firm ? expected : null, expected, provisional };
}

/** Pauses as intervals apart from each other, in order; what is open, or ends later, ends with `today`. */
export function closed(pauses: readonly Pause[], today: PlainDate): Interval[] {
  const merged: Interval[] = [];
  const ended = pauses.map(({ from, to }) => ({ from, to: to === null || to > today ? today : to }));
  for (const each of ended.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (each.to < each.from) continue;
    const last = merged.at(-1);
    if (last === undefined || each.from > addDays(last.to, 1)) merged.push({ ...each });
    else if (each.to > last.to) last.to = each.to;
  }
  return merged;
}

/**
 * Working days after `from` up to and including `to` that lie in none of the pauses; negative when `to` lies before.
 * @param pauses apart from each other, as `closed` gives them
 */
export function countedDaysBetween(
  calendar: Calendar,
  from: PlainDate,
  to: PlainDate,
  pauses: readonly Interval[],
): number {
  if (to < from) return -countedDaysBetween(calendar, to, from, pauses);
  let count = workingDaysBetween(calendar, from, to);
  for (const pause of pauses) {
    const first = pause.from > from ? pause.from : addDays(from, 1);
    const last = pause.to < to ? pause.to : to;
    if (first <= last) count -= workingDaysBetween(calendar, addDays(first, -1), last);
  }
  return count;
}

function deadline(
  calendar: Calendar,
  clock: { received: PlainDate; days: number },
  pauses: readonly Interval[],
): Deadline {
  let due = addWorkingDays(calendar, clock.received, clock.days);
  // Each round lays on the working days that stood still within what was reached; it never overshoots.
  for (let left = missing(calendar, clock, due, pauses); left > 0;) {
    due = addWorkingDays(calendar, due, left);
    left = missing(calendar, clock, due, pauses);
  }
  let provisional = false;
  for (let day = addDays(clock.received, 1); day <= due && !provisional; day = addDays(day, 1)) {
    provisional = isUncertain(calendar, day);
  }
  return { due, provisional };
}

function missing(
  calendar: Calendar,
  clock: { received: PlainDate; days: number },
  reached: PlainDate,
  pauses: readonly Interval[],
): number {
  return clock.days - countedDaysBetween(calendar, clock.received, reached, pauses);
}
