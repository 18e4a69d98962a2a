import { addDays, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Zone } from '../../../platform/clock.ts';

/** The first day of the month stands for the month. */
export function monthOf(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 7)}-01`);
}

export function addMonths(month: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(month).add({ months }).toString() as PlainDate;
}

export function lastDayOf(month: PlainDate): PlainDate {
  return addDays(addMonths(month, 1), -1);
}

/** The day on which a month's figures stand: its last, or today while it runs. */
export function asOfIn(month: PlainDate, today: PlainDate): PlainDate {
  const last = lastDayOf(month);
  return last < today ? last : today;
}

/** Has the month ended? On its last day it still runs. */
export function isOver(month: PlainDate, today: PlainDate): boolean {
  return lastDayOf(month) < today;
}

/** First day of the window of so many months that ends with `month`. */
export function windowFrom(month: PlainDate, months: number): PlainDate {
  return addMonths(month, 1 - months);
}

/** `count` months that end with `month`, oldest first. */
export function monthsUntil(month: PlainDate, count: number): PlainDate[] {
  return Array.from({ length: count }, (_, at) => addMonths(month, at - count + 1));
}

/** Midnight after the day where the government is, ISO 8601 in UTC: what happened before it happened until that day. */
export function endOf(day: PlainDate, zone: Zone): string {
  return startOf(addDays(day, 1), zone);
}

export function startOf(day: PlainDate, zone: Zone): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString();
}
