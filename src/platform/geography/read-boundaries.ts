// Boundary files of a government or of an agency of the state: GeoJSON or TopoJSON, looked through before anything rests on them.
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Boundary } from './boundaries.ts';
import type { RegencyFacts } from './circles.ts';
import { distanceKm } from './geometry.ts';

const BOUNDARY_FAULTS = [
  'not-geojson',
  'too-large',
  'no-codes',
  'unknown-code',
  'doubled-code',
  'not-a-polygon',
  'coordinates',
  'swapped',
  'elsewhere',
  'not-around',
  'missing',
  'no-licence',
] as const;

export interface BoundaryFault {
  /** code of the regency, or '' for the file */
  code: string;
  fault: (typeof BOUNDARY_FAULTS)[number];
}

/** Points of all borders together; the country in full detail has some 160,000 to 2,000,000. */
export const MOST_POINTS = 3_000_000;
/** Features that are looked at; the country has 514 regencies. */
const MOST_FEATURES = 5_000;

export interface BoundaryReading {
  boundaries: Boundary[];
  faults: BoundaryFault[];
}

type Ring = [number, number][];
interface Feature {
  properties?: Record<string, unknown> | null;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
}

/** Names under which files carry Kemendagri's code. */
const CODE_NAMES = ['code', 'kode', 'kode_kab', 'kode_kabkot', 'KDPKAB', 'kd_kab', 'bps_kode'];

/**
 * Reads boundaries from GeoJSON or TopoJSON text. Faults name the regency; with any of them nothing may be taken over. Refused: codes that are
 * none or doubled, coordinates in the wrong order, a border that does not lie where the regency is or does not go round its middle, regencies
 * that are missing, more points than any map needs, a file without a licence text.
 * @param licence what the file's owner says about its use; kept beside the boundaries
 * @param told how many regencies were looked at, of how many
 */
export function readBoundaries(
  text: string,
  licence: string,
  facts: readonly RegencyFacts[],
  told: (done: number, total: number) => void = () => {},
): BoundaryReading {
  const faults: BoundaryFault[] = [];
  if (licence.trim().length < 10) faults.push({ code: '', fault: 'no-licence' });
  const features = featuresOf(text);
  if (typeof features === 'string')
    return { boundaries: [], faults: [...faults, { code: '', fault: features }] };
  const known = new Map(facts.map((each) => [each.code, each]));
  const boundaries = new Map<string, Boundary>();
  let points = 0;
  for (const [place, each] of features.entries()) {
    told(place, features.length);
    const code = codeOf(each);
    if (code === null) {
      faults.push({ code: '', fault: 'no-codes' });
      continue;
    }
    const fact = known.get(code);
    const rings = ringsOf(each);
    if (fact === undefined) faults.push({ code, fault: 'unknown-code' });
    else if (boundaries.has(code)) faults.push({ code, fault: 'doubled-code' });
    else if (rings === null) faults.push({ code, fault: 'not-a-polygon' });
    else {
      points += rings.reduce((sum, ring) => sum + ring.length, 0);
      if (points > MOST_POINTS) return { boundaries: [], faults: [...faults, { code, fault: 'too-large' }] };
      const fault = placeFault(rings, fact);
      if (fault !== null) faults.push({ code, fault });
      boundaries.set(code, { code, rings });
    }
  }
  for (const { code } of facts) if (!boundaries.has(code)) faults.push({ code, fault: 'missing' });
  return { boundaries: [...boundaries.values()], faults };
}

function featuresOf(text: string): Feature[] | 'not-geojson' | 'too-large' {
  let value: unknown;
  try {
    // Editors of some systems put a byte order mark before the text.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'not-geojson';
  }
  const file = value as { type?: unknown; features?: unknown; objects?: unknown };
  if (typeof file !== 'object' || file === null) return 'not-geojson';
  const features = file.type === 'Topology' ? unpacked(value as Topology) : file.features;
  if (typeof features === 'string') return 'too-large';
  if (!Array.isArray(features) || (file.type !== 'Topology' && file.type !== 'FeatureCollection'))
    return 'not-geojson';
  if (features.length > MOST_FEATURES) return 'too-large';
  return features.filter((each): each is Feature => typeof each === 'object' && each !== null);
}

/** Features of a TopoJSON file; null for one that cannot be read. */
function unpacked(topology: Topology): Feature[] | 'too-large' | null {
  try {
    const collections = Object.values(topology.objects).filter(
      (object): object is GeometryCollection => object.type === 'GeometryCollection',
    );
    // A short file may name one long arc a million times; it is counted before anything is unfolded.
    if (unfoldedPoints(topology, collections) > MOST_POINTS) return 'too-large';
    return collections.flatMap((object) => feature(topology, object).features as Feature[]);
  } catch {
    return null;
  }
}

function unfoldedPoints({ arcs }: Topology, collections: readonly GeometryCollection[]): number {
  let points = 0;
  const waiting: unknown[] = collections.flatMap((each) =>
    each.geometries.map((geometry) => ('arcs' in geometry ? geometry.arcs : [])),
  );
  while (waiting.length > 0 && points <= MOST_POINTS) {
    const next = waiting.pop();
    if (Array.isArray(next)) for (const each of next) waiting.push(each);
    else if (typeof next === 'number') points += 1 + (arcs[next < 0 ? ~next : next]?.length ?? 0);
  }
  return points;
}

/** '6472', '64.72' and 6472 are one code. */
function codeOf({ properties }: Feature): string | null {
  for (const name of CODE_NAMES) {
    const value = properties?.[name];
    const digits =
      typeof value === 'string' || typeof value === 'number' ? `${value}`.replaceAll(/\D/g, '') : '';
    if (digits.length === 4) return `${digits.slice(0, 2)}.${digits.slice(2)}`;
  }
  return null;
}

function ringsOf({ geometry }: Feature): Ring[] | null {
  const coordinates = geometry?.coordinates;
  if (!Array.isArray(coordinates)) return null;
  const rings: unknown[] | null =
    geometry?.type === 'Polygon'
      ? coordinates
      : geometry?.type === 'MultiPolygon'
        ? coordinates.flat()
        : null;
  if (rings === null || rings.length === 0 || !rings.every(isRing)) return null;
  return rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude]));
}

function isRing(ring: unknown): ring is Ring {
  return (
    Array.isArray(ring) &&
    ring.length >= 4 &&
    ring.every((point) => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]))
  );
}

/** A border lies where its regency is, in the order longitude, latitude, and goes round the middle of its inner circle. */
function placeFault(rings: readonly Ring[], fact: RegencyFacts): BoundaryFault['fault'] | null {
  const reach = 3 * fact.outer.radiusKm + 50;
  const far = (latitude: number, longitude: number) =>
    distanceKm({ latitude, longitude }, fact.outer) > reach;
  let [away, turned] = [false, true];
  for (const ring of rings)
    for (const [longitude, latitude] of ring) {
      if (Math.abs(longitude) > 180 || Math.abs(latitude) > 180) return 'coordinates';
      if (!far(latitude, longitude)) turned = false;
      else {
        away = true;
        turned &&= !far(longitude, latitude);
      }
    }
  if (away) return turned ? 'swapped' : 'elsewhere';
  return goesRound(rings, fact.inner) ? null : 'not-around';
}

/** Even-odd rule over all rings. */
function goesRound(rings: readonly Ring[], { latitude, longitude }: RegencyFacts['inner']): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!];
      if (yi > latitude !== yj > latitude && longitude < ((xj - xi) * (latitude - yi)) / (yj - yi) + xi)
        inside = !inside;
    }
  return inside;
}
