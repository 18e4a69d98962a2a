import type { RegencyFacts } from '../../../platform/geography/circles.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { TravelCase } from '../rules/case.ts';
import type { Claim } from '../rules/claim.ts';
import { areaOf, readPlace } from '../rules/place.ts';
import { DEFAULT_THRESHOLDS } from '../rules/thresholds.ts';
import { NOTHING_AROUND, verifyTrip } from '../rules/verify-trip.ts';
import type { Noise } from './noise.ts';
import { dice } from './random.ts';
import { ROUTES, type Route } from './routes.ts';
import { HONEST, tellTrip, type Story } from './scenarios.ts';

export interface Outcome {
  trips: number;
  /** trips with a day or a night contradicted that was lived, or an honest traveller's fare or paper */
  accused: number;
  /** trips of which a false day or its night was contradicted, and every false day */
  foundInPart: number;
  foundInFull: number;
  /** trips between places that this geography cannot tell apart: nothing of them can be found by positions */
  untellable: number;
  /** contradicted days that were false, and that were lived */
  daysRight: number;
  daysWrong: number;
  /** trips with a flag of an integrity rule of medium or strong force */
  flagged: number;
  /** trips in which each rule spoke, by its code; of PD-I only with medium or strong force */
  spoke: ReadonlyMap<string, number>;
  /** seeds of accused trips, so that each can be told again */
  seeds: number[];
}

/** Tells `trips` trips of one story and lets the engine judge them. The same seed gives the same outcome. */
export function simulate(
  options: { trips: number; story: Story; everyHours: number; noise: Noise; seed: number },
  geography: Geography,
  facts: ReadonlyMap<string, RegencyFacts>,
): Outcome {
  const { story, everyHours, noise } = options;
  const spoke = new Map<string, number>();
  const outcome: Outcome = {
    trips: 0,
    accused: 0,
    foundInPart: 0,
    foundInFull: 0,
    untellable: 0,
    daysRight: 0,
    daysWrong: 0,
    flagged: 0,
    spoke,
    seeds: [],
  };
  const isHonest = HONEST.some((each) => each === story);
  const routes = story.startsWith('copied-') ? ROUTES.filter((each) => each.air) : ROUTES;
  for (let index = 0; index < options.trips; index += 1) {
    const seed = options.seed + index;
    const roll = dice(seed);
    const route = routes[index % routes.length]!;
    const days = 3 + Math.floor(roll.roll() * 3);
    const { travel, falseDays, papers } = tellTrip(
      { route, story, days, every: everyHours * 3_600, noise },
      facts,
      roll,
    );
    const verdict = verifyTrip({
      travel,
      claim: claimOf(travel),
      geography,
      thresholds: DEFAULT_THRESHOLDS,
      around: { ...NOTHING_AROUND, papers: { ...NOTHING_AROUND.papers, ...papers } },
    });
    const against = verdict.days.filter((each) => each.class === 'L' || each.class === 'A');
    const right = against.filter((each) => falseDays.includes(each.day));
    const nights = verdict.nights.filter((each) => each.state === 'contradicted');
    const nightsWrong = falseDays.length === 0 && nights.length > 0;
    const flags = verdict.flags.filter((each) => each.strength !== 'weak');
    outcome.trips += 1;
    outcome.daysRight += right.length;
    outcome.daysWrong += against.length - right.length;
    const paperWrong = isHonest && verdict.rules.some((each) => each.class === 'contradicted');
    const moneyWrong = isHonest && verdict.money.low > 0;
    if (right.length < against.length || nightsWrong || paperWrong || moneyWrong) {
      outcome.accused += 1;
      outcome.seeds.push(seed);
    }
    if (falseDays.length > 0 && (right.length > 0 || nights.length > 0)) outcome.foundInPart += 1;
    if (falseDays.length > 0 && right.length === falseDays.length) outcome.foundInFull += 1;
    if (!isTellable(story, route, travel, geography, facts)) outcome.untellable += 1;
    if (flags.length > 0) outcome.flagged += 1;
    for (const code of new Set([...verdict.rules, ...flags].map((each) => each.code)))
      spoke.set(code, (spoke.get(code) ?? 0) + 1);
  }
  return outcome;
}

/** Could one exact position in the very middle of where somebody was speak against this trip at all? */
function isTellable(
  story: Story,
  route: Route,
  { trip }: TravelCase,
  geography: Geography,
  facts: ReadonlyMap<string, RegencyFacts>,
): boolean {
  const middle = facts.get(story === 'other-city' ? route.otherCity : route.origin)!.inner;
  const area = areaOf(trip, [], geography);
  const reading = readPlace(middle, 0.03, area, geography, DEFAULT_THRESHOLDS);
  return reading.outside || reading.atOrigin;
}

/** Every night and every flight is claimed, for nothing: what is asked here is who is accused, not of how much. */
function claimOf({ trip, passes }: TravelCase): Claim {
  const claim = { paid: 1, billed: 1, ceiling: 1, shareWithoutHotel: 0, lawfulWithoutHotel: false };
  const nights = [];
  for (let night = trip.from; night < trip.to; night = addDays(night, 1)) nights.push({ night, ...claim });
  return {
    tariffVersion: 'none',
    daily: { allowance: 0, representation: 0, days: null },
    nights,
    transport: passes.map(({ id, day }) => ({
      id,
      day,
      paid: 1,
      actual: 1,
      ceiling: 1,
      contradicted: false,
      hasEvidence: true,
      passes: [id],
    })),
  };
}
