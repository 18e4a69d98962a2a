import type { Point } from './geometry.ts';

/**
 * How deep a place lies inside a regency, km: positive inside, negative outside, measured to its border. With a border it is one number;
 * with circles it is what can be said: `atLeast` -Infinity and `atMost` Infinity where nothing can.
 */
export interface Depth {
  atLeast: number;
  atMost: number;
}

export const UNKNOWN_DEPTH: Depth = { atLeast: -Infinity, atMost: Infinity };

export type TimeZoneName = 'WIB' | 'WITA' | 'WIT';

/** Keppres 41/1987; Indonesia knows no summer time. */
export const ZONE_HOURS: Readonly<Record<TimeZoneName, 7 | 8 | 9>> = { WIB: 7, WITA: 8, WIT: 9 };

export interface Regency {
  /** Kemendagri, 'PP.KK' */
  code: string;
  name: string;
  zone: TimeZoneName;
  /** codes that share a border with it */
  neighbours: readonly string[];
}

/** What is known of regencies and cities, from the table of facts or from boundaries that the government imported. */
export interface Geography {
  /** stands with every verdict that was reached with it */
  version: string;
  /** undefined for a code that is none */
  regency(code: string): Regency | undefined;
  /**
   * @param enough km from the border beyond which nobody asks how far exactly: there the answer may only say that it is further
   * @throws RangeError for a code that is none
   */
  depth(point: Point, code: string, enough?: number): Depth;
  /** the one regency whose `depth` there may be above 0 for sure: the border that holds it, or the inner circle; null at sea and in doubt */
  surroundingRegency(point: Point): string | null;
}
