import type { PlainDate } from '../../../platform/calendar/index.ts';
import { daysBetween, plainDate } from '../../../platform/calendar/index.ts';
import { ZONE_HOURS, type TimeZoneName } from '../../../platform/geography/geography.ts';
import type { Seconds } from './case.ts';

const EPOCH = plainDate('1970-01-01');
/** Local hours between which a prompt may come. */
const FROM_HOUR = 9;
const TO_HOUR = 16;

/** A moment at which a traveller is asked to check in, and until when an answer counts. */
export interface Prompt {
  at: Seconds;
  until: Seconds;
}

/** Seconds since 1970 of a local hour of a day. */
export function momentOf(day: PlainDate, hour: number, zone: TimeZoneName): Seconds {
  return (daysBetween(EPOCH, day) * 24 + hour - ZONE_HOURS[zone]) * 3_600;
}

/**
 * Draws the prompts of one day: whole minutes between 9 and 16 by the destination's clock, each set as likely as any other, none while another
 * still waits for its answer. Fewer, or none, where too little of the day is left.
 * @param answerMinutes within which an answer counts @param after nothing before this moment @param below draws a whole number from 0 to n - 1
 */
export function drawPrompts(
  day: PlainDate,
  zone: TimeZoneName,
  count: number,
  answerMinutes: number,
  after: Seconds,
  below: (n: number) => number,
): Prompt[] {
  const start = Math.max(momentOf(day, FROM_HOUR, zone), Math.ceil(after / 60) * 60);
  const minutes = Math.floor((momentOf(day, TO_HOUR, zone) - start) / 60);
  for (let many = count; many > 0; many -= 1) {
    // Drawn without the waits between them, which are then laid in: so no moment is likelier than another.
    const room = minutes - (many - 1) * answerMinutes;
    if (room < many) continue;
    const drawn = new Set<number>();
    while (drawn.size < many) drawn.add(below(room));
    return [...drawn]
      .sort((a, b) => a - b)
      .map((minute, index) => {
        const at = start + (minute + index * answerMinutes) * 60;
        return { at, until: at + answerMinutes * 60 };
      });
  }
  return [];
}

/** Where a traveller is meant to be on a day: the destination that his itinerary had last reached, else the first one. */
export function destinationOn<D extends { code: string }>(
  day: PlainDate,
  destinations: readonly D[],
  legs: readonly { day: PlainDate; to: string }[],
): D | undefined {
  const reached = legs
    .filter((leg) => leg.day <= day)
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map((leg) => destinations.find((each) => each.code === leg.to))
    .find((each) => each !== undefined);
  return reached ?? destinations[0];
}
