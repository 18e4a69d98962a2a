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

/** What the evidence of each account stands at: another text as soon as a position, a paper or a visum came, went or was graded anew. */
export async function evidenceMarks(tx: Tx, memberIds: readonly string[]): Promise<Map<string, string>> {
  const ids = sql`any(${[...memberIds]}::uuid[])`;
  const { rows } = await sql<{ id: string; mark: string }>`
    select m.id, concat_ws(' ', coalesce(p.count, 0), coalesce(p.last::text, '-'), coalesce(p.faults, 0),
      coalesce(d.count, 0), coalesce(d.removed, 0), coalesce(v.count, 0)) as mark from travel_member m
    left join (select member_id, count(*) as count, max(received_at) as last, count(device_fault) as faults
      from travel_position where member_id = ${ids} group by member_id) p on p.member_id = m.id
    left join (select member_id, count(*) as count, count(removed_at) as removed
      from travel_document where member_id = ${ids} group by member_id) d on d.member_id = m.id
    left join (select member_id, count(*) as count from travel_visum where member_id = ${ids} group by member_id) v
      on v.member_id = m.id
    where m.id = ${ids}`.execute(tx);
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}
