import type { Zone } from '../clock.ts';

/** From one time of the day to another, perhaps over midnight: 'HH:MM'. */
export interface Hours {
  from: string;
  to: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isHours({ from, to }: Hours): boolean {
  return TIME.test(from) && TIME.test(to);
}

/** Is it quiet now, in the government's zone? The first minute is quiet, the last is not. */
export function isQuiet({ from, to }: Hours, now: string, zone: Zone): boolean {
  const time = Temporal.Instant.from(now)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
