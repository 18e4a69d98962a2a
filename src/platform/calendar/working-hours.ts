import { ZONE_HOURS, type TimeZoneName } from '../geography/geography.ts';
import { addDays, daysBetween, weekday, type PlainDate } from './index.ts';
import type { Interval } from './deadlines.ts';
import { isWorkingDay, type Calendar } from './working-days.ts';

/** Local hours in which an office works, minutes after midnight, the end not included. */
export type Shift = readonly [from: number, to: number];

/** The week of an office, Monday first; Saturday and Sunday are free. */
export type OfficeWeek = readonly [
  monday: readonly Shift[],
  tuesday: readonly Shift[],
  wednesday: readonly Shift[],
  thursday: readonly Shift[],
  friday: readonly Shift[],
];

/** When an office works. Shifts of a day do not overlap and stand in order. */
export interface OfficeHours {
  zone: TimeZoneName;
  usual: OfficeWeek;
  /** shorter days of the fasting month, and its days as they were decreed; never computed from a calendar */
  fasting: OfficeWeek;
  fastingDays: readonly Interval[];
  calendar: Calendar;
}

/** Counts working time between moments; built once for a span of days, then every count takes the same time. */
export interface WorkingClock {
  /**
   * Working seconds from one moment to another, both in seconds since 1970; negative when `to` lies before `from`.
   * @throws RangeError for a moment outside the days of the clock
   */
  between(from: number, to: number): number;
}

const DAY = 86_400;
const MINUTE = 60;
const HOUR = 3_600;

/**
 * A clock for an office from `first` to `last`, both included. Indonesia knows no summer time (Keppres 41/1987), so every day has 24 hours.
 * @throws RangeError when `last` lies before `first`
 */
export function workingClock(office: OfficeHours, first: PlainDate, last: PlainDate): WorkingClock {
  const days = daysBetween(first, last) + 1;
  if (days <= 0) throw new RangeError(`a clock needs days: ${first} to ${last}`);
  const start = Date.parse(`${first}T00:00:00Z`) / 1_000 - ZONE_HOURS[office.zone] * HOUR;
  const shifts: (readonly Shift[])[] = [];
  const before = new Float64Array(days + 1);
  let day = first;
  for (let place = 0; place < days; place += 1) {
    const hours = shiftsOn(office, day);
    shifts.push(hours);
    before[place + 1] = before[place]! + hours.reduce((sum, [from, to]) => sum + (to - from) * MINUTE, 0);
    day = addDays(day, 1);
  }
  const until = (at: number) => {
    const place = Math.floor((at - start) / DAY);
    if (place === days && at === start + days * DAY) return before[days]!;
    if (!(place >= 0 && place < days)) throw new RangeError(`no day of this clock: ${at}`);
    const second = at - start - place * DAY;
    let worked = before[place]!;
    for (const [from, to] of shifts[place]!) {
      if (second <= from * MINUTE) break;
      worked += Math.min(second, to * MINUTE) - from * MINUTE;
    }
    return worked;
  };
  return { between: (from, to) => until(to) - until(from) };
}

/** The shifts of one day; none on a free day. */
export function shiftsOn(office: OfficeHours, day: PlainDate): readonly Shift[] {
  if (!isWorkingDay(office.calendar, day)) return [];
  const fasting = office.fastingDays.some(({ from, to }) => from <= day && day <= to);
  return (fasting ? office.fasting : office.usual)[weekday(day) - 1] ?? [];
}

/** Seconds of an average working day of the week, to say "2.5 working days" of a length. */
export function workingDaySeconds(week: OfficeWeek): number {
  const minutes = week.flat().reduce((sum, [from, to]) => sum + to - from, 0);
  return (minutes * MINUTE) / week.length;
}
