import type { Seconds } from '../case.ts';
import { timeOf, type Query } from './osmand.ts';
import { numberOf, radiusOf, speedOf, takeFix, type Taken } from './taken-fix.ts';

/** GPSLogger's custom address: `lat lon time ts acc alt spd prov`. Speed is m/s; `ts` are seconds and go before `time`. */
export function readGpsLogger(query: Query, received: Seconds): Taken {
  const at = numberOf(query['ts']) ?? (query['time'] === undefined ? null : timeOf(query['time']));
  return takeFix(
    {
      source: 'gpslogger',
      latitude: numberOf(query['lat']),
      longitude: numberOf(query['lon']),
      at,
      sent: null,
      satelliteTime: query['prov'] === 'gps',
      accuracy: radiusOf(query['acc']),
      radius: '68',
      altitude: numberOf(query['alt']),
      speed: speedOf(query['spd'], 'm/s'),
      mock: null,
      repeated: false,
    },
    received,
  );
}
