import type { Boundary } from './boundaries.ts';
import type { RegencyFacts } from './circles.ts';
import { distanceKm, type Point } from './geometry.ts';

const DIRECTIONS = 72;
const KM_PER_DEGREE = 111.195;

/**
 * Borders made from the table of facts alone: around each inner circle, outwards in 72 directions until another regency's circle is nearer
 * in proportion, at most to the outer circle. They overlap nowhere by more than their corners and stand for real ones where none are at hand: tests, benches and the simulator.
 */
export function inventedBoundaries(rows: readonly RegencyFacts[]): Boundary[] {
  const share = (point: Point, { inner }: RegencyFacts) => distanceKm(point, inner) - inner.radiusKm;
  return rows.map((row) => {
    const near = rows.filter(
      (each) =>
        each.code !== row.code &&
        distanceKm(each.inner, row.inner) < 2 * (row.outer.radiusKm + each.outer.radiusKm),
    );
    const own = (point: Point) =>
      distanceKm(point, row.outer) <= row.outer.radiusKm &&
      near.every((each) => share(point, row) < share(point, each));
    const ring = Array.from({ length: DIRECTIONS }, (_, step): [number, number] => {
      let [low, high] = [0, 2 * row.outer.radiusKm];
      for (let round = 0; round < 24; round += 1) {
        const middle = (low + high) / 2;
        if (own(away(row.inner, step, middle))) low = middle;
        else high = middle;
      }
      const corner = away(row.inner, step, low);
      return [corner.longitude, corner.latitude];
    });
    return { code: row.code, rings: [ring] };
  });
}

function away(from: Point, step: number, km: number): Point {
  const angle = (step / DIRECTIONS) * 2 * Math.PI;
  const degrees = km / KM_PER_DEGREE;
  return {
    latitude: from.latitude + degrees * Math.sin(angle),
    longitude: from.longitude + (degrees * Math.cos(angle)) / Math.cos((from.latitude * Math.PI) / 180),
  };
}
