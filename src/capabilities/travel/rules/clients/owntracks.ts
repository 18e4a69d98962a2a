import type { Seconds } from '../case.ts';
import { NOTHING_TAKEN, numberOf, radiusOf, refused, speedOf, takeFix, type Taken } from './taken-fix.ts';

type Sent = Record<string, unknown>;

/**
 * OwnTracks over HTTP: one message or an array of them. `tst` is the time of the position by satellite, `vel` km/h, `acc` metres; iOS leaves
 * out what is 0. Messages of other kinds (transition, waypoint, lwt, status …) are no positions and are answered as delivered.
 */
export function readOwnTracks(body: unknown, received: Seconds): Taken[] {
  const messages = Array.isArray(body) ? body : [body];
  return messages.map((message) => readMessage(message, received));
}

function readMessage(message: unknown, received: Seconds): Taken {
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return refused('not-a-position');
  const sent = message as Sent;
  if (typeof sent['_type'] !== 'string') return refused('not-a-position');
  if (sent['_type'] !== 'location') return NOTHING_TAKEN;
  return takeFix(
    {
      source: 'owntracks',
      latitude: numberOf(sent['lat']),
      longitude: numberOf(sent['lon']),
      at: numberOf(sent['tst']),
      sent: numberOf(sent['created_at']),
      satelliteTime: true,
      accuracy: radiusOf(sent['acc']),
      radius: '68',
      altitude: numberOf(sent['alt']),
      speed: speedOf(sent['vel'], 'km/h'),
      mock: null,
      // A ping repeats the last known place with a new time.
      repeated: sent['t'] === 'p',
    },
    received,
  );
}
