import type { Tx } from '../../../platform/database/index.ts';
import { regencyFacts } from '../../../platform/geography/facts-table.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { caseLegs, newestLegs } from '../actions/assemble-case.ts';
import type { TravelMap } from '../contract-live.ts';
import { simplifyRings } from '../map/simplify.ts';
import type { DayClass } from '../rules/days.ts';
import { worthless } from '../rules/integrity.ts';
import { localTime } from '../rules/local-time.ts';
import type { TripVerdict } from '../rules/verify-trip.ts';
import { activeBoundarySet } from '../store/boundaries.ts';
import { geographyOf } from '../store/geography.ts';
import { bordersOf } from '../store/map-shapes.ts';
import type { Member } from '../store/members.ts';
import { listPositions } from '../store/positions.ts';
import { destinationsOf, type Trip } from '../store/trips.ts';
import { decidingPointsOf, latestVerdict } from '../store/verdicts.ts';
import { pointsOfMember, zoneOf } from './points.ts';

const KM_PER_DEGREE = 111.195;
/** Points of a border that a screen of this width tells apart. */
const PIXELS = 800;
/** Coarser positions say little about a regency, metres. */
const COARSE = 5_000;

type Stop = TravelMap['route'][number];

/** What the map of one traveller's trip is drawn from. Without `points` no coordinate of anybody is in it, without `moments` no time of day. */
export async function mapOf(
  tx: Tx,
  trip: Trip,
  member: Member,
  { points, moments }: { points: boolean; moments: boolean },
): Promise<TravelMap> {
  const geography = await geographyOf(tx);
  const destinations = [...new Set((await destinationsOf(tx, [trip.id])).map((each) => each.code))];
  const terminals = caseLegs(await newestLegs(tx, trip)).flatMap((leg) => leg.terminals);
  const route = await routeOf(tx, member, geography);
  const roles = rolesOf(trip.origin_code, destinations, terminals, route, geography);
  const set = await activeBoundarySet(tx);
  const facts = new Map(regencyFacts().map((each) => [each.code, each]));
  const borders = set === undefined ? null : await bordersOf(tx, set.id, [...roles.keys()]);
  const known = [...roles].flatMap(([code, role]) => {
    const fact = facts.get(code);
    return fact === undefined ? [] : [{ code, role, fact }];
  });
  const bounds = boundsOf(known.filter((each) => each.role !== 'catchment').map((each) => each.fact.outer));
  const apart = Math.max(bounds.east - bounds.west, bounds.north - bounds.south, 0.1) / PIXELS;
  const circle = ({ latitude, longitude, radiusKm }: (typeof known)[number]['fact']['inner']) => ({
    latitude,
    longitude,
    km: radiusKm,
  });
  const shown = points ? await pointsOfMember(tx, member.id) : null;
  return {
    exact: set !== undefined,
    licence: set?.licence ?? null,
    bounds,
    regencies: known.map(({ code, role, fact }) => {
      const rings = borders?.get(code);
      return {
        code,
        name: fact.name,
        role,
        centre: { latitude: fact.inner.latitude, longitude: fact.inner.longitude },
        shape:
          rings === undefined
            ? { kind: 'circles' as const, inner: circle(fact.inner), outer: circle(fact.outer) }
            : { kind: 'borders' as const, rings: simplifyRings(rings, apart) },
      };
    }),
    planned: [trip.origin_code, ...destinations, trip.origin_code],
    route: moments ? route : route.map((each) => ({ ...each, from: null, to: null })),
    points: shown === null ? null : shown.track.length > 0 ? shown.track : shown.deciding,
  };
}

/** Stretches of time in one regency; after the positions have gone, what the deciding points tell of it. */
async function routeOf(tx: Tx, member: Member, geography: Geography): Promise<Stop[]> {
  const row = await latestVerdict(tx, member.id);
  const verdict = row === undefined ? null : (JSON.parse(row.content) as TripVerdict);
  const nothing = verdict === null ? new Set<string>() : worthless(verdict.flags);
  const classes = new Map((verdict?.days ?? []).map((each) => [each.day, each.class]));
  const fixes = (await listPositions(tx, member.id))
    .filter((each) => !nothing.has(each.id) && each.accuracy !== null && each.accuracy <= COARSE)
    .map((each) => ({ at: each.at, code: geography.surroundingRegency(each) }));
  const kept = row === undefined ? [] : await decidingPointsOf(tx, row.id);
  const points =
    fixes.length > 0
      ? fixes
      : kept.map((each) => ({ at: Date.parse(each.fix_at) / 1_000, code: each.regency }));
  const stops: Stop[] = [];
  for (const { at, code } of points) {
    if (code === null) continue;
    const { day } = localTime(at, zoneOf(geography, code));
    const last = stops.at(-1);
    const moment = new Date(at * 1_000).toISOString();
    if (last?.code === code && last.day === day) last.to = moment;
    else
      stops.push({
        code,
        from: moment,
        to: moment,
        day,
        class: classes.get(day) ?? (null as DayClass | null),
      });
  }
  return stops;
}

function rolesOf(
  origin: string,
  destinations: readonly string[],
  terminals: readonly string[],
  route: readonly Stop[],
  geography: Geography,
): Map<string, TravelMap['regencies'][number]['role']> {
  const roles = new Map<string, TravelMap['regencies'][number]['role']>([[origin, 'origin']]);
  const give = (code: string, role: 'destination' | 'catchment' | 'elsewhere') => {
    if (!roles.has(code)) roles.set(code, role);
  };
  for (const code of destinations) give(code, 'destination');
  for (const code of destinations)
    for (const near of geography.regency(code)?.neighbours ?? []) give(near, 'catchment');
  for (const code of terminals) give(code, 'catchment');
  for (const { code } of route) give(code, 'elsewhere');
  return roles;
}

function boundsOf(circles: readonly { latitude: number; longitude: number; radiusKm: number }[]) {
  const tall = (km: number) => km / KM_PER_DEGREE;
  const wide = (km: number, latitude: number) => tall(km) / Math.cos((latitude * Math.PI) / 180);
  return {
    west: Math.min(...circles.map((each) => each.longitude - wide(each.radiusKm, each.latitude))),
    east: Math.max(...circles.map((each) => each.longitude + wide(each.radiusKm, each.latitude))),
    south: Math.min(...circles.map((each) => each.latitude - tall(each.radiusKm))),
    north: Math.max(...circles.map((each) => each.latitude + tall(each.radiusKm))),
  };
}
