import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

export interface TripOfPerson {
  personId: string;
  tripId: string;
  number: string;
  agencyId: string;
  from: PlainDate;
  to: PlainDate;
  /** rupiah: what was claimed, or paid before departure where nothing is claimed yet */
  paid: number;
}

/** Trips that touch the year, of people who are on at least two of them; drafts and cancelled ones do not count. */
export async function tripsOfYear(tx: Tx, year: number): Promise<TripOfPerson[]> {
  const { rows } = await sql<TripOfPerson>`
    with trip as (
      select m.person_id, t.id, t.number, t.agency_id, t.from_day, t.to_day, m.id as member_id, m.advance,
        count(*) over (partition by m.person_id) as trips
      from travel_member m join travel_trip t on t.government_id = m.government_id and t.id = m.trip_id
      where t.status not in ('draft', 'proposed', 'cancelled') and m.state <> 'cancelled'
        and t.from_day <= make_date(${year}::int, 12, 31) and t.to_day >= make_date(${year}::int, 1, 1))
    select person_id as "personId", id as "tripId", number, agency_id as "agencyId", from_day as "from", to_day as "to",
      coalesce((select sum(c.paid) from travel_claim_line c where c.member_id = trip.member_id), advance)::bigint as paid
    from trip where trips > 1 order by person_id, from_day, id`.execute(tx);
  return rows;
}
