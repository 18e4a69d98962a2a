import { addDays, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { ZONE_HOURS, type TimeZoneName } from '../../../platform/geography/geography.ts';
import type { Seconds } from './case.ts';

const EPOCH = plainDate('1970-01-01');
const DAY = 86_400;
/** Days by their number since the epoch. Positions of all trips lie on few of them. */
const days = new Map<number, PlainDate>();
const MOST_DAYS = 4_096;

/** A moment by the clock on the wall of a zone. */
export interface LocalTime {
  day: PlainDate;
  /** since local midnight, 0 to 24 */
  hour: number;
}

/** Indonesia's three zones have no summer time, so an offset is the whole of a zone. */
export function localTime(at: Seconds, zone: TimeZoneName): LocalTime {
  const local = at + ZONE_HOURS[zone] * 3_600;
  const number = Math.floor(local / DAY);
  let day = days.get(number);
  if (day === undefined) {
    day = addDays(EPOCH, number);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(number, day);
  }
  return { day, hour: (local - number * DAY) / 3_600 };
}
