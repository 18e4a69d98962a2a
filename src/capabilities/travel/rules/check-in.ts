import { numberOf, takeFix, type FixFault, type TakenFix } from './clients/taken-fix.ts';

/** What a browser signs at one check-in, spelled as canonical JSON (RFC 8785). Members beyond these are refused. */
export interface CheckInPayload {
  /** 1, 2, 3 … of this device */
  seq: number;
  /** hex SHA-256 of the payload before it (its UTF-8 bytes); '' for the first */
  previous: string;
  /** ISO 8601 in UTC, by the device's clock */
  at: string;
  latitude: number;
  longitude: number;
  /** metres, radius of 95 % (W3C Geolocation); null where the browser tells none */
  accuracy: number | null;
  promptId: string | null;
  photoFileId: string | null;
}

/** Characters of one payload at most. */
export const PAYLOAD_MOST = 1_000;

/** Why a check-in is not kept. */
export const CHECK_IN_FAULTS = [
  'payload',
  'coordinates',
  'time-missing',
  'time-ancient',
  'time-future',
  'not-a-position',
  'outside-window',
  'too-many',
] as const;
export type CheckInFault = (typeof CHECK_IN_FAULTS)[number];

/** Why one is kept and proves nothing. */
export const CHAIN_FAULTS = ['not-enrolled', 'bad-signature', 'broken-chain'] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** The text that a device signs: canonical JSON, so members stand in the order of their names. */
export function spellCheckIn(payload: CheckInPayload): string {
  const { accuracy, at, latitude, longitude, photoFileId, previous, promptId, seq } = payload;
  return JSON.stringify({ accuracy, at, latitude, longitude, photoFileId, previous, promptId, seq });
}

export interface ReadCheckIn {
  seq: number;
  previous: string;
  promptId: string | null;
  photoFileId: string | null;
  fix: TakenFix;
}

const MOST_SEQ = 1_000_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/**
 * Reads a payload that may have been signed. What is not spelled exactly so is refused: another spelling would have another hash.
 * @param sent the device's clock when it sent, seconds @param received the server's
 */
export function readCheckIn(
  text: string,
  sent: number | null,
  received: number,
): ReadCheckIn | CheckInFault | FixFault {
  const said = parsed(text);
  if (said === null || spellCheckIn(said as unknown as CheckInPayload) !== text) return 'payload';
  const { seq, previous, at, accuracy, promptId, photoFileId } = said;
  if (typeof seq !== 'number' || !Number.isInteger(seq) || seq < 1 || seq > MOST_SEQ) return 'payload';
  if (typeof previous !== 'string' || !/^([0-9a-f]{64})?$/.test(previous)) return 'payload';
  if (!isIdOrNull(promptId) || !isIdOrNull(photoFileId)) return 'payload';
  const [latitude, longitude] = [numberOf(said['latitude']), numberOf(said['longitude'])];
  const { fix, fault } = takeFix(
    {
      latitude,
      longitude,
      at: typeof at === 'string' && INSTANT.test(at) ? orNull(Date.parse(at) / 1_000) : null,
      sent,
      satelliteTime: false,
      accuracy: typeof accuracy === 'number' && accuracy > 0 ? accuracy : null,
      radius: '95',
      altitude: null,
      speed: null,
      mock: null,
      repeated: false,
      source: 'web',
    },
    received,
  );
  if (fix === null) return fault ?? 'not-a-position';
  return { seq, previous, promptId, photoFileId, fix };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const isIdOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && ID.test(value));
const orNull = (value: number) => (Number.isFinite(value) ? value : null);
