import { addDays, daysBetween, type PlainDate } from './index.ts';
import { addWorkingDays, isUncertain, rollForward, type Calendar } from './working-days.ts';

/** Days from `from` to `to`, both included. */
export interface Interval {
  from: PlainDate;
  to: PlainDate;
}

/** The last day on which a duty is done in time. */
export interface Deadline {
  due: PlainDate;
  /** It rests on a year whose holidays are not entered yet, and may move once they are. */
  provisional: boolean;
}

/**
 * A clock of calendar days: received + `days` + days of accepted suspension; if that is no working day, the next one.
 * A pure function of dates, calendar and suspensions (Peraturan BPK 2/2017 pasal 4 to 6 gives 60 and 30 days; the rolling
 * forward is the practice of Indonesian administration).
 * @param received day on which the clock starts; the first day counted is the next one
 * @param days calendar days
 * @param suspensions accepted valid reasons; days that overlap count once, days before `received` do not count
 */
export function calendarDeadline(
  calendar: Calendar,
  received: PlainDate,
  days: number,
  suspensions: readonly Interval[] = [],
): Deadline {
  const due = rollForward(calendar, addDays(received, days + suspendedDays(suspensions, received)));
  return { due, provisional: isUncertain(calendar, due) };
}

/**
 * A clock of working days: the `days`-th working day after `received`.
 * Provisional when a day that was counted lies in a year without holidays entered.
 */
export function workingDayDeadline(calendar: Calendar, received: PlainDate, days: number): Deadline {
  const due = addWorkingDays(calendar, received, days);
  let provisional = false;
  for (let day = addDays(received, 1); day <= due && !provisional; day = addDays(day, 1)) {
    provisional = isUncertain(calendar, day);
  }
  return { due, provisional };
}

/** Size of the union of intervals in days, from `since` on. An interval that ends before it begins counts nothing. */
export function suspendedDays(suspensions: readonly Interval[], since: PlainDate): number {
  let total = 0;
  let free = since;
  for (const { from, to } of suspensions.toSorted((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  )) {
    const first = from > free ? from : free;
    if (to < first) continue;
    total += daysBetween(first, to) + 1;
    free = addDays(to, 1);
  }
  return total;
}

/** Days by which `today` has passed the last day in time; 0 while it has not. */
export function daysLate(deadline: Deadline, today: PlainDate): number {
  return Math.max(0, daysBetween(deadline.due, today));
}
