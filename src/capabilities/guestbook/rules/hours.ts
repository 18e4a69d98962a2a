import type { PlainDate } from '../../../platform/calendar/index.ts';

/** Wall-clock time 'HH:MM', 00:00 to 23:59. */
export type Hour = string;

export function isHour(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What the end of a visit is judged by. */
export interface Stay {
  /** ISO 8601 UTC */
  arrivedAt: string;
  /** day of arrival where the place is */
  day: PlainDate;
  leftAt: string | null;
  /** closing hour of the place */
  closes: Hour;
}

/** `inside`: still here; `late`: still here though the place has closed; `left`: gone. */
export const STANDINGS = ['inside', 'late', 'left'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The moment at which a place closes on `day`, in the zone of its government. */
export function closingAt(day: PlainDate, closes: Hour, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(closes) })
    .toInstant();
}

/** @param now ISO 8601 UTC */
export function standingOf(stay: Stay, zone: string, now: string): Standing {
  if (stay.leftAt !== null) return 'left';
  const closing = closingAt(stay.day, stay.closes, zone);
  return Temporal.Instant.compare(Temporal.Instant.from(now), closing) > 0 ? 'late' : 'inside';
}

/**
 * The moment at which a visit that nobody ended ends by itself: `grace` minutes after closing; who came after closing has as long
 * from his arrival.
 * @param grace minutes
 */
export function endsByItselfAt(stay: Stay, zone: string, grace: number): Temporal.Instant {
  const closing = closingAt(stay.day, stay.closes, zone);
  const arrived = Temporal.Instant.from(stay.arrivedAt);
  const later = Temporal.Instant.compare(arrived, closing) > 0 ? arrived : closing;
  return later.add({ minutes: grace });
}

/**
 * When a guest came, as his device says, if that can be believed: not ahead of us, and at most `days` ago. Entries signed without a
 * line arrive late; a wrong clock must not date them.
 * @param said what came with the form, '' for nothing
 */
export function believedArrival(said: string, now: string, days: number): string {
  let at: Temporal.Instant;
  try {
    at = Temporal.Instant.from(said);
  } catch {
    return now;
  }
  const present = Temporal.Instant.from(now);
  const earliest = present.subtract({ hours: 24 * days });
  const believed = Temporal.Instant.compare(at, present) <= 0 && Temporal.Instant.compare(at, earliest) >= 0;
  return believed ? at.round('millisecond').toString() : now;
}
