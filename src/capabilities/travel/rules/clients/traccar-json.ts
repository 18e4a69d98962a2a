import type { Seconds } from '../case.ts';
import { timeOf } from './osmand.ts';
import { numberOf, radiusOf, refused, speedOf, takeFix, type Taken } from './taken-fix.ts';

interface Sent {
  location?: unknown;
  locations?: unknown;
}

/** Traccar Client 9 and later: one `location` or an array `locations`. Speed is m/s, -1 unknown; `mock` appears only when it is true. */
export function readTraccarJson(body: unknown, received: Seconds): Taken[] {
  if (typeof body !== 'object' || body === null) return [refused('not-a-position')];
  const { location, locations } = body as Sent;
  if (Array.isArray(locations)) return locations.map((each) => readLocation(each, received));
  return [readLocation(location, received)];
}

function readLocation(location: unknown, received: Seconds): Taken {
  const sent = asRecord(location);
  const coords = asRecord(sent?.['coords']);
  if (sent === null || coords === null) return refused('not-a-position');
  const time = sent['timestamp'];
  return takeFix(
    {
      source: 'traccar',
      latitude: numberOf(coords['latitude']),
      longitude: numberOf(coords['longitude']),
      at: typeof time === 'string' || typeof time === 'number' ? timeOf(String(time)) : null,
      sent: null,
      satelliteTime: false,
      accuracy: radiusOf(coords['accuracy']),
      radius: '68',
      altitude: numberOf(coords['altitude']),
      speed: speedOf(coords['speed'], 'm/s'),
      mock: sent['mock'] === true ? true : null,
      repeated: false,
    },
    received,
  );
}

/** Token that the client names itself by. */
export function traccarToken(body: unknown): string | null {
  const token = asRecord(body)?.['device_id'];
  return typeof token === 'string' ? token : null;
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
