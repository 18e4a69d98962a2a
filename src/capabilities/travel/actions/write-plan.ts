import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import type { TripInput } from '../contract.ts';
import { insertMembers } from '../store/members.ts';
import { insertDestinations, insertLegs } from '../store/trips.ts';

/** Saves where a trip goes and who travels. */
export async function writePlan(
  tx: Tx,
  act: Act,
  tripId: string,
  input: TripInput,
  homes: ReadonlyMap<string, string>,
): Promise<void> {
  const government_id = act.government.id;
  const destinations = input.destinations.map((each, place) => ({
    government_id,
    id: newId(),
    trip_id: tripId,
    place,
    code: each.code,
    host_name: each.hostName,
    address: each.address,
    latitude: each.latitude,
    longitude: each.longitude,
  }));
  await insertDestinations(tx, destinations);
  await recordRows(tx, act, 'travel.destination', 'travel_destination', idsOf(destinations));
  const members = input.members.map((each) => ({
    government_id,
    id: newId(),
    trip_id: tripId,
    person_id: each.personId,
    agency_id: homes.get(each.personId)!,
    is_leader: each.isLeader,
    grade: each.grade.trim(),
    position_title: each.positionTitle,
    cost_level: each.costLevel.trim(),
    spd_number: null,
    advance: 0,
    state: 'planned' as const,
    due_day: null,
    submitted_at: null,
    settled_day: null,
    finding_id: null,
  }));
  await insertMembers(tx, members);
  await recordRows(tx, act, 'travel.member', 'travel_member', idsOf(members));
}

/** Saves one version of an itinerary; earlier versions stay. */
export async function writeLegs(
  tx: Tx,
  act: Act,
  tripId: string,
  version: number,
  legs: TripInput['legs'],
  changeReason: string | null,
): Promise<void> {
  const rows = legs.map((each, place) => ({
    government_id: act.government.id,
    id: newId(),
    trip_id: tripId,
    version,
    place,
    day: each.day,
    mode: each.mode,
    from_code: each.fromCode,
    to_code: each.toCode,
    terminals: each.terminals.join(' '),
    departs_at: each.departsAt,
    arrives_at: each.arrivesAt,
    carrier: each.carrier,
    service_number: each.serviceNumber,
    change_reason: changeReason,
  }));
  await insertLegs(tx, rows);
  await recordRows(tx, act, 'travel.leg', 'travel_leg', idsOf(rows));
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id);
}
