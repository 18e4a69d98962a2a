import type { Tx } from '../../../platform/database/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { thresholdsOn } from '../parameters.ts';
import type { Seconds, Trip as CaseTrip } from '../rules/case.ts';
import type { DayVerdict } from '../rules/days.ts';
import type { Reading } from '../rules/evidence.ts';
import { examineTrip } from '../rules/verify-trip.ts';
import { evidenceOf } from '../store/evidence.ts';
import type { Travelling } from '../store/live.ts';
import { listPositions } from '../store/positions.ts';
import { destinationsOf } from '../store/trips.ts';
import type { LegTable } from '../store/tables.ts';
import { caseLegs, newestLegs } from './assemble-case.ts';

/** A trip as it looks so far: no verdict, and nothing of it is kept. */
export interface SoFar {
  days: Pick<DayVerdict, 'day' | 'class'>[];
  /** last moment of any position, and the last one of which the regency is sure */
  heard: Seconds | null;
  last: { at: Seconds; code: string } | null;
  where: 'destination' | 'way' | 'origin' | 'elsewhere' | 'unknown';
}

const NO_CLAIM = {
  tariffVersion: '',
  daily: { allowance: 0, representation: 0, days: null, lines: [] },
  nights: [],
  transport: [],
};

/** The classes of the days so far of everybody who is under way, by account. */
export async function dayByDay(
  tx: Tx,
  travelling: readonly Travelling[],
  geography: Geography,
): Promise<Map<string, SoFar>> {
  const tripIds = [...new Set(travelling.map((each) => each.trip.id))];
  const destinations = Map.groupBy(await destinationsOf(tx, tripIds), (each) => each.trip_id);
  const legs = new Map<string, LegTable[]>();
  for (const { trip } of travelling) if (!legs.has(trip.id)) legs.set(trip.id, await newestLegs(tx, trip));
  const found = new Map<string, SoFar>();
  for (const { trip, member } of travelling) {
    const codes = [...new Set((destinations.get(trip.id) ?? []).map((each) => each.code))];
    const planned: CaseTrip = {
      id: trip.id,
      traveller: { id: member.person_id, name: '' },
      origin: trip.origin_code,
      destinations: codes,
      transit: [],
      legs: caseLegs(legs.get(trip.id) ?? []),
      from: trip.from_day,
      to: trip.to_day,
      letterSigned: null,
      departed: null,
      submitted: null,
    };
    const { verdict, readings } = examineTrip({
      travel: {
        trip: planned,
        fixes: await listPositions(tx, member.id),
        ...(await evidenceOf(tx, member.id)),
      },
      claim: NO_CLAIM,
      geography,
      thresholds: await thresholdsOn(tx, trip.from_day),
    });
    const sure = readings.findLast((each) => each.regency !== null && each.weight > 0);
    found.set(member.id, {
      days: verdict.days.map(({ day, class: kind }) => ({ day, class: kind })),
      heard: readings.at(-1)?.at ?? null,
      last: sure === undefined ? null : { at: sure.at, code: sure.regency! },
      where: whereIs(sure),
    });
  }
  return found;
}

function whereIs(reading: Reading | undefined): SoFar['where'] {
  if (reading === undefined) return 'unknown';
  if (reading.inside === 'yes') return 'destination';
  if (reading.atOrigin) return 'origin';
  if (reading.outside) return 'elsewhere';
  return reading.underWay ? 'way' : 'unknown';
}
