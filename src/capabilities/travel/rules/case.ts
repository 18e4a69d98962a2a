import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Point } from '../../../platform/geography/geometry.ts';

/** Seconds since 1970, UTC. */
export type Seconds = number;

export const SOURCES = ['web', 'owntracks', 'traccar', 'gpslogger', 'visum'] as const;
export type Source = (typeof SOURCES)[number];

/** One position as it was taken in: in units of the metre and the second, nothing judged yet. */
export interface Fix extends Point {
  id: string;
  device: string;
  source: Source;
  /** when the position was fixed, as the client says */
  at: Seconds;
  /** the device's own clock when it sent; null where the client does not tell */
  sent: Seconds | null;
  received: Seconds;
  /** `at` is satellite time (OwnTracks), so a wrong clock of the device does not touch it */
  satelliteTime: boolean;
  /** metres, as the client says; null or 0 where it does not know */
  accuracy: number | null;
  /** what the radius of the client holds: 95 % (W3C Geolocation) or 68 % (Android, iOS) of positions */
  radius: '95' | '68';
  altitude: number | null;
  /** m/s */
  speed: number | null;
  /** a provider of invented positions; null: the client cannot know */
  mock: boolean | null;
  /** the client said that it repeats an old fix (ping, cached) */
  repeated: boolean;
  /** what is wrong with the device's key or chain; null: nothing, or a client without one */
  deviceFault: 'not-enrolled' | 'bad-signature' | 'broken-chain' | null;
  /** signed by an enrolled device of the traveller */
  signed: boolean;
}

export interface Leg {
  day: PlainDate;
  mode: 'air' | 'rail' | 'sea' | 'road';
  /** regencies of the terminals that the leg or its document names, not cities that they serve */
  terminals: readonly string[];
  departs: Seconds | null;
  arrives: Seconds | null;
}

/** A visit recorded at the host office by its rotating code. */
export interface Visum {
  id: string;
  at: Seconds;
  /** regency of the host */
  regency: string;
  /** the host said that the work is done */
  done: boolean;
}

/** A boarding pass as it was read; the year of its day is resolved from the trip. */
export interface Pass {
  id: string;
  day: PlainDate;
  name: string;
  reference: string;
  carrier: string;
  flight: string;
  from: string;
  to: string;
  /** regencies of both airports; null where an airport is unknown */
  fromRegency: string | null;
  toRegency: string | null;
  compartment: string;
  seat: string;
  sequence: string;
  /** the airline or the manifest confirmed it */
  confirmed: boolean;
}

/** Nights that a bill covers, by the day on which each begins. */
export interface Stay {
  id: string;
  regency: string | null;
  nights: readonly PlainDate[];
  hotel: string;
  invoice: string;
  /** rupiah a night, and in all, as billed */
  rate: number;
  total: number;
  confirmed: boolean;
}

/** Signed attendance, a photograph or a statement for one day at the destination. */
export interface DayPaper {
  id: string;
  kind: 'attendance' | 'photo' | 'statement';
  day: PlainDate;
}

export interface Trip {
  id: string;
  traveller: { id: string; name: string };
  /** regency of the place of duty, or of the lawful start ("tempat sah") */
  origin: string;
  destinations: readonly string[];
  /** further regencies that the traveller declared to pass through */
  transit: readonly string[];
  legs: readonly Leg[];
  /** first and last day of the SPD */
  from: PlainDate;
  to: PlainDate;
  /** where exactly the hosts are, as far as it is known */
  hosts?: readonly Point[];
  letterSigned: PlainDate | null;
  departed: PlainDate | null;
  submitted: Seconds | null;
}

/** What one traveller claimed and left behind on one trip: all that a verdict rests on. */
export interface TravelCase {
  trip: Trip;
  fixes: readonly Fix[];
  visums: readonly Visum[];
  passes: readonly Pass[];
  stays: readonly Stay[];
  papers: readonly DayPaper[];
}
