// Where somebody really was: places by time, with straight ways between them.
import { distanceKm, type Point } from '../../../platform/geography/geometry.ts';
import type { Seconds } from '../rules/case.ts';

/** A stay at a place from a moment on, until the way to the next one begins. */
export interface Stop {
  from: Seconds;
  until: Seconds;
  place: Point;
  /** no fix is taken on the way to the next stop (in the air) */
  silentAfter?: boolean;
}

/** The true place at a moment; null in the air. */
export function placeAt(stops: readonly Stop[], at: Seconds): Point | null {
  const first = stops[0]!;
  if (at <= first.from) return first.place;
  for (const [index, stop] of stops.entries()) {
    if (at <= stop.until) return stop.place;
    const next = stops[index + 1];
    if (next === undefined) return stop.place;
    if (at >= next.from) continue;
    if (stop.silentAfter) return null;
    const share = (at - stop.until) / (next.from - stop.until);
    return {
      latitude: stop.place.latitude + share * (next.place.latitude - stop.place.latitude),
      longitude: stop.place.longitude + share * (next.place.longitude - stop.place.longitude),
    };
  }
  return stops.at(-1)!.place;
}

/** Seconds on the road, at 45 km/h over a way a third longer than the straight line. */
export function drive(from: Point, to: Point): Seconds {
  return Math.round(((distanceKm(from, to) * 1.33) / 45) * 3_600);
}
