// What a verdict keeps so that it can be reached again: exactly while the positions live, and afterwards from its classes and few points.
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import type { Point } from '../../../platform/geography/geometry.ts';
import type { Fix, TravelCase } from './case.ts';
import type { Claim } from './claim.ts';
import type { DayVerdict } from './days.ts';
import type { PaperSurroundings } from './document-rules.ts';
import type { Reading } from './evidence.ts';
import type { Neighbourhood } from './integrity.ts';
import { overpayment, type Money } from './money.ts';
import { paperFaults } from './paper-faults.ts';
import { areaOf, readPlace } from './place.ts';
import { radiusKm } from './radius.ts';
import type { Thresholds } from './thresholds.ts';
import type { TripSurroundings } from './trip-rules.ts';
import type { NightVerdict, TripVerdict, VerifyInput } from './verify-trip.ts';

/** What lay around the trip when it was judged, as plain data. */
export interface KeptSurroundings {
  positions: Neighbourhood;
  papers: PaperSurroundings;
  trips: KeptTrips | null;
}
export type KeptTrips = Omit<TripSurroundings, 'calendar' | 'confirmedDays'> & {
  holidays: readonly PlainDate[];
  years: readonly number[];
};

/** Everything but the positions that a verdict was reached with. */
export interface KeptInput {
  travel: Omit<TravelCase, 'fixes'>;
  claim: Claim;
  thresholds: Thresholds;
  around: KeptSurroundings;
}

/** The same for the engine, with the positions. */
export function verifyInputOf(kept: KeptInput, fixes: readonly Fix[], geography: Geography): VerifyInput {
  const { trips } = kept.around;
  return {
    travel: { ...kept.travel, fixes },
    claim: kept.claim,
    thresholds: kept.thresholds,
    geography,
    around: {
      ...kept.around,
      trips:
        trips === null
          ? null
          : (confirmedDays) => ({
              ...trips,
              calendar: { holidays: new Set(trips.holidays), years: new Set(trips.years) },
              confirmedDays,
            }),
    },
  };
}

/** A position that outlives the others. */
export interface KeptPoint extends Point {
  /** as the verdict's evidence names it */
  id: string;
  day: PlainDate;
  accuracy: number | null;
  radius: Fix['radius'];
}

const isContradicted = (day: Pick<DayVerdict, 'class'>) => day.class === 'L' || day.class === 'A';

/**
 * Of the positions that contradict a day or a night the first and the last of each local day: no more than two a day are kept of where
 * somebody was, and none where nothing is contradicted.
 */
export function decidingReadings(verdict: TripVerdict, readings: readonly Reading[]): Reading[] {
  const wanted = new Set([
    ...verdict.days.filter(isContradicted).flatMap((each) => each.evidence),
    ...verdict.nights.filter((each) => each.state === 'contradicted').flatMap((each) => each.evidence),
  ]);
  const deciding = readings.filter((each) => wanted.has(each.fix.id));
  const first = new Map<PlainDate, Reading>();
  const last = new Map<PlainDate, Reading>();
  for (const each of deciding) {
    if (!first.has(each.day)) first.set(each.day, each);
    last.set(each.day, each);
  }
  return deciding.filter((each) => first.get(each.day) === each || last.get(each.day) === each);
}

export interface KeptReplay {
  days: readonly Pick<DayVerdict, 'day' | 'class'>[];
  nights: readonly Pick<NightVerdict, 'night' | 'state'>[];
  money: Money;
  /** contradicted days and nights that no kept point attests any more */
  unproven: readonly PlainDate[];
}

/**
 * Classes and money from what was kept. A contradiction stands only while a kept point still lies where it says: without one the day falls
 * back to unverified, which accuses nobody.
 */
export function replayKept(
  verdict: Pick<TripVerdict, 'versions' | 'days' | 'nights' | 'rules'>,
  kept: KeptInput,
  points: readonly KeptPoint[],
  geography: Geography,
): KeptReplay {
  const { travel, thresholds } = kept;
  const terminals = travel.passes
    .flatMap((each) => [each.fromRegency, each.toRegency])
    .filter((each) => each !== null);
  const area = areaOf(travel.trip, terminals, geography);
  const placed = points.map((point) => ({
    point,
    place: readPlace(point, radiusKm(point, thresholds) ?? Infinity, area, geography, thresholds),
  }));
  const days = verdict.days.map(({ day, class: kind }) => {
    const own = placed.filter(({ point }) => point.day === day);
    const stands =
      kind === 'A'
        ? own.some(({ place }) => place.atOrigin)
        : kind !== 'L' || own.some(({ place }) => place.outside && !place.atOrigin);
    return { day, class: stands ? kind : ('U' as const), stands };
  });
  const nights = verdict.nights.map(({ night, state, evidence }) => {
    const own = placed.filter(({ point }) => evidence.includes(point.id));
    const stands = state !== 'contradicted' || own.some(({ place }) => place.atOrigin || place.outside);
    return { night, state: stands ? state : ('unverified' as const), stands };
  });
  return {
    days: days.map(({ day, class: kind }) => ({ day, class: kind })),
    nights: nights.map(({ night, state }) => ({ night, state })),
    money: overpayment(
      kept.claim,
      days,
      new Map(nights.map((each) => [each.night, each.state])),
      paperFaults(verdict.rules, kept.around.papers, verdict.versions.engine),
    ),
    unproven: [
      ...days.filter((each) => !each.stands).map((each) => each.day),
      ...nights.filter((each) => !each.stands).map((each) => each.night),
    ],
  };
}
