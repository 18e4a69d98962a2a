import { addDays, daysBetween, weekday, yearOf, type PlainDate } from './index.ts';

/** Days on which a government's offices are closed beside Saturday and Sunday. */
export interface Calendar {
  /** national holidays and joint leave days (cuti bersama) */
  holidays: ReadonlySet<PlainDate>;
  /** years whose holidays have been entered; in any other year only the weekend is known */
  years: ReadonlySet<number>;
}

const FRIDAY = 5;
const WEEK = 7;

/** Monday to Friday and no holiday, as far as holidays are entered. */
export function isWorkingDay(calendar: Calendar, day: PlainDate): boolean {
  return weekday(day) <= FRIDAY && !calendar.holidays.has(day);
}

/** Could a holiday that nobody has entered yet fall on this working day? */
export function isUncertain(calendar: Calendar, day: PlainDate): boolean {
  return !calendar.years.has(yearOf(day)) && isWorkingDay(calendar, day);
}

/** `day` itself when it is a working day, else the next one. */
export function rollForward(calendar: Calendar, day: PlainDate): PlainDate {
  let rolled = day;
  while (!isWorkingDay(calendar, rolled)) rolled = addDays(rolled, 1);
  return rolled;
}

/**
 * The `count`-th working day after `day`, or before it when `count` is negative; the day itself does not count.
 * With 0 the answer is `day`, working day or not.
 */
export function addWorkingDays(calendar: Calendar, day: PlainDate, count: number): PlainDate {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before: those from `to` up to and without `from`.
 * The inverse of `addWorkingDays`.
 */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -workingDaysFrom(calendar, to, addDays(from, -1));
  return workingDaysFrom(calendar, addDays(from, 1), to);
}

/** Working days from `first` to `last`, both included; 0 when `last` lies before `first`. */
function workingDaysFrom(calendar: Calendar, first: PlainDate, last: PlainDate): number {
  const days = daysBetween(first, last) + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / WEEK);
  let count = weeks * FRIDAY;
  const start = weekday(first);
  for (let rest = 0; rest < days % WEEK; rest += 1) if (((start - 1 + rest) % WEEK) + 1 <= FRIDAY) count += 1;
  for (const holiday of calendar.holidays) {
    if (holiday >= first && holiday <= last && weekday(holiday) <= FRIDAY) count -= 1;
  }
  return count;
}
