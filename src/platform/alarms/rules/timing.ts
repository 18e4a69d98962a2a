import { addDays, type PlainDate } from '../../calendar/index.ts';
import { isWorkingDay, rollForward, type Calendar } from '../../calendar/working-days.ts';
import { dayIn, type Zone } from '../../clock.ts';
import { isQuiet, type Hours } from '../../notifications/quiet-hours.ts';
import type { Severity } from '../rule.ts';

/** How messages are timed. */
export interface Timing {
  calendar: Calendar;
  zone: Zone;
  /** minutes */
  firstWait: number;
  /** hours */
  interval: number;
  /** 'HH:MM', local */
  digestAt: string;
  quiet: Hours;
}

/** A group of alarms of one receiver, agency and severity. */
export interface Waiting {
  severity: Severity;
  urgent: boolean;
  /** when the group was told last */
  toldAt: string | null;
  /** when it would be told, where that is laid already */
  dueAt: string | null;
}

/**
 * When a group with something to tell goes out, ISO 8601 UTC. A time that was laid stays, but for an urgent alarm that joins: then all go sooner.
 * Critical: after the first wait, and not before the interval since the last message has passed. Anything else: with the next digest.
 */
export function groupDue(timing: Timing, now: string, group: Waiting): string {
  const laid = groupTime(timing, now, group);
  return group.dueAt !== null && instant(group.dueAt) <= instant(laid) ? group.dueAt : laid;
}

function groupTime(timing: Timing, now: string, { severity, urgent, toldAt }: Waiting): string {
  if (severity !== 'critical') return awake(timing, nextDigest(timing, now));
  const first = Temporal.Instant.from(now).add({ minutes: timing.firstWait });
  const spaced = toldAt === null ? first : Temporal.Instant.from(toldAt).add({ hours: timing.interval });
  const due = (Temporal.Instant.compare(first, spaced) < 0 ? spaced : first).toString();
  return urgent ? due : awake(timing, due);
}

function instant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** The next digest after `now`, on a working day. */
export function nextDigest({ calendar, zone, digestAt }: Timing, now: string): string {
  const today = dayIn(zone, Temporal.Instant.from(now));
  const first = atTime(zone, today, digestAt);
  const from = instant(first) > instant(now) ? today : addDays(today, 1);
  return atTime(zone, rollForward(calendar, from), digestAt);
}

/** `at` itself when people may be told then, else the end of the quiet hours on the next working day. */
export function awake({ calendar, zone, quiet }: Timing, at: string): string {
  const day = dayIn(zone, Temporal.Instant.from(at));
  const works = isWorkingDay(calendar, day);
  if (works && !isQuiet(quiet, at, zone)) return at;
  const end = atTime(zone, day, quiet.to);
  if (works && instant(at) < instant(end)) return end;
  // A free day ends at midnight, or with the quiet hours that lead over midnight.
  const midnight = atTime(zone, rollForward(calendar, addDays(day, 1)), '00:00');
  return isQuiet(quiet, midnight, zone)
    ? atTime(zone, dayIn(zone, Temporal.Instant.from(midnight)), quiet.to)
    : midnight;
}

function atTime(zone: Zone, day: PlainDate, time: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant()
    .toString();
}
