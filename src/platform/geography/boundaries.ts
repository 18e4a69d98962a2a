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
/** Further from a border nobody asks how far it is exactly, unless said otherwise. */
const FAR_KM = 30;

interface Shape {
  /** flat longitude, latitude */
  rings: Float64Array[];
  box: [number, number, number, number];
  slabs: Slabs;
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
    depth(point, code, enough = FAR_KM): Depth {
      const place = index.get(code);
      if (place === undefined) throw new RangeError(`no such regency: ${code}`);
      const beyond = distanceToBox(shapes[place]!.box, point);
      if (beyond > enough) return { atLeast: -Infinity, atMost: -beyond };
      let own = segments.get(place);
      if (own === undefined) {
        own = segmentsOf(shapes[place]!);
        segments.set(place, own);
      }
      const distance = distanceToBorder(own, point, enough);
      const inside = holds(shapes[place]!, point.longitude, point.latitude);
      if (distance > enough)
        return inside ? { atLeast: enough, atMost: Infinity } : { atLeast: -Infinity, atMost: -enough };
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
  return { rings: flat, box, slabs: slabsOf(flat, box) };
}

/** Km from a point to the nearest edge of a box, a little too few; 0 within it. */
function distanceToBox([west, south, east, north]: Shape['box'], { latitude, longitude }: Point): number {
  const y = Math.max(0, south - latitude, latitude - north);
  const x = Math.max(0, west - longitude, longitude - east);
  return Math.hypot(y, x * Math.cos(((Math.abs(latitude) + y) * Math.PI) / 180)) * KM_PER_DEGREE * 0.99;
}

/** Even-odd rule over all rings: a hole takes out what its outer ring holds. Only edges of the point's own slab are asked. */
function holds({ slabs, box }: Shape, x: number, y: number): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  const edges = slabs.edges[slabOf(slabs, y)]!;
  let inside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const [yi, yj] = [edges[at + 1]!, edges[at + 3]!];
    if (yi > y !== yj > y && x < ((edges[at + 2]! - edges[at]!) * (y - yi)) / (yj - yi) + edges[at]!)
      inside = !inside;
  }
  return inside;
}

/** Edges by latitude: flat x, y, x, y, each in every slab that it passes. */
interface Slabs {
  south: number;
  perDegree: number;
  edges: Float64Array[];
}
/** Edges that a slab has on average where none is longer than it is high. */
const EDGES_A_SLAB = 8;

function slabOf({ south, perDegree, edges }: Slabs, y: number): number {
  return Math.min(edges.length - 1, Math.floor((y - south) * perDegree));
}

function slabsOf(rings: readonly Float64Array[], [, south, , north]: Shape['box']): Slabs {
  const points = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const count = Math.max(1, Math.ceil(points / EDGES_A_SLAB));
  const lists = Array.from({ length: count }, (): number[] => []);
  const slabs: Slabs = {
    south,
    perDegree: north > south ? count / (north - south) : 0,
    edges: lists.map(() => new Float64Array()),
  };
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const edge = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!] as const;
      const last = slabOf(slabs, Math.max(edge[1], edge[3]));
      for (let slab = slabOf(slabs, Math.min(edge[1], edge[3])); slab <= last; slab += 1)
        lists[slab]!.push(...edge);
    }
  slabs.edges = lists.map((list) => Float64Array.from(list));
  return slabs;
}

interface Segments {
  tree: Flatbush;
  ends: Float64Array;
}

function segmentsOf({ rings }: Pick<Shape, 'rings'>): Segments {
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
  return segmentsOf({ rings: shapes.flatMap((each) => each.rings) }).tree;
}

/** Km from a point to the nearest segment; infinite beyond `enough`. On the plane that touches the earth there (below 0.1 % within 100 km). */
function distanceToBorder({ tree, ends }: Segments, point: Point, enough: number): number {
  const { latitude, longitude } = point;
  const scale = Math.cos((latitude * Math.PI) / 180);
  const furthest = enough / KM_PER_DEGREE / scale;
  const degrees = scale * KM_PER_DEGREE;
  let best = Infinity;
  let reach = furthest / 81;
  // A segment within `reach` degrees cannot be beaten by one outside; widen until that is so, at last to the best one found.
  for (;;) {
    const found = tree.search(longitude - reach, latitude - reach, longitude + reach, latitude + reach);
    let least = Infinity;
    for (const place of found)
      least = Math.min(least, squareToSegment(ends, place * 4, longitude, latitude, scale));
    best = Math.sqrt(least) * KM_PER_DEGREE;
    if (best <= reach * degrees) return best;
    if (reach >= furthest) return Infinity;
    reach = Math.min(furthest, best < Infinity ? (best / degrees) * 1.000_001 : reach * 3);
  }
}

/** Square of the distance in degrees of latitude. */
function squareToSegment(ends: Float64Array, at: number, x: number, y: number, scale: number): number {
  const ax = (ends[at]! - x) * scale;
  const ay = ends[at + 1]! - y;
  const dx = (ends[at + 2]! - x) * scale - ax;
  const dy = ends[at + 3]! - y - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  const [nearX, nearY] = [ax + along * dx, ay + along * dy];
  return nearX * nearX + nearY * nearY;
}
