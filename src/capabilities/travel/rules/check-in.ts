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
