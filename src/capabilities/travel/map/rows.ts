// The twin of the map in words: what stands on it as a number or a letter.
import type { MapPoint, MapRow, TripMap } from './trip-map.ts';

/** 0 → A, 25 → Z, 26 → AA */
export function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letterOf(Math.floor(index / 26) - 1) + rest;
}

/** Points with their letters; only deciding ones have one. */
export function lettersOf(points: readonly MapPoint[]): { point: MapPoint; letter: string | null }[] {
  let count = 0;
  return points.map((point) => ({ point, letter: point.deciding ? letterOf(count++) : null }));
}

export function mapRows({ regencies, route, points }: TripMap): MapRow[] {
  const byCode = new Map(regencies.map((each) => [each.code, each]));
  return [
    ...route.map((stop, index): MapRow => {
      const regency = byCode.get(stop.code);
      const role = regency?.role ?? 'elsewhere';
      return { kind: 'stop', n: index + 1, name: regency?.name ?? stop.code, role, stop };
    }),
    ...lettersOf(points ?? []).map(({ point, letter }): MapRow => ({ kind: 'point', letter, point })),
  ];
}
