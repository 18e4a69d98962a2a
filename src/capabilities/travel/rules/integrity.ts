// What a stream of fixes tells of itself, before any of them says where somebody was (PD-I).
import { distanceKm } from '../../../platform/geography/geometry.ts';
import type { Fix, Pass, Trip } from './case.ts';
import { clockFlags } from './clock.ts';
import { impossibleSpeeds } from './speed.ts';
import type { Thresholds } from './thresholds.ts';

export type Strength = 'strong' | 'medium' | 'weak';

/** One rule that some fixes met. */
export interface IntegrityFlag {
  code: `PD-I${string}`;
  strength: Strength;
  fixes: readonly string[];
  numbers: Readonly<Record<string, number>>;
}

/** What other trips of the same days have to do with this one. Worked out by whoever holds them all. */
export interface Neighbourhood {
  /** fixes whose place and time another traveller's device sent too, to the last digit */
  copied: readonly string[];
  /** devices that another traveller used in the same window */
  shared: readonly string[];
  /** days on which a new device was enrolled within the trip */
  enrolledWithin: number;
}

export const ALONE: Neighbourhood = { copied: [], shared: [], enrolledWithin: 0 };

const EMULATORS = [
  { latitude: 37.4219983, longitude: -122.084 },
  { latitude: 37.785834, longitude: -122.406417 },
];

const only = (fixes: readonly Fix[]) => fixes.map((each) => each.id);

/** @param ordered by time */
export function integrityFlags(
  ordered: readonly Fix[],
  { trip, passes }: { trip: Trip; passes: readonly Pick<Pass, 'day'>[] },
  around: Neighbourhood,
  thresholds: Thresholds,
): IntegrityFlag[] {
  const flags: IntegrityFlag[] = [];
  const tell = (
    code: IntegrityFlag['code'],
    strength: Strength,
    fixes: readonly string[],
    numbers: Record<string, number> = {},
  ) => {
    if (fixes.length > 0) flags.push({ code, strength, fixes, numbers });
  };
  tell('PD-I01', 'strong', only(ordered.filter((each) => each.mock === true)));
  tell(
    'PD-I03',
    'strong',
    only(
      ordered.filter((each) =>
        EMULATORS.some(
          (place) => Math.abs(each.latitude - place.latitude) < 0.01 && distanceKm(each, place) <= 0.2,
        ),
      ),
    ),
  );
  const replays: string[] = [];
  for (const device of new Set(ordered.map((each) => each.device))) {
    const own = ordered.filter((each) => each.device === device);
    tell('PD-I02', 'weak', withoutAccuracy(own));
    tell('PD-I04', 'weak', frozen(own));
    tell('PD-I05', 'weak', rounded(own));
    flags.push(...clockFlags(own));
    replays.push(...replayed(own));
  }
  flags.push(...impossibleSpeeds(ordered, trip, passes, thresholds));
  tell('PD-I08', 'weak', only(ordered.filter((each) => each.received - each.at > 48 * 3_600)));
  if (around.copied.length >= 5 || around.shared.length > 0) {
    const shared = new Set(around.shared);
    tell('PD-I09', 'medium', [
      ...new Set([...around.copied, ...only(ordered.filter((each) => shared.has(each.device)))]),
    ]);
  }
  tell('PD-I10', 'medium', only(ordered.filter((each) => each.deviceFault !== null)));
  if (around.enrolledWithin > 0) tell('PD-I11', 'weak', only(ordered), { devices: around.enrolledWithin });
  tell('PD-I12', 'strong', replays);
  return flags;
}

/** Fixes that prove nothing, by the rules that say so: invented, emulated, impossible, foreign, replayed. */
export function worthless(flags: readonly IntegrityFlag[]): Set<string> {
  const zeroing = new Set(['PD-I01', 'PD-I03', 'PD-I06', 'PD-I10', 'PD-I12']);
  return new Set(flags.filter((each) => zeroing.has(each.code)).flatMap((each) => each.fixes));
}

/** PD-I02: no accuracy, or one that never changes while nothing moves. */
function withoutAccuracy(own: readonly Fix[]): string[] {
  const none = own.filter((each) => each.accuracy === null || each.accuracy <= 0);
  const still = own.filter((each) => each.altitude === 0 && each.speed === 0 && each.accuracy !== null);
  const same = still.length >= 8 && still.every((each) => each.accuracy === still[0]!.accuracy);
  return only(same ? [...none, ...still] : none);
}

/** PD-I04: an honest client that repeats its last fix looks the same, so this is weak. */
function frozen(own: readonly Fix[]): string[] {
  const runs: Fix[][] = [];
  for (const fix of own) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const same =
      last !== undefined &&
      last.latitude === fix.latitude &&
      last.longitude === fix.longitude &&
      last.altitude === fix.altitude &&
      last.accuracy === fix.accuracy;
    if (fix.repeated) continue;
    if (same) run!.push(fix);
    else runs.push([fix]);
  }
  return only(runs.filter((run) => run.length >= 6 && run.at(-1)!.at - run[0]!.at >= 3 * 3_600).flat());
}

/** PD-I05: approximate location rounds too, so this is weak. */
function rounded(own: readonly Fix[]): string[] {
  const coarse = own.filter((each) => isRounded(each.latitude) && isRounded(each.longitude));
  return own.length >= 8 && coarse.length * 10 >= own.length * 8 ? only(coarse) : [];
}

/** To three decimals of a degree, some hundred metres. */
function isRounded(value: number): boolean {
  return Math.abs(value * 1_000 - Math.round(value * 1_000)) < 1e-7;
}

/** PD-I12: one device cannot be at two places at one instant. @param own fixes of one device, by time */
function replayed(own: readonly Fix[]): string[] {
  const isElsewhere = (fix: Fix, other: Fix | undefined) =>
    other !== undefined &&
    other.at === fix.at &&
    (other.latitude !== fix.latitude || other.longitude !== fix.longitude);
  const moments = new Set(
    own.filter((fix, index) => isElsewhere(fix, own[index - 1])).map((each) => each.at),
  );
  return moments.size === 0 ? [] : only(own.filter((each) => moments.has(each.at)));
}
