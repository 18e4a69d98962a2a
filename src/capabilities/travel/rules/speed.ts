import type { PlainDate } from '../../../platform/calendar/index.ts';
import { ZONE_HOURS } from '../../../platform/geography/geography.ts';
import { distanceKm } from '../../../platform/geography/geometry.ts';
import type { Fix, Leg, Pass, Seconds, Trip } from './case.ts';
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
  passes: readonly Pick<Pass, 'day'>[],
  thresholds: Thresholds,
): IntegrityFlag[] {
  const rides = ridesOf(trip, passes);
  const hops = ordered.slice(1).map((fix, index) => hopBetween(ordered[index]!, fix, thresholds));
  const tooFast = hops.map(
    (hop, index) =>
      hop !== null && hop.kmh > limitAt(ordered[index]!, ordered[index + 1]!, rides, thresholds),
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

function limitAt(from: Fix, to: Fix, rides: readonly Ride[], { speed }: Thresholds): number {
  const margin = speed.legHours * 3_600;
  const near = rides.filter((ride) => ride.from - margin <= to.at && ride.until + margin >= from.at);
  if (near.some((ride) => ride.mode === 'air')) return speed.airKmh;
  return near.some((ride) => ride.mode === 'rail') ? speed.railKmh : speed.groundKmh;
}

interface Ride {
  mode: Leg['mode'];
  from: Seconds;
  until: Seconds;
}

/** Legs with their hours, or with their whole day in all three zones where no hour is known; a boarding pass is a flight on its day. */
function ridesOf({ legs }: Trip, passes: readonly Pick<Pass, 'day'>[]): Ride[] {
  const wholeDay = (day: PlainDate) => ({
    from: Date.parse(day) / 1_000 - ZONE_HOURS.WIT * 3_600,
    until: Date.parse(day) / 1_000 + (24 - ZONE_HOURS.WIB) * 3_600,
  });
  return [
    ...legs.map(({ mode, day, departs, arrives }) => {
      const [from, until] = [departs ?? arrives, arrives ?? departs];
      return { mode, ...(from === null || until === null ? wholeDay(day) : { from, until }) };
    }),
    ...passes.map(({ day }) => ({ mode: 'air' as const, ...wholeDay(day) })),
  ];
}
