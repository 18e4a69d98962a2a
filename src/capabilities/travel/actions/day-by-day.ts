import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { thresholdsOn } from '../parameters.ts';
import type { Seconds, Trip as CaseTrip } from '../rules/case.ts';
import type { DayVerdict } from '../rules/days.ts';
import type { Reading } from '../rules/evidence.ts';
import type { Thresholds } from '../rules/thresholds.ts';
import { examineTrip } from '../rules/verify-trip.ts';
import { evidenceOf } from '../store/evidence.ts';
import { evidenceMarks, type Travelling } from '../store/live.ts';
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

/** Trips so far of all governments together that stay in memory: areas and classes, no coordinate. */
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, { mark: string; soFar: SoFar }>();

/** The classes of the days so far of everybody who is under way, by account; worked out anew only where evidence came since. */
export async function dayByDay(
  tx: Tx,
  travelling: readonly Travelling[],
  geography: Geography,
): Promise<Map<string, SoFar>> {
  const tripIds = [...new Set(travelling.map((each) => each.trip.id))];
  const destinations = Map.groupBy(await destinationsOf(tx, tripIds), (each) => each.trip_id);
  const legs = new Map<string, LegTable[]>();
  const limits = new Map<PlainDate, Thresholds>();
  const marks = await evidenceMarks(
    tx,
    travelling.map((each) => each.member.id),
  );
  const found = new Map<string, SoFar>();
  for (const { trip, member } of travelling) {
    const thresholds = limits.get(trip.from_day) ?? (await thresholdsOn(tx, trip.from_day));
    limits.set(trip.from_day, thresholds);
    const plan = [trip.itinerary_version, trip.from_day, trip.to_day].join(' ');
    const mark = [marks.get(member.id), plan, geography.version, thresholds.version].join('|');
    const known = remembered.get(member.id);
    if (known?.mark === mark) {
      found.set(member.id, known.soFar);
      continue;
    }
    if (!legs.has(trip.id)) legs.set(trip.id, await newestLegs(tx, trip));
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
      thresholds,
    });
    const sure = readings.findLast((each) => each.regency !== null && each.weight > 0);
    const soFar: SoFar = {
      days: verdict.days.map(({ day, class: kind }) => ({ day, class: kind })),
      heard: readings.at(-1)?.at ?? null,
      last: sure === undefined ? null : { at: sure.at, code: sure.regency! },
      where: whereIs(sure),
    };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(member.id, { mark, soFar });
    found.set(member.id, soFar);
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
