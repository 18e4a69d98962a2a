// Nights. Each side that accuses needs evidence twice, because one point may be a ghost, and nothing in between that says otherwise.
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Seconds } from './case.ts';
import type { Reading } from './evidence.ts';

/** Signs of presence that are no fixes: a visum has its moment. */
export interface Presence {
  at: Seconds;
}

export interface NightFinding {
  /** day on which the night begins */
  night: PlainDate;
  /** not yet gone from there, or there already */
  kind: 'still' | 'already';
  /** at the place of duty, or elsewhere */
  where: 'origin' | 'elsewhere';
  /** the readings that decide */
  readings: readonly Reading[];
}

const APART = 30 * 60;
const [EVENING, AFTERNOON, NOON] = [18, 16, 12];

/** What contradicts a night at the destination, of one kind at one place; null where the evidence does not reach. */
export function nightAway(
  readings: readonly Reading[],
  visums: readonly Presence[],
  night: PlainDate,
  kind: NightFinding['kind'],
  where: NightFinding['where'],
): NightFinding | null {
  const next = addDays(night, 1);
  const away = readings.filter(
    (each) => each.mayAccuse && (where === 'origin' ? each.atOrigin : each.outside && !each.atOrigin),
  );
  const morning = away.filter((each) => each.day === next && each.hour < NOON);
  const chosen = kind === 'still' ? stillAway(away, morning, night) : alreadyAway(away, morning, night);
  if (chosen === null) return null;
  const [first, last] = [chosen[0]!.at, chosen.at(-1)!.at];
  const between = (at: Seconds) => at >= first && at <= last;
  const contradicted =
    visums.some((each) => between(each.at)) ||
    readings.some(
      (each) =>
        each.weight > 0 &&
        between(each.at) &&
        (each.inside !== 'no' || (where === 'origin' && each.leftOrigin)),
    );
  return contradicted ? null : { night, kind, where, readings: chosen };
}

/** One in the evening, two in the morning half an hour apart: the shortest such stretch, which has least to be contradicted by. */
function stillAway(
  away: readonly Reading[],
  morning: readonly Reading[],
  night: PlainDate,
): Reading[] | null {
  const evening = away.findLast((each) => each.day === night && each.hour >= EVENING);
  const [first] = morning;
  const second = first && morning.find((each) => each.at - first.at >= APART);
  return evening && first && second ? [evening, first, second] : null;
}

/** Two in the afternoon or evening half an hour apart, one in the morning: likewise the shortest. */
function alreadyAway(
  away: readonly Reading[],
  morning: readonly Reading[],
  night: PlainDate,
): Reading[] | null {
  const late = away.filter((each) => each.day === night && each.hour >= AFTERNOON);
  const second = late.at(-1);
  const first = second && late.findLast((each) => second.at - each.at >= APART);
  const [third] = morning;
  return first && second && third ? [first, second, third] : null;
}

/**
 * Is a night at the destination contradicted? The first night of a trip must be one that was still spent away, the last one that was
 * already spent away, a single night both, a night between either: whoever leaves late or comes home early on the last day is accused of nothing.
 */
export function contradictedNight(
  readings: readonly Reading[],
  visums: readonly Presence[],
  night: PlainDate,
  trip: { from: PlainDate; to: PlainDate },
): NightFinding[] | null {
  const find = (kind: NightFinding['kind']) =>
    nightAway(readings, visums, night, kind, 'origin') ??
    nightAway(readings, visums, night, kind, 'elsewhere');
  const isFirst = night === trip.from;
  const isLast = addDays(night, 1) === trip.to;
  const still = find('still');
  const already = find('already');
  if (isFirst && isLast) return still && already ? [still, already] : null;
  if (isFirst) return still && [still];
  if (isLast) return already && [already];
  const either = still ?? already;
  return either && [either];
}
