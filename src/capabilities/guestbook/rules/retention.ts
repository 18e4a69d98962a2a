import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';

/** Visits before this day are forgotten. @param days how many days a visit is kept, its own day not counted */
export function forgottenBefore(today: PlainDate, days: number): PlainDate {
  return addDays(today, -days);
}
