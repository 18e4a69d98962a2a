import { distanceKm } from '../../../platform/geography/geometry.ts';
import type { Fix, Leg, Trip } from './case.ts';
import type { IntegrityFlag } from './integrity.ts';
import { radiusKm } from './radius.ts';
import type { Thresholds } from './thresholds.ts';

interface Hop {
  seconds: number;
  kmh: number;
}

/**
 * PD-I06: a fix that nobody can have reached and left again. Both its neighbours in time have to say so, because a single hop of an
 * honest track can be as fast (a hike with one hop at 331 km/h is known).
 * @param ordered by time
 */
export function impossibleSpeeds(
  ordered: readonly Fix[],
  trip: Trip,
  thresholds: Thresholds,
): IntegrityFlag[] {
  const hops = ordered.slice(1).map((fix, index) => hopBetween(ordered[index]!, fix, thresholds));
  const tooFast = hops.map(
    (hop, index) => hop !== null && hop.kmh > limitAt(ordered[index]!, ordered[index + 1]!, trip, thresholds),
  );
  const medium: string[] = [];
  const strong: string[] = [];
  let fastest = 0;
  for (let index = 1; index < ordered.length - 1; index += 1) {
    if (!tooFast[index - 1] || !tooFast[index]) continue;
    const both = [hops[index - 1]!, hops[index]!];
    const impossible = both.some((hop) => hop.kmh > thresholds.speed.airKmh && hop.seconds >= 600);
    (impossible ? strong : medium).push(ordered[index]!.id);
    fastest = Math.max(fastest, ...both.map((hop) => hop.kmh));
  }
  const numbers = { fastestKmh: Math.round(fastest) };
  return [
    ...(strong.length > 0 ? [{ code: 'PD-I06', strength: 'strong', fixes: strong, numbers } as const] : []),
    ...(medium.length > 0 ? [{ code: 'PD-I06', strength: 'medium', fixes: medium, numbers } as const] : []),
  ];
}

/** Speed between two fixes after both errors were taken off; null within a minute, where it says nothing. */
function hopBetween(from: Fix, to: Fix, thresholds: Thresholds): Hop | null {
  const seconds = to.at - from.at;
  if (seconds < 60) return null;
  const errors = (radiusKm(from, thresholds) ?? 0) + (radiusKm(to, thresholds) ?? 0);
  return { seconds, kmh: (Math.max(0, distanceKm(from, to) - errors) / seconds) * 3_600 };
}

function limitAt(from: Fix, to: Fix, trip: Trip, { speed }: Thresholds): number {
  const within = (leg: Leg) =>
    (leg.departs ?? leg.arrives) === null ||
    ((leg.departs ?? leg.arrives)! - speed.legHours * 3_600 <= to.at &&
      (leg.arrives ?? leg.departs)! + speed.legHours * 3_600 >= from.at);
  const near = trip.legs.filter(within).map((leg) => leg.mode);
  if (near.includes('air')) return speed.airKmh;
  return near.includes('rail') ? speed.railKmh : speed.groundKmh;
}
