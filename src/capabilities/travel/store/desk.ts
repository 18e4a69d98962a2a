import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { MemberState, TripStatus } from '../rules/trip-status.ts';
import { travel, type Trip } from './trips.ts';

/** Trips of these agencies (null: all) that stand in `status`, those that leave first at the top. */
export async function tripsWaiting(
  tx: Tx,
  asked: { agencyIds: readonly string[] | null; status: TripStatus; limit: number },
): Promise<Trip[]> {
  if (asked.agencyIds?.length === 0) return [];
  return travel(tx)
    .selectFrom('travel_trip')
    .selectAll()
    .where('status', '=', asked.status)
    .$if(asked.agencyIds !== null, (query) => query.where('agency_id', 'in', asked.agencyIds!))
    .orderBy('from_day')
    .orderBy('id')
    .limit(asked.limit)
    .execute();
}

export interface WaitingAccount {
  memberId: string;
  tripId: string;
  number: string;
  personId: string;
  state: MemberState;
  due: PlainDate | null;
}

/** Accounts that wait for something from these people, or from whoever prepares trips of these agencies; the soonest due first. */
export async function accountsWaiting(
  tx: Tx,
  asked: {
    personId?: string;
    agencyIds?: readonly string[] | null;
    states: readonly MemberState[];
    limit: number;
  },
): Promise<WaitingAccount[]> {
  const { personId, agencyIds } = asked;
  if (agencyIds?.length === 0) return [];
  return travel(tx)
    .selectFrom('travel_member as m')
    .innerJoin('travel_trip as t', (join) =>
      join.onRef('t.government_id', '=', 'm.government_id').onRef('t.id', '=', 'm.trip_id'),
    )
    .select([
      'm.id as memberId',
      't.id as tripId',
      't.number as number',
      'm.person_id as personId',
      'm.state as state',
      'm.due_day as due',
    ])
    .where('m.state', 'in', asked.states)
    .where('m.finding_id', 'is', null)
    .$if(personId !== undefined, (query) => query.where('m.person_id', '=', personId!))
    .$if(agencyIds !== undefined && agencyIds !== null, (query) =>
      query.where('t.agency_id', 'in', agencyIds!),
    )
    .orderBy('m.due_day')
    .orderBy('m.id')
    .limit(asked.limit)
    .execute();
}
