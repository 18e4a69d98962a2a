import type { RegencyFacts } from '../../../platform/geography/circles.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { DEFAULT_THRESHOLDS } from '../rules/thresholds.ts';
import { verifyTrip } from '../rules/verify-trip.ts';
import type { Noise } from './noise.ts';
import { dice } from './random.ts';
import { ROUTES } from './routes.ts';
import { tellTrip, type Story } from './scenarios.ts';

export interface Outcome {
  trips: number;
  /** trips with a day or a night contradicted that was lived */
  accused: number;
  /** trips of which a false day or its night was contradicted, and every false day */
  foundInPart: number;
  foundInFull: number;
  /** contradicted days that were false, and that were lived */
  daysRight: number;
  daysWrong: number;
  /** trips with a flag of an integrity rule of medium or strong force */
  flagged: number;
  /** seeds of accused trips, so that each can be told again */
  seeds: number[];
}

const NOTHING = {
  tariffVersion: 'none',
  daily: { allowance: 0, representation: 0, days: null },
  nights: [],
  transport: [],
};

/** Tells `trips` trips of one story and lets the engine judge them. The same seed gives the same outcome. */
export function simulate(
  options: { trips: number; story: Story; everyHours: number; noise: Noise; seed: number },
  geography: Geography,
  facts: ReadonlyMap<string, RegencyFacts>,
): Outcome {
  const { story, everyHours, noise } = options;
  const outcome: Outcome = {
    trips: 0,
    accused: 0,
    foundInPart: 0,
    foundInFull: 0,
    daysRight: 0,
    daysWrong: 0,
    flagged: 0,
    seeds: [],
  };
  for (let index = 0; index < options.trips; index += 1) {
    const seed = options.seed + index;
    const roll = dice(seed);
    const route = ROUTES[index % ROUTES.length]!;
    const days = 3 + Math.floor(roll.roll() * 3);
    const { travel, falseDays } = tellTrip(
      { route, story, days, every: everyHours * 3_600, noise },
      facts,
      roll,
    );
    const verdict = verifyTrip({ travel, claim: NOTHING, geography, thresholds: DEFAULT_THRESHOLDS });
    const against = verdict.days.filter((each) => each.class === 'L' || each.class === 'A');
    const right = against.filter((each) => falseDays.includes(each.day));
    const nights = verdict.nights.filter((each) => each.state === 'contradicted');
    const nightsWrong = falseDays.length === 0 && nights.length > 0;
    outcome.trips += 1;
    outcome.daysRight += right.length;
    outcome.daysWrong += against.length - right.length;
    if (right.length < against.length || nightsWrong) {
      outcome.accused += 1;
      outcome.seeds.push(seed);
    }
    if (falseDays.length > 0 && (right.length > 0 || nights.length > 0)) outcome.foundInPart += 1;
    if (falseDays.length > 0 && right.length === falseDays.length) outcome.foundInFull += 1;
    if (verdict.flags.some((each) => each.strength !== 'weak')) outcome.flagged += 1;
  }
  return outcome;
}
