// The verdict on one trip: deterministic, without a clock, the same tomorrow for the same evidence, thresholds and tariffs.
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import type { TravelCase } from './case.ts';
import type { Claim } from './claim.ts';
import { classifyDays, type DayVerdict } from './days.ts';
import { readFixes, type Reading } from './evidence.ts';
import { documentRules, NO_OTHER_PAPERS, type PaperSurroundings } from './document-rules.ts';
import { ALONE, integrityFlags, type IntegrityFlag, type Neighbourhood } from './integrity.ts';
import { paperFaults } from './paper-faults.ts';
import { overpayment, type Money, type NightState } from './money.ts';
import { contradictedNight } from './nights.ts';
import { readPapers } from './papers.ts';
import { areaOf, plannedRegencies } from './place.ts';
import { presenceRules } from './presence-rules.ts';
import type { RuleVerdict } from './rule-verdict.ts';
import type { Thresholds } from './thresholds.ts';
import { tripRules, type TripSurroundings } from './trip-rules.ts';

/** Raised whenever the same evidence could come to another verdict. */
export const ENGINE_VERSION = '3';

export interface NightVerdict {
  night: PlainDate;
  state: NightState;
  evidence: readonly string[];
}

export interface TripVerdict {
  versions: { engine: string; thresholds: string; tariff: string; geography: string };
  days: readonly DayVerdict[];
  nights: readonly NightVerdict[];
  flags: readonly IntegrityFlag[];
  /** PD-P, PD-T and PD-D, in this order */
  rules: readonly RuleVerdict[];
  money: Money;
  /** days present or in transit, contradicted, unverified or in conflict */
  counts: { confirmed: number; contradicted: number; unverified: number };
  /** share of the local hours from 6 to 22 with a fix within two hours, 0 to 1 */
  coverage: number;
}

/** What lies around a trip: positions, papers and records of others. Worked out by whoever holds them all. */
export interface Surroundings {
  positions: Neighbourhood;
  papers: PaperSurroundings;
  /** null: trips, attendance and calendar are not known, and their rules stay silent */
  trips: ((confirmedDays: number) => TripSurroundings) | null;
}

export const NOTHING_AROUND: Surroundings = { positions: ALONE, papers: NO_OTHER_PAPERS, trips: null };

export interface VerifyInput {
  travel: TravelCase;
  claim: Claim;
  geography: Geography;
  thresholds: Thresholds;
  around?: Surroundings;
}

/** Judges one traveller's trip. Unknown never accuses: what no evidence reaches is unverified and asks for evidence. */
export function verifyTrip(input: VerifyInput): TripVerdict {
  return examineTrip(input).verdict;
}

/** The same, with the readings that it rests on, in the order of time. */
export function examineTrip({ travel, claim, geography, thresholds, around = NOTHING_AROUND }: VerifyInput): {
  verdict: TripVerdict;
  readings: readonly Reading[];
} {
  const { trip } = travel;
  const ordered = [...travel.fixes].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const flags = integrityFlags(ordered, travel, around.positions, thresholds);
  const terminals = travel.passes.flatMap((each) => [each.fromRegency, each.toRegency]);
  const area = areaOf(
    trip,
    terminals.filter((each) => each !== null),
    geography,
  );
  const readings = readFixes(ordered, trip, area, flags, geography, thresholds);
  const papers = readPapers(travel, around.papers.reusedPasses, area, geography, thresholds);
  const days = classifyDays({ trip, readings, papers, terminals: area.terminals, thresholds });
  const nights = judgeNights(travel, readings, papers.visums, days);
  const claimed = new Set(claim.nights.filter((each) => each.paid > 0).map((each) => each.night));
  const count = (kinds: string) => days.filter((each) => kinds.includes(each.class)).length;
  const rules = [
    ...presenceRules({
      trip,
      days,
      nights: nights.filter((each) => claimed.has(each.night)),
      readings,
      visums: papers.visums,
      area,
      geography,
      thresholds,
    }),
    ...(around.trips === null ? [] : tripRules(trip, around.trips(count('HT')))),
    ...documentRules({
      travel,
      area,
      planned: plannedRegencies(trip, geography),
      days,
      readings,
      thresholds,
      around: { ...around.papers, nights: claim.nights },
    }),
  ];
  const verdict: TripVerdict = {
    versions: {
      engine: ENGINE_VERSION,
      thresholds: thresholds.version,
      tariff: claim.tariffVersion,
      geography: geography.version,
    },
    days,
    nights,
    flags,
    rules,
    money: overpayment(
      claim,
      days,
      new Map(nights.map((each) => [each.night, each.state])),
      paperFaults(rules, around.papers, ENGINE_VERSION),
    ),
    counts: { confirmed: count('HT'), contradicted: count('LA'), unverified: count('UK') },
    coverage: coverageOf(readings, trip),
  };
  return { verdict, readings };
}

function judgeNights(
  { trip, stays }: TravelCase,
  readings: readonly Reading[],
  visums: readonly { at: number }[],
  days: readonly DayVerdict[],
): NightVerdict[] {
  const confirmed = (day: PlainDate) =>
    ['H', 'T'].includes(days.find((each) => each.day === day)?.class ?? 'U');
  const nights: NightVerdict[] = [];
  for (let night = trip.from; night < trip.to; night = addDays(night, 1)) {
    const against = contradictedNight(readings, visums, night, trip);
    const billed = stays.filter((each) => each.confirmed && each.nights.includes(night));
    if (against !== null && billed.length === 0) {
      const evidence = against.flatMap((each) => each.readings.map((reading) => reading.fix.id));
      nights.push({ night, state: 'contradicted', evidence: [...new Set(evidence)] });
    } else {
      const supported = billed.length > 0 || (confirmed(night) && confirmed(addDays(night, 1)));
      nights.push({
        night,
        state: supported ? 'supported' : 'unverified',
        evidence: billed.map((each) => each.id),
      });
    }
  }
  return nights;
}

const [MORNING, LATE, REACH] = [6, 22, 2];

function coverageOf(readings: readonly Reading[], trip: TravelCase['trip']): number {
  let hours = 0;
  let covered = 0;
  for (let day = trip.from; day <= trip.to; day = addDays(day, 1)) {
    const marks = readings.filter((each) => each.day === day).map((each) => each.hour);
    for (let hour = MORNING; hour < LATE; hour += 1) {
      hours += 1;
      if (marks.some((mark) => mark >= hour - REACH && mark <= hour + 1 + REACH)) covered += 1;
    }
  }
  return hours === 0 ? 0 : covered / hours;
}
