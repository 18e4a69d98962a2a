import { addDays, weekday, type PlainDate } from '../../calendar/index.ts';
import { isWorkingDay, rollForward as rollToOfficeDay, type Calendar } from '../../calendar/working-days.ts';
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
  /** days of his own week, 1 Monday to 7 Sunday, holidays apart; null: as the office */
  weekdays: readonly number[] | null;
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
export function nextDigest(timing: Timing, now: string): string {
  const { zone, digestAt } = timing;
  const today = dayIn(zone, Temporal.Instant.from(now));
  const first = atTime(zone, today, digestAt);
  const from = instant(first) > instant(now) ? today : addDays(today, 1);
  return atTime(zone, rollForward(timing, from), digestAt);
}

/** `at` itself when people may be told then, else the end of the quiet hours on the next working day. */
export function awake(timing: Timing, at: string): string {
  const { zone, quiet } = timing;
  const day = dayIn(zone, Temporal.Instant.from(at));
  const working = works(timing, day);
  if (working && !isQuiet(quiet, at, zone)) return at;
  const end = atTime(zone, day, quiet.to);
  if (working && instant(at) < instant(end)) return end;
  // A free day ends at midnight, or with the quiet hours that lead over midnight.
  const midnight = atTime(zone, rollForward(timing, addDays(day, 1)), '00:00');
  return isQuiet(quiet, midnight, zone)
    ? atTime(zone, dayIn(zone, Temporal.Instant.from(midnight)), quiet.to)
    : midnight;
}

/** Does he work on this day? */
function works({ calendar, weekdays }: Timing, day: PlainDate): boolean {
  if (weekdays === null) return isWorkingDay(calendar, day);
  return weekdays.includes(weekday(day)) && !calendar.holidays.has(day);
}

/** However many free days somebody chose: after a month he is told all the same. */
const LONGEST_ROLL = 31;

function rollForward(timing: Timing, day: PlainDate): PlainDate {
  if (timing.weekdays === null) return rollToOfficeDay(timing.calendar, day);
  for (let days = 0; days < LONGEST_ROLL; days += 1) {
    const each = addDays(day, days);
    if (works(timing, each)) return each;
  }
  return day;
}

function atTime(zone: Zone, day: PlainDate, time: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant()
    .toString();
}
