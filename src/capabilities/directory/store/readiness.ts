import { sql } from 'kysely';
import { yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import { listYears } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Readiness } from '../rules/checklist.ts';

/** What the database knows of a government's readiness. @param today where the government is */
export async function readReadiness(
  tx: Tx,
  governmentId: string,
  today: PlainDate,
): Promise<Omit<Readiness, 'mail' | 'server'>> {
  const { rows } = await sql<Omit<Readiness, 'mail' | 'server' | 'holidayYears' | 'year'>>`
    with holder as (
      select g.role, g.person_id from role_grant g
      where not g.pending and g.valid_from <= ${today}::date and coalesce(g.valid_to, 'infinity') >= ${today}::date)
    select
      (select coalesce(json_agg(host order by host), '[]') from government_host where government_id = ${governmentId}::uuid) as hosts,
      (select arms is not null from government where id = ${governmentId}::uuid) as arms,
      (select count(*) from agency where coalesce(valid_to, 'infinity') >= ${today}::date) as agencies,
      (select count(*) from person where coalesce(ended_on, 'infinity') >= ${today}::date) as people,
      (select coalesce(json_object_agg(role, people), '{}')
        from (select role, json_agg(distinct person_id) as people from holder group by role) by_role) as holders,
      (select count(distinct h.person_id) from holder h
        where not exists (select from account a where a.person_id = h.person_id and a.status = 'active')) as "waitingHolders",
      (select count(distinct capability) from rollout where capability <> 'directory' and state <> 'off' and valid_from <= ${today}::date) as "rolledOut",
      exists (select from government where practice_of = ${governmentId}::uuid) as twin`.execute(tx);
  const years = await listYears(tx);
  return { ...rows[0]!, holidayYears: years.map((each) => each.year), year: yearOf(today) };
}
