import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { isOwn, mayPrepare, maySeeTripsOf } from '../policy.ts';
import { isMemberStep, isTripStep, type MemberState, type TripStatus } from '../rules/trip-status.ts';
import { findMember, membersOf, updateMembersIn, type Member } from '../store/members.ts';
import { lockTrip, updateTrip, type Trip } from '../store/trips.ts';

/** A trip that somebody is about to change: locked, with its travellers. */
export interface OpenTrip {
  trip: Trip;
  members: Member[];
  /** the actor is one of the travellers */
  own: boolean;
}

/** Refused as absent: a trip that the actor neither works on nor takes part in. */
export async function openTrip(
  tx: Tx,
  act: Act,
  id: string,
  may: (open: OpenTrip) => boolean,
): Promise<Outcome<OpenTrip>> {
  const trip = await lockTrip(tx, id);
  if (trip === undefined) return notFound();
  const members = await membersOf(tx, [id]);
  const own = members.some((each) => isOwn(act.actor, each));
  if (!own && !maySeeTripsOf(act.actor, trip.agency_id)) return notFound();
  const open = { trip, members, own };
  return may(open) ? open : notAllowed();
}

/** A traveller's part of a trip, for himself or whoever prepares the agency's trips. The trip is locked first, as everywhere. */
export async function openMember(
  tx: Tx,
  act: Act,
  id: string,
  by: 'traveller' | 'traveller-or-officer',
): Promise<Outcome<{ trip: Trip; member: Member }>> {
  const found = await findMember(tx, id);
  if (found === undefined) return notFound();
  const open = await openTrip(tx, act, found.trip_id, () => true);
  if (!('trip' in open)) return open;
  const member = open.members.find((each) => each.id === id);
  if (member === undefined) return notFound();
  const may =
    isOwn(act.actor, member) || (by === 'traveller-or-officer' && mayPrepare(act.actor, open.trip.agency_id));
  return may ? { trip: open.trip, member } : notAllowed();
}

export function wrongStatus() {
  return conflict(
    'trip-state',
    'Langkah ini tidak sesuai dengan keadaan perjalanan sekarang. Muat ulang halamannya.',
    'This step does not fit where the trip stands now. Reload the page.',
  );
}

export function needsStatus(trip: Trip, statuses: readonly TripStatus[]) {
  return statuses.includes(trip.status) ? null : wrongStatus();
}

/** Moves an opened trip on, with its trail entry; refused where its states do not lead there. */
export async function moveTrip(
  tx: Tx,
  act: Act,
  trip: Trip,
  status: TripStatus,
  action: string,
  change: Partial<Trip> = {},
): Promise<Outcome<Trip>> {
  if (!isTripStep(trip.status, status)) return wrongStatus();
  return changeTrip(tx, act, trip, action, { ...change, status });
}

/** Changes facts of a trip, with its trail entry. */
export async function changeTrip(
  tx: Tx,
  act: Act,
  trip: Trip,
  action: string,
  change: Partial<Trip>,
): Promise<Trip> {
  await updateTrip(tx, trip.id, change);
  await recordRow(tx, act, `travel.${action}`, 'travel_trip', trip.id);
  return { ...trip, ...change };
}

/** Moves every traveller of a trip from one state to the next. */
export async function moveMembers(
  tx: Tx,
  act: Act,
  tripId: string,
  from: MemberState,
  to: MemberState,
  change: Partial<Member> = {},
): Promise<void> {
  if (!isMemberStep(from, to)) throw new Error(`no traveller goes from ${from} to ${to}`);
  const ids = await updateMembersIn(tx, tripId, from, { ...change, state: to });
  await recordRows(tx, act, `travel.member-${to}`, 'travel_member', ids);
}
