import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AgencyKind, Employment } from '../rules/kinds.ts';
import { mainPosition } from './people.ts';

/** Somebody who serves, with his main position and since when. */
export interface ServingPerson {
  id: string;
  personnelCode: string;
  name: string;
  employment: Employment;
  email: string | null;
  phone: string | null;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  title: string;
  leads: boolean;
  /** first day of his first position here, and of his first one in this agency */
  since: PlainDate;
  agencySince: PlainDate;
}

/** Everybody who holds a position on `day`, by id: thousands of rows. */
export async function servingStaff(tx: Tx, day: PlainDate): Promise<ServingPerson[]> {
  const { rows } = await sql<ServingPerson>`
    select p.id, p.personnel_code as "personnelCode", p.name, p.employment, p.email, p.phone,
      main.agency_id as "agencyId", main.agency_name as "agencyName", a.kind as "agencyKind", main.title,
      served.leads, served.since, served.agency_since as "agencySince"
    from person p ${mainPosition(sql`${day}::date`)}
    join agency a on a.government_id = p.government_id and a.id = main.agency_id
    join lateral (
      select min(o.valid_from) as since, min(o.valid_from) filter (where o.agency_id = main.agency_id) as agency_since,
        coalesce(bool_or(o.leads) filter (where o.agency_id = main.agency_id and o.valid_from <= ${day}::date
          and coalesce(o.valid_to, 'infinity') >= ${day}::date), false) as leads,
        bool_or(o.valid_from <= ${day}::date and coalesce(o.valid_to, 'infinity') >= ${day}::date) as serves
      from position o where o.government_id = p.government_id and o.person_id = p.id) served on served.serves
    where coalesce(p.ended_on, 'infinity') >= ${day}::date order by p.id`.execute(tx);
  return rows;
}
