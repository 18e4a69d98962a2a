// What lies around one traveller's trip: positions of others on the same days, his own other trips, his companions.
import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Neighbourhood } from '../rules/integrity.ts';
import { positionId } from './positions.ts';

/** Members of trips of other people that touch the same days. */
const beside = (memberId: string) => sql`
  select o.id from travel_member m
  join travel_trip t on t.id = m.trip_id
  join travel_trip u on u.from_day <= t.to_day + 1 and u.to_day >= t.from_day - 1 and u.status not in ('draft', 'proposed', 'cancelled')
  join travel_member o on o.trip_id = u.id and o.person_id <> m.person_id
  where m.id = ${memberId}::uuid`;

/** PD-I09 and PD-I11: positions that another traveller's device sent too, keys that two people share, devices that came later. */
export async function neighbourhoodOf(
  tx: Tx,
  memberId: string,
  days: { from: PlainDate; to: PlainDate },
  zone: string,
): Promise<Neighbourhood> {
  const copied = await sql<{ device_id: string; at: number; latitude: number; longitude: number }>`
    select distinct p.device_id, extract(epoch from p.fix_at)::float8 as at, p.latitude, p.longitude
    from travel_position p
    join travel_position o on o.member_id in (${beside(memberId)})
      and o.fix_at = p.fix_at and o.latitude = p.latitude and o.longitude = p.longitude
    where p.member_id = ${memberId}::uuid order by at, device_id`.execute(tx);
  const shared = await sql<{ id: string }>`
    select distinct d.id from travel_device d
    join travel_device o on o.public_key = d.public_key and o.member_id in (${beside(memberId)})
    where d.member_id = ${memberId}::uuid and d.public_key is not null order by d.id`.execute(tx);
  const enrolled = await sql<{ day: PlainDate }>`
    select (enrolled_at at time zone ${zone})::date::text as day from travel_device
    where member_id = ${memberId}::uuid order by enrolled_at offset 1`.execute(tx);
  return {
    copied: copied.rows.map((row) =>
      positionId(row.device_id, Number(row.at), Number(row.latitude), Number(row.longitude)),
    ),
    shared: shared.rows.map((row) => row.id),
    enrolledWithin: enrolled.rows.filter(({ day }) => day >= days.from && day <= days.to).length,
  };
}

/** Trips of the same traveller that were ordered and not cancelled, on any of these days. */
export async function tripsAtOnce(
  tx: Tx,
  asked: { personId: string; exceptTripId: string; from: PlainDate; to: PlainDate },
): Promise<{ id: string; number: string; from: PlainDate; to: PlainDate }[]> {
  const { rows } = await sql<{ id: string; number: string; from: PlainDate; to: PlainDate }>`
    select t.id, t.number, t.from_day as "from", t.to_day as "to" from travel_member m
    join travel_trip t on t.id = m.trip_id
    where m.person_id = ${asked.personId}::uuid and t.id <> ${asked.exceptTripId}::uuid and m.state <> 'cancelled'
      and t.status in ('issued', 'under-way', 'returned', 'closed') and t.from_day <= ${asked.to} and t.to_day >= ${asked.from}
    order by t.from_day, t.number`.execute(tx);
  return rows;
}

/** Amount, instrument and first day of tariffs, by id. */
export async function tariffsById(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { amount: number; name: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; amount: number; name: string }>`
    select id, amount::float8 as amount, instrument || ' @ ' || valid_from as name from travel_tariff
    where id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...rest }) => [id, { ...rest, amount: Number(rest.amount) }]));
}
