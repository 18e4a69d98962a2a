// What a map of a trip is drawn from, and what comes out: plain data on both sides, so that a screen, a printed sheet and a test use the same.
import type { Point } from '../../../platform/geography/geometry.ts';
import type { DayClass } from '../rules/days.ts';

/**
 * What a regency is to the trip. `elsewhere`: neither planned nor on the way, but the traveller was there; `catchment`: neighbours of the
 * destination, and terminals.
 */
export type MapRole = 'origin' | 'destination' | 'elsewhere' | 'catchment';

export type MapCircle = Point & { km: number };

export type MapShape =
  /** what surely lies in the regency, and what surely holds it */
  | { kind: 'circles'; inner: MapCircle | null; outer: MapCircle | null }
  /** rings of [longitude, latitude], outer rings and holes alike (even-odd rule), simplified already */
  | { kind: 'borders'; rings: readonly (readonly (readonly [number, number])[])[] };

export interface MapRegency {
  code: string;
  name: string;
  role: MapRole;
  /** where its name and its stop on a route stand */
  centre: Point | null;
  shape: MapShape;
}

/** A stretch of time in one regency: all that is told of where somebody was without a look. */
export interface MapStop {
  code: string;
  /** ISO 8601; null for whoever reads the day only */
  from: string | null;
  to: string | null;
  /** 'YYYY-MM-DD' */
  day: string;
  /** of the day; null: nothing was judged yet */
  class: DayClass | null;
}

/** An exact position. There is none unless somebody gave a reason to see it. */
export interface MapPoint extends Point {
  at: string;
  day: string;
  /** metres; null where the client knew none */
  accuracy: number | null;
  regency: string | null;
  /** the verdict on its day rests on it */
  deciding: boolean;
}

/** What `GET /travel/members/:id/map` answers, as far as it is drawn. */
export interface TripMap {
  /** imported borders; otherwise the circles of the table of facts */
  exact: boolean;
  regencies: readonly MapRegency[];
  /** codes in the order of the letter: place of duty, destinations, and back */
  planned: readonly string[];
  /** in the order of time */
  route: readonly MapStop[];
  /** in the order of time; null without a look */
  points: readonly MapPoint[] | null;
}

/** How a shape is drawn: a class of the screen's style sheet, an entry of `PRINT_LOOKS` on paper. */
export const LOOKS = [
  'catchment',
  'outer',
  'destination',
  'origin',
  'elsewhere',
  'plan',
  'lived',
  'bent',
  'radius',
  'point',
  'deciding',
  'mark-catchment',
  'mark-destination',
  'mark-origin',
  'mark-elsewhere',
  'scale',
] as const;
export type Look = (typeof LOOKS)[number];
export type TextLook = 'name' | 'name-strong' | 'number' | 'scale-text';

/** `d` is the path language of SVG, which PDF writers draw too; areas are filled by the even-odd rule. */
export type Shape =
  | { kind: 'path'; look: Look; d: string }
  | {
      kind: 'text';
      look: TextLook;
      /** y of the baseline */
      x: number;
      y: number;
      anchor: 'start' | 'middle' | 'end';
      text: string;
    };

/** A row of the table that says what the map shows: a stop by its number on the map, a point by its letter, which only deciding ones have. */
export type MapRow =
  | { kind: 'stop'; n: number; name: string; role: MapRole; stop: MapStop }
  | { kind: 'point'; letter: string | null; point: MapPoint };

/** Shapes from back to front in a frame of `width` × `height` units: pixels of a screen, points of paper. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
  /** what a legend has to explain, in its order */
  looks: readonly Look[];
  rows: readonly MapRow[];
  /** regencies of the map, for the table */
  regencies: readonly { code: string; name: string; role: MapRole }[];
}

export interface DrawOptions {
  width: number;
  height: number;
  /** height of a name, in the same units; 12 when not said */
  textSize?: number;
}
