// Boundary files of a government or of an agency of the state: GeoJSON or TopoJSON, looked through before anything rests on them.
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Boundary } from './boundaries.ts';
import type { RegencyFacts } from './circles.ts';
import { distanceKm } from './geometry.ts';

export interface BoundaryFault {
  /** code of the regency, or '' for the file */
  code: string;
  fault:
    | 'not-geojson'
    | 'no-codes'
    | 'unknown-code'
    | 'doubled-code'
    | 'not-a-polygon'
    | 'coordinates'
    | 'swapped'
    | 'elsewhere'
    | 'missing'
    | 'no-licence';
}

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
 * none or doubled, coordinates in the wrong order, a border that does not lie where the regency is, regencies that are missing, a file without
 * a licence text.
 * @param licence what the file's owner says about its use; kept beside the boundaries
 */
export function readBoundaries(
  text: string,
  licence: string,
  facts: readonly RegencyFacts[],
): BoundaryReading {
  const faults: BoundaryFault[] = [];
  if (licence.trim().length < 10) faults.push({ code: '', fault: 'no-licence' });
  const features = featuresOf(text);
  if (features === null) return { boundaries: [], faults: [...faults, { code: '', fault: 'not-geojson' }] };
  const known = new Map(facts.map((each) => [each.code, each]));
  const boundaries = new Map<string, Boundary>();
  for (const each of features) {
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
      const fault = placeFault(rings, fact);
      if (fault !== null) faults.push({ code, fault });
      boundaries.set(code, { code, rings });
    }
  }
  for (const { code } of facts) if (!boundaries.has(code)) faults.push({ code, fault: 'missing' });
  return { boundaries: [...boundaries.values()], faults };
}

function featuresOf(text: string): Feature[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const file = value as { type?: unknown; features?: unknown; objects?: unknown };
  if (typeof file !== 'object' || file === null) return null;
  if (file.type === 'FeatureCollection' && Array.isArray(file.features)) return file.features as Feature[];
  if (file.type !== 'Topology') return null;
  try {
    const topology = value as Topology;
    return Object.values(topology.objects).flatMap((object) =>
      object.type === 'GeometryCollection'
        ? (feature(topology, object as GeometryCollection).features as Feature[])
        : [],
    );
  } catch {
    return null;
  }
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

/** A border has to hold the middle of its regency's inner circle within its box, in the order longitude, latitude. */
function placeFault(rings: readonly Ring[], fact: RegencyFacts): BoundaryFault['fault'] | null {
  const points = rings.flat();
  const [x, y] = points[0]!;
  const far = (latitude: number, longitude: number) =>
    distanceKm({ latitude, longitude }, fact.outer) > 3 * fact.outer.radiusKm + 50;
  if (points.some(([longitude, latitude]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 180))
    return 'coordinates';
  if (!far(y, x)) return null;
  return far(x, y) ? 'elsewhere' : 'swapped';
}
