// What a map of a trip is drawn from, and what comes out: plain data on both sides, so that a screen, a printed sheet and a test use the same.
import type { DayClass } from '../rules/days.ts';

export const MAP_ROLES = ['origin', 'destination', 'elsewhere', 'catchment', 'around'] as const;
/**
 * What a regency is to the trip. `elsewhere`: neither planned nor on the way, but the traveller was there; `catchment`: neighbours of the
 * destination and terminals; `around`: only for the eye.
 */
export type MapRole = (typeof MAP_ROLES)[number];

export interface MapCircle {
  latitude: number;
  longitude: number;
  radiusKm: number;
}

/** Outer rings and holes alike (even-odd rule): [longitude, latitude]. */
export type MapRing = readonly (readonly [number, number])[];

export interface MapRegency {
  code: string;
  name: string;
  role: MapRole;
  /** the largest circle surely within, and the smallest that holds it all */
  inner: MapCircle;
  outer: MapCircle;
  /** simplified borders; null where none were imported, and the circles are drawn */
  rings: readonly MapRing[] | null;
}

/** A stretch of one day in one regency: all that is told of where somebody was without a look. */
export interface MapArea {
  /** 'YYYY-MM-DD' */
  day: string;
  class: DayClass;
  code: string;
  /** ISO 8601; null: only the day is known */
  from: string | null;
  until: string | null;
}

/** An exact position. There is none unless somebody gave a reason to see it. */
export interface MapPoint {
  at: string;
  day: string;
  latitude: number;
  longitude: number;
  accuracyMetres: number | null;
  /** the verdict on its day rests on it */
  deciding: boolean;
  /** it lies where the claim says that the traveller was not */
  against: boolean;
}

export interface TripMap {
  regencies: readonly MapRegency[];
  /** codes in the order of the plan: from the place of duty over the destinations back to it */
  plan: readonly string[];
  /** in the order of time */
  areas: readonly MapArea[];
  /** in the order of time */
  points: readonly MapPoint[];
}

/** How a shape is drawn: a class of the screen's style sheet, a row of `PRINT_LOOKS` on paper. */
export const LOOKS = [
  'around',
  'catchment',
  'outer',
  'elsewhere',
  'destination',
  'origin',
  'plan',
  'lived',
  'bent',
  'radius',
  'point',
  'deciding',
  'mark-origin',
  'mark-destination',
  'mark-elsewhere',
  'scale',
] as const;
export type Look = (typeof LOOKS)[number];
export type TextLook = 'name' | 'name-strong' | 'number' | 'scale-text';

export type Shape =
  | { kind: 'path'; look: Look; d: string }
  | { kind: 'text'; look: TextLook; x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string };

/** A row of the table that says what the map shows. `n` is the number that stands on the map. */
export type MapRow =
  | { kind: 'area'; n: number; name: string; role: MapRole; area: MapArea }
  | { kind: 'point'; n: number; name: string | null; point: MapPoint };

/** Back to front, in a frame of `width` × `height` units (pixels on a screen, points on paper). */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
  /** what the legend explains, in its order */
  looks: readonly Look[];
  rows: readonly MapRow[];
  /** regencies are circles, because no borders were imported */
  circles: boolean;
}

export interface DrawOptions {
  width: number;
  height: number;
  /** height of a name, in the same units; 12 when not said */
  textSize?: number;
}
