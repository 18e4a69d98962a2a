import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { MemberState } from '../rules/trip-status.ts';
import type { MemberTable } from './tables.ts';
import { travel } from './trips.ts';

export type Member = MemberTable;

export async function insertMembers(tx: Tx, rows: readonly Member[]): Promise<void> {
  if (rows.length > 0) await travel(tx).insertInto('travel_member').values(rows).execute();
}

export async function findMember(tx: Tx, id: string): Promise<Member | undefined> {
  return travel(tx).selectFrom('travel_member').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Travellers of trips, the leader first. */
export async function membersOf(tx: Tx, tripIds: readonly string[]): Promise<Member[]> {
  if (tripIds.length === 0) return [];
  return travel(tx)
    .selectFrom('travel_member')
    .selectAll()
    .where('trip_id', 'in', tripIds)
    .orderBy('trip_id')
    .orderBy('is_leader', 'desc')
    .orderBy('id')
    .execute();
}

export async function updateMember(tx: Tx, id: string, change: Partial<Member>): Promise<void> {
  await travel(tx).updateTable('travel_member').set(change).where('id', '=', id).execute();
}

/** Moves every traveller of a trip who stands in `from`. @returns ids of those who moved */
export async function updateMembersIn(
  tx: Tx,
  tripId: string,
  from: MemberState,
  change: Partial<Member>,
): Promise<string[]> {
  const rows = await travel(tx)
    .updateTable('travel_member')
    .set(change)
    .where('trip_id', '=', tripId)
    .where('state', '=', from)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function deleteMembers(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await travel(tx).deleteFrom('travel_member').where('id', 'in', ids).execute();
}

export interface OverlappingTrip {
  personId: string;
  number: string;
  fromDay: PlainDate;
  toDay: PlainDate;
}

/** Other trips of these people on any of these days, of whichever agency. */
export async function overlappingTrips(
  tx: Tx,
  asked: { personIds: readonly string[]; fromDay: PlainDate; toDay: PlainDate; exceptTripId: string },
): Promise<OverlappingTrip[]> {
  if (asked.personIds.length === 0) return [];
  return travel(tx)
    .selectFrom('travel_member as m')
    .innerJoin('travel_trip as t', (join) =>
      join.onRef('t.government_id', '=', 'm.government_id').onRef('t.id', '=', 'm.trip_id'),
    )
    .select(['m.person_id as personId', 't.number as number', 't.from_day as fromDay', 't.to_day as toDay'])
    .where('m.person_id', 'in', asked.personIds)
    .where('t.id', '<>', asked.exceptTripId)
    .where('t.status', '<>', 'cancelled')
    .where('m.state', '<>', 'cancelled')
    .where('t.from_day', '<=', asked.toDay)
    .where('t.to_day', '>=', asked.fromDay)
    .orderBy('t.from_day')
    .orderBy('t.number')
    .execute();
}

/** Accounts that became these findings, in one state; the trip is to be locked before one is changed. */
export async function membersOfFindings(
  tx: Tx,
  findingIds: readonly string[],
  state: MemberState,
): Promise<Member[]> {
  if (findingIds.length === 0) return [];
  return travel(tx)
    .selectFrom('travel_member')
    .selectAll()
    .where('finding_id', 'in', findingIds)
    .where('state', '=', state)
    .orderBy('id')
    .execute();
}

/** Accounts of which the time to answer ended before `today`; contradicted ones on the day after only, so that nobody hears it daily. */
export async function membersOverdue(tx: Tx, today: PlainDate): Promise<Member[]> {
  return travel(tx)
    .selectFrom('travel_member')
    .selectAll()
    .where((each) =>
      each.or([
        each.and([each('state', '=', 'evidence-requested'), each('due_day', '<', today)]),
        each.and([each('state', '=', 'indicated'), each('due_day', '=', addDays(today, -1))]),
      ]),
    )
    .orderBy('trip_id')
    .orderBy('id')
    .execute();
}
