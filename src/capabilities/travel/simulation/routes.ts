import type { RegencyFacts } from '../../../platform/geography/circles.ts';
import type { Point } from '../../../platform/geography/geometry.ts';
import type { Dice } from './random.ts';

/** A way that officials of two cities really take. Codes are Kemendagri's. */
export interface Route {
  name: string;
  origin: string;
  destination: string;
  /** regencies of the airports, out and home; none: by road */
  air?: { leave: string; arrive: string; hours: number };
  /** another city, outside everything that the trip may touch */
  otherCity: string;
}

const AIR = {
  samarinda: '64.72',
  balikpapan: '64.71',
  jakarta: '36.71',
  kendari: '74.05',
  makassar: '73.09',
};

export const ROUTES: readonly Route[] = [
  { name: 'road', origin: '64.72', destination: '64.71', otherCity: '64.74' },
  { name: 'neighbour', origin: '64.72', destination: '64.02', otherCity: '62.71' },
  {
    name: 'air to Jakarta',
    origin: '64.72',
    destination: '31.71',
    air: { leave: AIR.balikpapan, arrive: AIR.jakarta, hours: 2.2 },
    otherCity: '32.73',
  },
  {
    name: 'air to Surabaya',
    origin: '64.72',
    destination: '35.78',
    air: { leave: AIR.samarinda, arrive: '35.15', hours: 1.5 },
    otherCity: '35.73',
  },
  {
    name: 'air to Makassar',
    origin: '74.71',
    destination: '73.71',
    air: { leave: AIR.kendari, arrive: AIR.makassar, hours: 1 },
    otherCity: '73.73',
  },
  {
    name: 'Kendari to Jakarta',
    origin: '74.71',
    destination: '31.73',
    air: { leave: AIR.kendari, arrive: AIR.jakarta, hours: 2.8 },
    otherCity: '32.73',
  },
  { name: 'Kendari neighbour', origin: '74.71', destination: '74.05', otherCity: '74.72' },
  {
    name: 'Kendari to Jayapura',
    origin: '74.71',
    destination: '91.71',
    air: { leave: AIR.kendari, arrive: '91.03', hours: 4 },
    otherCity: '91.06',
  },
];

/** A point in the middle of a regency, so that the truth of a simulated trip is beyond doubt. */
export function somewhereIn(code: string, facts: ReadonlyMap<string, RegencyFacts>, dice: Dice): Point {
  const row = facts.get(code);
  if (row === undefined) throw new RangeError(`no such regency: ${code}`);
  const degrees = (row.inner.radiusKm * 0.4 * Math.sqrt(dice.roll())) / 111.195;
  const angle = dice.between(0, 2 * Math.PI);
  return {
    latitude: row.inner.latitude + degrees * Math.sin(angle),
    longitude:
      row.inner.longitude + (degrees * Math.cos(angle)) / Math.cos((row.inner.latitude * Math.PI) / 180),
  };
}
