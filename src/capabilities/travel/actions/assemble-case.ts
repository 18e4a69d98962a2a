import type { Act } from '../../../platform/act.ts';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { dayIn } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { getPeople } from '../../directory/index.ts';
import {
  ACCOUNTABILITY_DAYS,
  LETTER_DAYS,
  SHARE_WITHOUT_HOTEL,
  STATED_SHARE,
  thresholdsOn,
} from '../parameters.ts';
import type { Fix, Trip as CaseTrip } from '../rules/case.ts';
import { claimOfLines, statedOf, type PaidLine } from '../rules/claim-of-lines.ts';
import { NO_OTHER_PAPERS } from '../rules/document-rules.ts';
import type { KeptInput, KeptTrips } from '../rules/kept-verdict.ts';
import { localTime } from '../rules/local-time.ts';
import { claimLinesOf, type ClaimLine } from '../store/claims.ts';
import { evidenceOf, papersOfOthers, type Evidence, type PapersOfOthers } from '../store/evidence.ts';
import { geographyOf } from '../store/geography.ts';
import { membersOf, type Member } from '../store/members.ts';
import { listPositions } from '../store/positions.ts';
import { neighbourhoodOf, tariffsById, tripsAtOnce } from '../store/surroundings.ts';
import { destinationsOf, legsOf, type Trip } from '../store/trips.ts';
import type { LegTable } from '../store/tables.ts';
import { confirmedDays } from '../store/verdicts.ts';

/** One account with everything that it is judged by. */
export interface AssembledCase {
  kept: KeptInput;
  fixes: Fix[];
  geography: Geography;
}

export async function assembleCase(tx: Tx, act: Act, trip: Trip, member: Member): Promise<AssembledCase> {
  const geography = await geographyOf(tx);
  const lines = await claimLinesOf(tx, member.id);
  const legs = await newestLegs(tx, trip);
  const caseTrip = await tripOf(tx, trip, member, legs, lines);
  const evidence = await evidenceOf(tx, member.id);
  const others = await papersOfOthers(tx, member.id);
  const set = await getParameters(
    tx,
    {
      shareWithoutHotel: SHARE_WITHOUT_HOTEL,
      statedShare: STATED_SHARE,
      letterDays: LETTER_DAYS,
      accountabilityDays: ACCOUNTABILITY_DAYS,
    },
    trip.from_day,
  );
  const paid = await paidLines(tx, lines);
  const claim = claimOfLines(paid.lines, {
    tariffVersion: paid.version,
    shareWithoutHotel: set.shareWithoutHotel,
    withinCity: trip.within_city,
    from: caseTrip.from,
    legs: new Map(legs.map((leg) => [leg.id, leg])),
    stays: evidence.stays,
    passes: evidence.passes,
  });
  const kept: KeptInput = {
    travel: { trip: caseTrip, ...evidence },
    claim,
    thresholds: await thresholdsOn(tx, trip.from_day),
    around: {
      positions: await neighbourhoodOf(tx, member.id, caseTrip, act.government.zone),
      papers: {
        ...NO_OTHER_PAPERS,
        unreadable: others.unreadable,
        reusedPasses: others.reusedPasses,
        usedBeforePasses: others.usedBeforePasses,
        copiedPasses: others.copiedPasses,
        reusedStays: others.reusedStays,
        usedBeforeStays: others.usedBeforeStays,
        samePictures: others.samePictures,
        ...statedOf(paid.lines),
        statedShare: set.statedShare,
      },
      trips: await tripsAround(tx, act, { trip, member, caseTrip, evidence, others, geography, limits: set }),
    },
  };
  return { kept, fixes: await listPositions(tx, member.id), geography };
}

/** Legs of the itinerary in force. */
export async function newestLegs(tx: Tx, trip: Trip): Promise<LegTable[]> {
  const legs = await legsOf(tx, trip.id);
  return legs.filter((leg) => leg.version === legs[0]!.version);
}

/** Legs as the rules read them. */
export function caseLegs(legs: readonly LegTable[]): CaseTrip['legs'] {
  return legs.map((leg) => ({
    day: leg.day,
    mode: leg.mode,
    terminals: leg.terminals.split(' ').filter((code) => code !== ''),
    departs: seconds(leg.departs_at),
    arrives: seconds(leg.arrives_at),
  }));
}

const seconds = (at: string | null) => (at === null ? null : Date.parse(at) / 1_000);

async function tripOf(
  tx: Tx,
  trip: Trip,
  member: Member,
  legs: readonly LegTable[],
  lines: readonly ClaimLine[],
): Promise<CaseTrip> {
  const destinations = await destinationsOf(tx, [trip.id]);
  const codes = [...new Set(destinations.map((each) => each.code))];
  const named = new Set([trip.origin_code, ...codes]);
  const passed = legs.flatMap((leg) => [leg.from_code, leg.to_code]).filter((code) => !named.has(code));
  const people = await getPeople(tx, [member.person_id]);
  return {
    id: trip.id,
    traveller: { id: member.person_id, name: people.get(member.person_id)?.name ?? '' },
    origin: trip.origin_code,
    destinations: codes,
    transit: [...new Set(passed)],
    legs: caseLegs(legs),
    ...daysToJudge(trip, lines),
    hosts: destinations.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ latitude, longitude }],
    ),
    letterSigned: trip.letter_signed_day,
    departed: trip.departed_day,
    submitted: seconds(member.submitted_at),
  };
}

/** Who said himself that he left later or came home earlier is asked about the days that he was paid for, not about the others. */
function daysToJudge(trip: Trip, lines: readonly ClaimLine[]): { from: PlainDate; to: PlainDate } {
  const paid = lines.flatMap(({ component, day }) =>
    day === null ? [] : component.endsWith('hotel') ? [day, addDays(day, 1)] : [day],
  );
  const first = paid.reduce((least, day) => (day < least ? day : least), trip.to_day);
  const last = paid.reduce((most, day) => (day > most ? day : most), trip.from_day);
  const departed = trip.departed_day ?? trip.from_day;
  const returned = trip.returned_day ?? trip.to_day;
  const from = departed > trip.from_day && first > trip.from_day ? least(departed, first) : trip.from_day;
  const to = returned < trip.to_day && last < trip.to_day ? most(returned, last) : trip.to_day;
  return from <= to ? { from, to } : { from: trip.from_day, to: trip.to_day };
}

const least = (a: PlainDate, b: PlainDate) => (a < b ? a : b);
const most = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

async function paidLines(
  tx: Tx,
  rows: readonly ClaimLine[],
): Promise<{ lines: PaidLine[]; version: string }> {
  const tariffs = await tariffsById(
    tx,
    rows.flatMap((row) => row.tariff_id ?? []),
  );
  const names = new Set([...tariffs.values()].map((each) => each.name));
  return {
    version: [...names].sort().join('; ') || '-',
    lines: rows.map((row) => ({
      id: row.id,
      component: row.component,
      day: row.day,
      legId: row.leg_id,
      paid: row.paid,
      actual: row.actual,
      ceiling: row.ceiling,
      tariffAmount: tariffs.get(row.tariff_id ?? '')?.amount ?? null,
    })),
  };
}

/** What this government knows beside the trip. It keeps no attendance, leave or meetings, so rule PD-T02 has nothing to say. */
async function tripsAround(
  tx: Tx,
  act: Act,
  known: {
    trip: Trip;
    member: Member;
    caseTrip: CaseTrip;
    evidence: Evidence;
    others: PapersOfOthers;
    geography: Geography;
    limits: { accountabilityDays: number; letterDays: number };
  },
): Promise<KeptTrips> {
  const { trip, member, caseTrip, evidence, geography, limits } = known;
  const calendar = await loadCalendar(tx);
  const companions = (await membersOf(tx, [trip.id])).filter((each) => each.id !== member.id);
  const confirmed = await confirmedDays(
    tx,
    companions.map((each) => each.id),
  );
  const submitted = member.submitted_at;
  const zoneOf = (code: string) => geography.regency(code)?.zone ?? 'WIB';
  return {
    holidays: [...calendar.holidays].sort(),
    years: [...calendar.years].sort((a, b) => a - b),
    otherTrips: await tripsAtOnce(tx, {
      personId: member.person_id,
      exceptTripId: trip.id,
      from: caseTrip.from,
      to: caseTrip.to,
    }),
    otherRecords: [],
    companions: companions.flatMap((each) => {
      const days = confirmed.get(each.id);
      return days === undefined ? [] : [{ confirmedDays: days }];
    }),
    submittedOn: submitted === null ? null : dayIn(act.government.zone, Temporal.Instant.from(submitted)),
    copies: known.others.copies,
    visums: evidence.visums.map((each) => ({ ...each, day: localTime(each.at, zoneOf(each.regency)).day })),
    limits: { accountabilityDays: limits.accountabilityDays, letterDays: limits.letterDays },
  };
}
