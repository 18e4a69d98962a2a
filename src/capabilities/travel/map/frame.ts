// From degrees to the units of a frame. Over a few hundred kilometres a plane with the right stretch of longitude is exact enough for an eye.
import type { Point } from '../../../platform/geography/geometry.ts';
import type { DrawOptions, MapRegency, TripMap } from './trip-map.ts';

const KM_PER_DEGREE = 111.195;
/** Share of the frame left free on each side, for names. */
const MARGIN = 0.09;
/** Nothing is drawn closer than this, degrees: a single city would fill the frame with its noise. */
const SMALLEST = 0.12;

export interface Frame {
  x: (longitude: number) => number;
  y: (latitude: number) => number;
  /** units of a length in km */
  km: (length: number) => number;
}

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What must be seen: everything that is more than a neighbour, every exact point. Null for an empty map. */
export function boundsOf({ regencies, route, points }: TripMap): Bounds | null {
  const visited = new Set(route.map((each) => each.code));
  const shown = regencies.filter((each) => each.role !== 'catchment' || visited.has(each.code));
  const all = [...shown.flatMap(extentOf), ...(points ?? [])];
  if (all.length === 0) return null;
  const [latitudes, longitudes] = [all.map((each) => each.latitude), all.map((each) => each.longitude)];
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

function extentOf({ shape, centre }: MapRegency): Point[] {
  const around = centre === null ? [] : [centre];
  if (shape.kind === 'borders')
    return [...around, ...shape.rings.flat().map(([longitude, latitude]) => ({ latitude, longitude }))];
  const circle = shape.outer ?? shape.inner;
  if (circle === null) return around;
  const tall = circle.km / KM_PER_DEGREE;
  const wide = tall / Math.cos((circle.latitude * Math.PI) / 180);
  return [
    { latitude: circle.latitude + tall, longitude: circle.longitude + wide },
    { latitude: circle.latitude - tall, longitude: circle.longitude - wide },
  ];
}

/** The whole of `bounds` in the middle of the frame, as large as it can be. */
export function frameOf(bounds: Bounds, { width, height }: DrawOptions): Frame {
  const middle = { latitude: (bounds.north + bounds.south) / 2, longitude: (bounds.east + bounds.west) / 2 };
  const stretch = Math.cos((middle.latitude * Math.PI) / 180);
  const wide = Math.max(SMALLEST, bounds.east - bounds.west) * stretch;
  const tall = Math.max(SMALLEST, bounds.north - bounds.south);
  const scale = Math.min((width * (1 - 2 * MARGIN)) / wide, (height * (1 - 2 * MARGIN)) / tall);
  return {
    x: (longitude) => width / 2 + (longitude - middle.longitude) * stretch * scale,
    y: (latitude) => height / 2 - (latitude - middle.latitude) * scale,
    km: (length) => (length / KM_PER_DEGREE) * scale,
  };
}
