import { plainDate } from '../../../platform/calendar/index.ts';
import type { Claim } from './claim.ts';
import type { Fix, Trip } from './case.ts';
import type { Reading } from './evidence.ts';

/** Monday of the invented trips. */
export const MONDAY = plainDate('2026-03-02');
export const SAMARINDA = { code: '64.72', latitude: -0.5, longitude: 117.15 };
export const BALIKPAPAN = { code: '64.71', latitude: -1.1, longitude: 116.9 };
export const JAKARTA = { code: '31.71', latitude: -6.18, longitude: 106.83 };
export const BANDUNG = { code: '32.73', latitude: -6.9147, longitude: 107.6098 };

let count = 0;

/** Seconds of an hour by the wall clock of a zone, `offset` hours ahead of UTC. */
export function at(day: string, time: string, offset = 8): number {
  return Date.parse(`${day}T${time}:00Z`) / 1_000 - offset * 3_600;
}

/** A fix of a background client with 15 m of error. */
export function fixAt(
  place: { latitude: number; longitude: number },
  when: number,
  more: Partial<Fix> = {},
): Fix {
  count += 1;
  return {
    id: `fix-${count}`,
    device: 'phone',
    source: 'traccar',
    latitude: place.latitude,
    longitude: place.longitude,
    at: when,
    sent: null,
    received: when + 5,
    satelliteTime: false,
    accuracy: 15,
    radius: '68',
    altitude: null,
    speed: null,
    mock: null,
    repeated: false,
    deviceFault: null,
    signed: false,
    ...more,
  };
}

export function tripOf(trip: Partial<Trip> & Pick<Trip, 'origin' | 'destinations' | 'from' | 'to'>): Trip {
  return {
    id: 'trip',
    traveller: { id: 'person', name: 'BUDI PENANDA' },
    transit: [],
    legs: [],
    letterSigned: null,
    departed: null,
    submitted: null,
    ...trip,
  };
}

export const ALLOWANCE = 430_000;
export const NIGHT = 800_000;

/** Daily allowance and a hotel bill for each of the nights. */
export function claimOf(nights: readonly string[]): Claim {
  return {
    tariffVersion: 'sample',
    daily: { allowance: ALLOWANCE, representation: 0, days: null },
    nights: nights.map((night) => ({
      night: plainDate(night),
      paid: NIGHT,
      billed: NIGHT,
      ceiling: 1_000_000,
      shareWithoutHotel: 0.3,
      lawfulWithoutHotel: true,
    })),
    transport: [],
  };
}

/** A reading of a background client at the destination, at the place of duty or in a third city, WITA. */
export function readingAt(
  where: 'there' | 'home' | 'elsewhere' | 'under-way' | 'unknown',
  day: string,
  time: string,
  more: Partial<Reading> = {},
): Reading {
  const fix = fixAt(SAMARINDA, at(day, time));
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return {
    fix,
    at: fix.at,
    day: plainDate(day),
    hour: hours + minutes / 60,
    radius: 0.026,
    weight: 0.7,
    mayAccuse: true,
    inside: where === 'there' ? 'yes' : where === 'unknown' ? 'perhaps' : 'no',
    outside: where === 'home' || where === 'elsewhere',
    atOrigin: where === 'home',
    leftOrigin: where !== 'home' && where !== 'unknown',
    underWay: where === 'there' || where === 'under-way',
    regency: null,
    ...more,
  };
}
