// From raw fixes to readings: when, where, how weighty, and whether they may accuse.
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Geography, TimeZoneName } from '../../../platform/geography/geography.ts';
import type { Fix, Seconds, Trip } from './case.ts';
import { clockOffset, trueTime } from './clock.ts';
import { worthless, type IntegrityFlag } from './integrity.ts';
import { localTime } from './local-time.ts';
import { readPlace, type Area, type PlaceReading } from './place.ts';
import { radiusKm } from './radius.ts';
import type { Thresholds } from './thresholds.ts';

/** A fix after it was judged. */
export interface Reading extends PlaceReading {
  fix: Fix;
  at: Seconds;
  day: PlainDate;
  /** local hour, 0 to 24 */
  hour: number;
  /** km that hold it with 95 % */
  radius: number;
  weight: number;
  /** weighty, exact and undisputed enough to speak against somebody */
  mayAccuse: boolean;
}

/**
 * Readings in the order of time; fixes without a usable accuracy are left out, worthless ones keep weight 0.
 * @param fixes in any order
 */
export function readFixes(
  fixes: readonly Fix[],
  trip: Trip,
  area: Area,
  flags: readonly IntegrityFlag[],
  geography: Geography,
  thresholds: Thresholds,
): Reading[] {
  const nothing = worthless(flags);
  const offsets = new Map<string, Seconds>();
  for (const device of new Set(fixes.map((each) => each.device)))
    offsets.set(device, clockOffset(fixes.filter((each) => each.device === device)));
  const zone = zoneOf(trip.destinations[0] ?? trip.origin, geography);
  const timed = fixes.map((fix) => {
    const at = trueTime(fix, offsets.get(fix.device) ?? 0);
    const around = geography.surroundingRegency(fix);
    return { fix, at, ...localTime(at, around === null ? zone : zoneOf(around, geography)) };
  });
  const placed = timed.flatMap((each) => {
    const { fix, at } = each;
    const radius = radiusKm(fix, thresholds);
    if (radius === null) return [];
    const late = trip.submitted !== null && fix.received > trip.submitted;
    const weight = nothing.has(fix.id) || late ? 0 : weigh(fix, at, radius, thresholds);
    return [{ ...each, radius, weight, ...readPlace(fix, radius, area, geography, thresholds) }];
  });
  const disputed = disputedDays(flags, timed);
  return placed
    .map((reading) => ({
      ...reading,
      mayAccuse:
        reading.fix.accuracy! <= thresholds.accusingAccuracyMetres &&
        reading.weight >= thresholds.accusingWeight &&
        !disputed.has(`${reading.fix.device} ${reading.day}`),
    }))
    .sort((a, b) => a.at - b.at || (a.fix.id < b.fix.id ? -1 : 1));
}

function zoneOf(code: string, geography: Geography): TimeZoneName {
  return geography.regency(code)?.zone ?? 'WIB';
}

function weigh(fix: Fix, at: Seconds, radius: number, { weights }: Thresholds): number {
  const lag = fix.received - at;
  if (radius > 5 || lag > 48 * 3_600) return weights.poor;
  const prompted = (fix.source === 'web' || fix.source === 'visum') && fix.signed;
  if (prompted && radius <= 0.2 && lag <= 15 * 60) return weights.best;
  if (prompted && radius <= 1 && lag <= 24 * 3_600) return weights.signed;
  return radius <= 0.5 ? weights.background : weights.coarse;
}

/** Days of a device on which a medium or strong rule spoke, of a fix without an accuracy too: nothing of them accuses anybody. */
function disputedDays(
  flags: readonly IntegrityFlag[],
  timed: readonly { fix: Fix; day: PlainDate }[],
): Set<string> {
  const marked = new Set(flags.filter((each) => each.strength !== 'weak').flatMap((each) => each.fixes));
  return new Set(timed.filter(({ fix }) => marked.has(fix.id)).map(({ fix, day }) => `${fix.device} ${day}`));
}

/**
 * Of readings that say the same, those that count as independent: weightiest first, half an hour apart, three of one source at most.
 */
export function independent(readings: readonly Reading[], thresholds: Thresholds): Reading[] {
  const apart = thresholds.thinningMinutes * 60;
  const kept: Reading[] = [];
  const bySource = new Map<string, number>();
  for (const reading of [...readings].sort((a, b) => valueOf(b) - valueOf(a) || a.at - b.at)) {
    const count = bySource.get(reading.fix.source) ?? 0;
    if (count >= thresholds.perSource) continue;
    if (kept.some((each) => Math.abs(each.at - reading.at) < apart)) continue;
    kept.push(reading);
    bySource.set(reading.fix.source, count + 1);
  }
  return kept;
}

/** Weight of a reading for presence: half where the outer circle alone does not exclude it. */
function valueOf({ weight, inside }: Reading): number {
  return inside === 'perhaps' ? weight / 2 : weight;
}

/** Chance that at least one of several independent signs is right. */
export function combined(weights: readonly number[]): number {
  return 1 - weights.reduce((doubt, each) => doubt * (1 - each), 1);
}

/** Chance of presence from the readings of one day. */
export function presence(readings: readonly Reading[], thresholds: Thresholds): Reading[] {
  return independent(
    readings.filter((each) => each.inside !== 'no' && each.weight > 0),
    thresholds,
  );
}

export { valueOf };
