import { plainDate, type PlainDate } from './calendar/index.ts';

/** Time zones of Indonesia: WIB (UTC+7), WITA (UTC+8), WIT (UTC+9). */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof ZONES)[number];

/** Source of the present; tests put their own in. */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();

/** The calendar day of `instant` in a government's zone. */
export function dayIn(zone: Zone, instant: Temporal.Instant): PlainDate {
  return plainDate(instant.toZonedDateTimeISO(zone).toPlainDate().toString());
}
