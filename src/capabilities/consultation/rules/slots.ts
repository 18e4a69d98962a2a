import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Calendar } from '../../../platform/calendar/working-days.ts';
import { onDuty, type Roster } from './duty.ts';

/** When the inspectorate receives askers, from a dated parameter. */
export interface Hours {
  /** beginnings in the government's own zone, 'HH:MM' */
  starts: readonly string[];
  /** length of one appointment */
  minutes: number;
}

/** A time at which a consultant is free. */
export interface Slot {
  day: PlainDate;
  /** 'HH:MM' in the government's zone */
  time: string;
  /** the same moment, ISO 8601 UTC */
  startsAt: string;
  /** consultants who are on duty and free then */
  free: string[];
}

/** An appointment that holds a consultant's time. */
export interface Taken {
  accountId: string;
  startsAt: string;
  minutes: number;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isClock(text: string): boolean {
  return CLOCK.test(text);
}

/** The moment of 'HH:MM' on `day` in `zone`, ISO 8601 UTC. */
export function momentOf(day: PlainDate, time: string, zone: string): string {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant().toString();
}

/** Day and 'HH:MM' of a moment in `zone`. */
export function wallClock(startsAt: string, zone: string): { day: PlainDate; time: string } {
  const local = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone);
  return {
    day: local.toPlainDate().toString() as PlainDate,
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * Times that may be picked: from the day after `today` for `days` calendar days, where the roster has somebody on duty
 * who holds no other appointment at that time.
 */
export function offeredSlots(
  roster: Roster,
  calendar: Calendar,
  hours: Hours,
  zone: string,
  taken: readonly Taken[],
  range: { today: PlainDate; days: number },
): Slot[] {
  const slots: Slot[] = [];
  for (let step = 1; step <= range.days; step += 1) {
    const day = addDays(range.today, step);
    const present = onDuty(roster, calendar, day);
    if (present.length === 0) continue;
    for (const time of hours.starts) {
      const startsAt = momentOf(day, time, zone);
      const free = present.filter((id) => !isTaken(id, startsAt, hours.minutes, taken));
      if (free.length > 0) slots.push({ day, time, startsAt, free });
    }
  }
  return slots;
}

/** Does `accountId` hold an appointment that overlaps `minutes` from `startsAt`? Touching ends do not overlap. */
export function isTaken(
  accountId: string,
  startsAt: string,
  minutes: number,
  taken: readonly Taken[],
): boolean {
  const from = Temporal.Instant.from(startsAt).epochMilliseconds;
  const to = from + minutes * 60_000;
  return taken.some((each) => {
    if (each.accountId !== accountId) return false;
    const start = Temporal.Instant.from(each.startsAt).epochMilliseconds;
    return start < to && from < start + each.minutes * 60_000;
  });
}
