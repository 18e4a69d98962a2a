import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Member } from './members.ts';
import type { Trip } from './trips.ts';

export interface Travelling {
  trip: Trip;
  member: Member;
}

/** Who is under way, of these agencies (null: all), by agency and trip. */
export async function travellingNow(
  tx: Tx,
  asked: { agencyIds: readonly string[] | null; agencyId: string; today: PlainDate },
): Promise<Travelling[]> {
  const { rows } = await sql<{ trip: Trip; member: Member }>`
    select to_jsonb(t) as trip, to_jsonb(m) as member from travel_member m
    join travel_trip t on t.id = m.trip_id
    where t.status = 'under-way' and m.state = 'travelling'
      and (${asked.agencyIds === null} or t.agency_id = any(${[...(asked.agencyIds ?? [])]}::uuid[]))
      and (${asked.agencyId} = '' or t.agency_id::text = ${asked.agencyId})
    order by t.agency_id, t.from_day, t.number, m.is_leader desc, m.id`.execute(tx);
  return rows;
}
