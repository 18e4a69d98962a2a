// Regencies by their border: exact depths, and which one holds a point.
import Flatbush from 'flatbush';
import type { Point } from './geometry.ts';
import type { Depth, Geography, Regency } from './geography.ts';

/** A regency with its rings: [longitude, latitude] pairs, outer rings and holes alike (even-odd rule). */
export interface Boundary {
  code: string;
  rings: readonly (readonly (readonly [number, number])[])[];
}

/** Cells of the quick table, degrees. */
const CELL = 0.02;
const KM_PER_DEGREE = 111.195;
/** Further from a border nobody asks how far it is exactly. */
const FAR_KM = 30;

interface Shape {
  /** flat longitude, latitude */
  rings: Float64Array[];
  box: [number, number, number, number];
}

/**
 * Geography of imported borders. Depths are exact near a regency; far from it they say how far it is at least.
 * @param facts names, zones and neighbours by code; neighbours are those of the table of facts
 */
export function boundaryGeography(
  boundaries: readonly Boundary[],
  facts: ReadonlyMap<string, Regency>,
  version: string,
): Geography {
  const shapes = boundaries.map(({ rings }) => shapeOf(rings));
  const index = new Map(boundaries.map((each, place) => [each.code, place]));
  const boxes = new Flatbush(shapes.length);
  for (const { box } of shapes) boxes.add(...box);
  boxes.finish();
  const segments = new Map<number, Segments>();
  const cells = new Map<number, number>();

  const holderOf = (longitude: number, latitude: number): number => {
    for (const place of boxes.search(longitude, latitude, longitude, latitude))
      if (holds(shapes[place]!, longitude, latitude)) return place;
    return -1;
  };
  // A cell that no border crosses has one answer for all its points.
  const quickHolder = (longitude: number, latitude: number): number => {
    const [x, y] = [Math.floor(longitude / CELL), Math.floor(latitude / CELL)];
    const key = y * 100_000 + x;
    let known = cells.get(key);
    if (known === undefined) {
      known = cellHolder(x, y);
      cells.set(key, known);
    }
    return known === MIXED ? holderOf(longitude, latitude) : known;
  };
  const borders = segmentIndex(shapes);
  const cellHolder = (x: number, y: number): number => {
    const box = [x * CELL, y * CELL, (x + 1) * CELL, (y + 1) * CELL] as const;
    return borders.search(...box).length > 0 ? MIXED : holderOf((x + 0.5) * CELL, (y + 0.5) * CELL);
  };

  return {
    version,
    regency: (code) => facts.get(code),
    depth(point, code): Depth {
      const place = index.get(code);
      if (place === undefined) throw new RangeError(`no such regency: ${code}`);
      const beyond = distanceToBox(shapes[place]!.box, point);
      if (beyond > FAR_KM) return { atLeast: -Infinity, atMost: -beyond };
      let own = segments.get(place);
      if (own === undefined) {
        own = segmentsOf(shapes[place]!);
        segments.set(place, own);
      }
      const distance = distanceToBorder(own, point);
      const inside = holds(shapes[place]!, point.longitude, point.latitude);
      if (distance > FAR_KM)
        return inside ? { atLeast: FAR_KM, atMost: Infinity } : { atLeast: -Infinity, atMost: -FAR_KM };
      return inside ? { atLeast: distance, atMost: distance } : { atLeast: -distance, atMost: -distance };
    },
    surroundingRegency(point) {
      const place = quickHolder(point.longitude, point.latitude);
      return place < 0 ? null : boundaries[place]!.code;
    },
  };
}

const MIXED = -2;

function shapeOf(rings: Boundary['rings']): Shape {
  const box: Shape['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  const flat = rings.map((ring) => {
    const points = new Float64Array(ring.length * 2);
    for (const [place, [longitude, latitude]] of ring.entries()) {
      points[place * 2] = longitude;
      points[place * 2 + 1] = latitude;
      box[0] = Math.min(box[0], longitude);
      box[1] = Math.min(box[1], latitude);
      box[2] = Math.max(box[2], longitude);
      box[3] = Math.max(box[3], latitude);
    }
    return points;
  });
  return { rings: flat, box };
}

/** Km from a point to the nearest edge of a box, a little too few; 0 within it. */
function distanceToBox([west, south, east, north]: Shape['box'], { latitude, longitude }: Point): number {
  const y = Math.max(0, south - latitude, latitude - north);
  const x = Math.max(0, west - longitude, longitude - east);
  return Math.hypot(y, x * Math.cos(((Math.abs(latitude) + y) * Math.PI) / 180)) * KM_PER_DEGREE * 0.99;
}

/** Even-odd rule over all rings: a hole takes out what its outer ring holds. */
function holds({ rings, box }: Shape, x: number, y: number): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const ring of rings) {
    const last = ring.length - 2;
    for (let i = 0, j = last; i <= last; j = i, i += 2) {
      const [yi, yj] = [ring[i + 1]!, ring[j + 1]!];
      if (yi > y !== yj > y && x < ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi) + ring[i]!)
        inside = !inside;
    }
  }
  return inside;
}

interface Segments {
  tree: Flatbush;
  ends: Float64Array;
}

function segmentsOf({ rings }: Shape): Segments {
  const count = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const ends = new Float64Array(count * 4);
  const tree = new Flatbush(Math.max(1, count));
  let place = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length;
      const segment = [ring[i]!, ring[i + 1]!, ring[next]!, ring[next + 1]!] as const;
      ends.set(segment, place * 4);
      tree.add(
        Math.min(segment[0], segment[2]),
        Math.min(segment[1], segment[3]),
        Math.max(segment[0], segment[2]),
        Math.max(segment[1], segment[3]),
      );
      place += 1;
    }
  }
  if (count === 0) tree.add(0, 0, 0, 0);
  tree.finish();
  return { tree, ends };
}

function segmentIndex(shapes: readonly Shape[]): Flatbush {
  return segmentsOf({ rings: shapes.flatMap((each) => each.rings), box: [0, 0, 0, 0] }).tree;
}

/** Km from a point to the nearest segment; infinite beyond FAR_KM. On the plane that touches the earth there (below 0.1 % within 100 km). */
function distanceToBorder({ tree, ends }: Segments, point: Point): number {
  const { latitude, longitude } = point;
  const scale = Math.cos((latitude * Math.PI) / 180);
  const furthest = FAR_KM / KM_PER_DEGREE / scale;
  let best = Infinity;
  let reach = furthest / 9;
  // A segment within `reach` degrees cannot be beaten by one outside; widen until that is so.
  for (;;) {
    const found = tree.search(longitude - reach, latitude - reach, longitude + reach, latitude + reach);
    for (const place of found) best = Math.min(best, toSegment(ends, place * 4, longitude, latitude, scale));
    if (best <= reach * scale * KM_PER_DEGREE) return best;
    if (reach >= furthest) return Infinity;
    reach = Math.min(furthest, reach * 3);
  }
}

function toSegment(ends: Float64Array, at: number, x: number, y: number, scale: number): number {
  const ax = (ends[at]! - x) * scale;
  const ay = ends[at + 1]! - y;
  const bx = (ends[at + 2]! - x) * scale;
  const by = ends[at + 3]! - y;
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy) * KM_PER_DEGREE;
}
