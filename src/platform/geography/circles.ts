import { distanceKm, type Point } from './geometry.ts';
import { UNKNOWN_DEPTH, type Depth, type Geography, type Regency, type TimeZoneName } from './geography.ts';

/** A regency by its largest inner and its smallest outer circle. */
export interface RegencyFacts extends Regency {
  inner: Point & { radiusKm: number };
  outer: Point & { radiusKm: number };
}

const ZONES: Record<string, TimeZoneName> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Rows of the table of facts. @throws Error that names the line when one is damaged */
export function readRegencies(csv: string): RegencyFacts[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line, index) => {
      const [, code = '', name = '', , zone = '', rest = '', near = ''] =
        /^(\d\d\.\d\d),"([^"]+)",(\d\d),([A-Za-z/]+),((?:-?[\d.]+,){6})([\d. ]*)$/.exec(line) ?? [];
      const [a, b, c, d, e, f] = rest.split(',').map(Number);
      const named = ZONES[zone];
      if (named === undefined || a === undefined || f === undefined)
        throw new Error(`regencies.csv: line ${index + 2} cannot be read`);
      return {
        code,
        name,
        zone: named,
        inner: { latitude: a, longitude: b!, radiusKm: c! },
        outer: { latitude: d!, longitude: e!, radiusKm: f },
        neighbours: near.split(' ').filter((each) => each !== ''),
      };
    });
}

/** Degrees of one cell of the index over inner circles. */
const CELL = 0.5;

/**
 * The geography of circles alone: inside the inner circle is inside, outside the outer circle is outside, between the two nothing is
 * known, and what is unknown accuses nobody.
 */
export function circleGeography(rows: readonly RegencyFacts[], version: string): Geography {
  const byCode = new Map(rows.map((each) => [each.code, each]));
  const cells = indexInnerCircles(rows);
  return {
    version,
    regency: (code) => byCode.get(code),
    depth(point, code): Depth {
      const facts = byCode.get(code);
      if (facts === undefined) throw new RangeError(`no such regency: ${code}`);
      return depthIn(facts, point);
    },
    surroundingRegency(point) {
      const near = cells.get(cellOf(point.latitude, point.longitude)) ?? [];
      return near.find((each) => distanceKm(point, each.inner) <= each.inner.radiusKm)?.code ?? null;
    },
  };
}

function depthIn({ inner, outer }: RegencyFacts, point: Point): Depth {
  const within = inner.radiusKm - distanceKm(point, inner);
  if (within >= 0) return { atLeast: within, atMost: Infinity };
  const beyond = outer.radiusKm - distanceKm(point, outer);
  return beyond < 0 ? { atLeast: -Infinity, atMost: beyond } : UNKNOWN_DEPTH;
}

function cellOf(latitude: number, longitude: number): string {
  return `${Math.floor(latitude / CELL)} ${Math.floor(longitude / CELL)}`;
}

function indexInnerCircles(rows: readonly RegencyFacts[]): Map<string, RegencyFacts[]> {
  const cells = new Map<string, RegencyFacts[]>();
  for (const row of rows) {
    const { latitude, longitude, radiusKm } = row.inner;
    const tall = radiusKm / 110.5;
    const wide = radiusKm / (111.3 * Math.cos(((Math.abs(latitude) + tall) * Math.PI) / 180));
    for (let y = Math.floor((latitude - tall) / CELL); y <= Math.floor((latitude + tall) / CELL); y += 1) {
      for (
        let x = Math.floor((longitude - wide) / CELL);
        x <= Math.floor((longitude + wide) / CELL);
        x += 1
      ) {
        const key = `${y} ${x}`;
        cells.set(key, [...(cells.get(key) ?? []), row]);
      }
    }
  }
  return cells;
}
