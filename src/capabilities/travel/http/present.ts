import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import type { MemberDetail, TripAct, TripDetail, TripRow } from '../contract.ts';
import { isOwn, mayCancel, mayCommit, mayPrepare, maySeeTripsOf, maySign } from '../policy.ts';
import type { TariffComponent } from '../rules/tariff.ts';
import { claimLinesOf } from '../store/claims.ts';
import { membersOf, overlappingTrips, type Member } from '../store/members.ts';
import { componentsOf } from '../store/tariffs.ts';
import { destinationsOf, legsOf, type Trip } from '../store/trips.ts';

export function regencyName(code: string): string {
  return embeddedGeography().regency(code)?.name ?? code;
}

export async function tripRows(tx: Tx, trips: readonly Trip[]): Promise<TripRow[]> {
  const ids = trips.map((each) => each.id);
  const destinations = await destinationsOf(tx, ids);
  const members = await membersOf(tx, ids);
  const agencies = await getAgencies(tx, [...new Set(trips.map((each) => each.agency_id))]);
  const leaders = members.filter((each) => each.is_leader);
  const people = await getPeople(
    tx,
    leaders.map((each) => each.person_id),
  );
  return trips.map((trip) => {
    const leader = leaders.find((each) => each.trip_id === trip.id);
    return {
      id: trip.id,
      number: trip.number,
      agencyId: trip.agency_id,
      agency: agencies.get(trip.agency_id)?.name ?? '',
      purpose: trip.purpose,
      fromDay: trip.from_day,
      toDay: trip.to_day,
      status: trip.status,
      destinations: destinations
        .filter((each) => each.trip_id === trip.id)
        .map((each) => regencyName(each.code)),
      travellers: members.filter((each) => each.trip_id === trip.id).length,
      leader: leader === undefined ? null : (people.get(leader.person_id)?.name ?? null),
    };
  });
}

export async function tripDetail(tx: Tx, act: Act, trip: Trip): Promise<TripDetail> {
  const [row] = await tripRows(tx, [trip]);
  const members = await membersOf(tx, [trip.id]);
  const named = [trip.signer_person_id, trip.approver_person_id].filter((id) => id !== null);
  const people = await getPeople(tx, [...members.map((each) => each.person_id), ...named]);
  const name = (id: string | null) => (id === null ? null : (people.get(id)?.name ?? null));
  const warnings = await overlappingTrips(tx, {
    personIds: members.map((each) => each.person_id),
    fromDay: trip.from_day,
    toDay: trip.to_day,
    exceptTripId: trip.id,
  });
  return {
    ...row!,
    budgetAccount: trip.budget_account,
    originCode: trip.origin_code,
    originPlace: trip.origin_place,
    withinCity: trip.within_city,
    letterNumber: trip.letter_number,
    letterSignedDay: trip.letter_signed_day,
    signer: name(trip.signer_person_id),
    approver: name(trip.approver_person_id),
    issuedDay: trip.issued_day,
    departedDay: trip.departed_day,
    returnedDay: trip.returned_day,
    reason: trip.reason,
    forceMajeure: trip.force_majeure,
    extendedFrom: trip.extended_from,
    itineraryVersion: trip.itinerary_version,
    places: (await destinationsOf(tx, [trip.id])).map((each) => ({
      id: each.id,
      code: each.code,
      regency: regencyName(each.code),
      zone: embeddedGeography().regency(each.code)?.zone ?? 'WIB',
      hostName: each.host_name,
      address: each.address,
      latitude: each.latitude,
      longitude: each.longitude,
    })),
    legs: (await legsOf(tx, trip.id)).map((each) => ({
      id: each.id,
      version: each.version,
      day: each.day,
      mode: each.mode,
      fromCode: each.from_code,
      toCode: each.to_code,
      terminals: each.terminals.split(' ').filter((code) => code !== ''),
      departsAt: each.departs_at,
      arrivesAt: each.arrives_at,
      carrier: each.carrier,
      serviceNumber: each.service_number,
      changeReason: each.change_reason,
    })),
    members: members.map((each) => memberView(act, trip, each, name(each.person_id) ?? '')),
    // Another trip of a companion is no business of a traveller.
    warnings: maySeeTripsOf(act.actor, trip.agency_id)
      ? warnings
      : warnings.filter((each) => each.personId === act.actor.personId),
    may: mayNow(act, trip, members),
  };
}

function memberView(act: Act, trip: Trip, member: Member, name: string): TripDetail['members'][number] {
  const own = isOwn(act.actor, member);
  return {
    id: member.id,
    personId: member.person_id,
    name,
    isLeader: member.is_leader,
    grade: member.grade,
    positionTitle: member.position_title,
    costLevel: member.cost_level,
    state: member.state,
    spdNumber: member.spd_number,
    advance: own || maySeeTripsOf(act.actor, trip.agency_id) ? member.advance : null,
    dueDay: member.due_day,
    submittedAt: member.submitted_at,
    own,
  };
}

/** The steps that the reader could take on the trip as it stands today. */
function mayNow(act: Act, trip: Trip, members: readonly Member[]): TripAct[] {
  const { actor } = act;
  const own = members.some((each) => isOwn(actor, each));
  const prepares = mayPrepare(actor, trip.agency_id);
  const signs = maySign(actor, trip.agency_id);
  const is = (...statuses: Trip['status'][]) => statuses.includes(trip.status);
  const steps: [TripAct, boolean][] = [
    ['revise', prepares && is('draft')],
    ['propose', prepares && is('draft')],
    ['send-back', signs && is('proposed')],
    ['sign', signs && !own && is('proposed')],
    ['issue', mayCommit(actor, trip.agency_id) && !own && is('approved')],
    ['itinerary', (own || prepares) && is('approved', 'issued', 'under-way')],
    ['cancel', mayCancel(actor, trip.agency_id) && is('draft', 'proposed', 'approved', 'issued')],
    ['extend', signs && !own && is('approved', 'issued', 'under-way') && act.today <= trip.to_day],
    ['force-majeure', (own || prepares) && is('issued', 'under-way', 'returned')],
    ['start', (own || prepares) && is('issued') && act.today >= trip.from_day],
    ['return', (own || prepares) && is('under-way')],
  ];
  return steps.filter(([, may]) => may).map(([name]) => name);
}

export async function memberDetail(tx: Tx, act: Act, trip: Trip, member: Member): Promise<MemberDetail> {
  const people = await getPeople(tx, [member.person_id]);
  const lines = await claimLinesOf(tx, member.id);
  const tables = await componentsOf(
    tx,
    lines.flatMap((each) => each.tariff_id ?? []),
  );
  const own = isOwn(act.actor, member);
  const keeps = own || mayPrepare(act.actor, trip.agency_id);
  const may: MemberDetail['may'] = [];
  if (keeps && (member.state === 'travelling' || member.state === 'accounting')) may.push('keep-claim');
  if (keeps && member.state === 'accounting') may.push('submit');
  if (own && (trip.status === 'issued' || trip.status === 'under-way')) may.push('enrol');
  return {
    id: member.id,
    tripId: trip.id,
    tripNumber: trip.number,
    member: memberView(act, trip, member, people.get(member.person_id)?.name ?? ''),
    lines: lines.map((each) => ({
      id: each.id,
      component: each.component,
      day: each.day,
      legId: each.leg_id,
      tariff: transportTable(tables.get(each.tariff_id ?? '')),
      regency: each.regency,
      description: each.description,
      quantity: each.quantity,
      rate: each.rate,
      paid: each.paid,
      actual: each.actual,
      ceiling: each.ceiling,
      excess: Math.max(0, each.paid - (each.ceiling ?? each.paid)),
    })),
    paid: lines.reduce((sum, each) => sum + each.paid, 0),
    may,
  };
}

/** Tables that price transport; the others follow from the line's own component. */
function transportTable(
  component: TariffComponent | undefined,
): 'flight' | 'taxi' | 'local-transport' | null {
  return component === 'flight' || component === 'taxi' || component === 'local-transport' ? component : null;
}
