import type { Fix, Seconds, Source } from '../case.ts';

/** A position as a client sent it, in metres, seconds and m/s, before it belongs to anybody. */
export type TakenFix = Pick<
  Fix,
  | 'latitude'
  | 'longitude'
  | 'at'
  | 'sent'
  | 'satelliteTime'
  | 'accuracy'
  | 'radius'
  | 'altitude'
  | 'speed'
  | 'mock'
  | 'repeated'
> & { source: Source };

export type FixFault = 'coordinates' | 'time-missing' | 'time-ancient' | 'time-future' | 'not-a-position';

/** One element of what a client sent: taken, refused with its reason, or something that is no position and needs no answer. */
export type Taken =
  | { fix: TakenFix; fault: null }
  | { fix: null; fault: FixFault }
  | { fix: null; fault: null };

/** Before this nobody can have travelled with a phone that this program knows. */
const ANCIENT: Seconds = 1_420_070_400;
/** A clock may be ahead by a day of zones; PD-I07 looks at it. */
const AHEAD = 86_400;

/** A number from whatever a client sends: a number, or its text; null for nothing, NaN and infinity. */
export function numberOf(value: unknown): number | null {
  const text = typeof value === 'string' ? value.trim() : value;
  if (text === '' || (typeof text !== 'string' && typeof text !== 'number')) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** A radius, or null for what clients send when they know none. */
export function radiusOf(value: unknown): number | null {
  const number = numberOf(value);
  return number !== null && number > 0 ? number : null;
}

/** Not below 0: clients send -1 for a speed that they do not know. */
export function speedOf(value: unknown, unit: 'm/s' | 'km/h' | 'knots'): number | null {
  const number = numberOf(value);
  if (number === null || number < 0) return null;
  return number * { 'm/s': 1, 'km/h': 1 / 3.6, knots: 1_852 / 3_600 }[unit];
}

export const NOTHING_TAKEN: Taken = { fix: null, fault: null };
export const refused = (fault: FixFault): Taken => ({ fix: null, fault });

/** Takes a position whose place and time can be. @param received by the server's clock */
export function takeFix(
  fix: Omit<TakenFix, 'latitude' | 'longitude' | 'at'> & {
    latitude: number | null;
    longitude: number | null;
    at: Seconds | null;
  },
  received: Seconds,
): Taken {
  const { latitude, longitude, at } = fix;
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return refused('coordinates');
  if (at === null) return refused('time-missing');
  if (at < ANCIENT) return refused('time-ancient');
  if (at > received + AHEAD) return refused('time-future');
  return { fix: { ...fix, latitude, longitude, at }, fault: null };
}
