import type { Seconds } from '../case.ts';
import { numberOf, radiusOf, speedOf, takeFix, type Taken } from './taken-fix.ts';

/** What the OsmAnd form may say about one position; the token comes as `id` or `deviceid`. */
export type Query = Readonly<Record<string, string | undefined>>;

/**
 * OsmAnd's and old Traccar clients' query form: `?id=…&lat=…&lon=…&timestamp=…&speed=…&accuracy=…`. Speed is in knots; the time is seconds,
 * milliseconds, ISO 8601 or 'YYYY-MM-DD hh:mm:ss' (UTC). Without a time the moment of receipt counts, as Traccar does it.
 */
export function readOsmAnd(query: Query, received: Seconds): Taken {
  const [latitude, longitude] = query['location']?.split(',') ?? [query['lat'], query['lon']];
  return takeFix(
    {
      source: 'traccar',
      latitude: numberOf(latitude),
      longitude: numberOf(longitude),
      at: query['timestamp'] === undefined ? received : timeOf(query['timestamp']),
      sent: null,
      satelliteTime: false,
      accuracy: radiusOf(query['accuracy']),
      radius: '68',
      altitude: numberOf(query['altitude']),
      speed: speedOf(query['speed'], 'knots'),
      mock: query['mock'] === 'true' ? true : query['mock'] === 'false' ? false : null,
      repeated: false,
    },
    received,
  );
}

/** Milliseconds from this on: no second of ours is so far away. */
const MILLISECONDS = 1e11;

/** Seconds since 1970; null for what is no time. */
export function timeOf(text: string): Seconds | null {
  const number = numberOf(text);
  if (number !== null) return Math.abs(number) >= MILLISECONDS ? number / 1_000 : number;
  const spaced = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text.trim());
  const iso = spaced ? `${spaced[1]}T${spaced[2]}Z` : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}T/.test(iso)) return null;
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(at) ? null : at / 1_000;
}
