import type { Tx } from '../../../platform/database/index.ts';
import type { Member } from './members.ts';
import { travel, type Trip } from './trips.ts';

/** Trips of one person that have an SPD and are not settled, the one that begins first in front. */
export async function openTripsOf(tx: Tx, personId: string): Promise<{ trip: Trip; member: Member }[]> {
  const members = await travel(tx)
    .selectFrom('travel_member')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'not in', ['settled', 'cancelled'])
    .execute();
  if (members.length === 0) return [];
  const trips = await travel(tx)
    .selectFrom('travel_trip')
    .selectAll()
    .where(
      'id',
      'in',
      members.map((each) => each.trip_id),
    )
    .where('status', 'in', ['issued', 'under-way', 'returned'])
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  return trips.map((trip) => ({ trip, member: members.find((each) => each.trip_id === trip.id)! }));
}
