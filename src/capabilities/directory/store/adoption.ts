import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { GUIDE_STEPS, type Adoption, type Stage } from '../rules/adoption.ts';
import { hasWords, wordsOf } from './search-text.ts';

/** Everybody in service with the agency of the main position and how far he has come; each once. */
function everybody(today: PlainDate) {
  const day = sql`${today}::date`;
  return sql`
    select p.id, p.name, place.agency_id, place.title,
      case when practised.person_id is not null then 'practised' when a.activated_at is not null then 'entered'
        when secret.activation_hash is not null then 'invited' else 'none' end as stage
    from person p
    left join (
      select distinct on (o.person_id) o.person_id, o.agency_id, o.title from position o
      where o.valid_from <= ${day} and coalesce(o.valid_to, 'infinity') >= ${day}
      order by o.person_id, o.kind = 'definitive' desc, o.valid_from desc, o.id) place on place.person_id = p.id
    left join account a on a.person_id = p.id and a.status <> 'ended'
    left join account_secret secret on secret.account_id = a.id
    left join (
      select distinct person_id from practice_progress group by person_id, role having count(*) = ${GUIDE_STEPS}) practised
      on practised.person_id = p.id
    where coalesce(p.ended_on, 'infinity') >= ${day}`;
}

/** Agency → how far its own people are, those below it left out. Key null: who has no position. */
export async function adoptionByAgency(tx: Tx, today: PlainDate): Promise<Map<string | null, Adoption>> {
  const { rows } = await sql<Adoption & { agencyId: string | null }>`
    select agency_id as "agencyId", count(*) as people, count(*) filter (where stage <> 'none') as invited,
      count(*) filter (where stage in ('entered', 'practised')) as entered,
      count(*) filter (where stage = 'practised') as practised
    from (${everybody(today)}) everybody group by agency_id`.execute(tx);
  return new Map(rows.map(({ agencyId, ...counts }) => [agencyId, counts]));
}

export interface AdoptionRow {
  id: string;
  name: string;
  title: string | null;
  agencyId: string | null;
  agencyName: string | null;
  stage: Stage;
}

/** One page of people by name with the stage each has reached. @param agencyIds null: all */
export async function listAdoption(
  tx: Tx,
  filter: {
    agencyIds: readonly string[] | null;
    stage: Stage | '';
    text: string;
    page: number;
    size: number;
  },
  today: PlainDate,
): Promise<{ rows: AdoptionRow[]; total: number }> {
  const places =
    filter.agencyIds === null ? sql`true` : sql`e.agency_id = any(${[...filter.agencyIds]}::uuid[])`;
  const stage = filter.stage === '' ? sql`true` : sql`e.stage = ${filter.stage}`;
  const { rows } = await sql<AdoptionRow & { total: number }>`
    select e.id, e.name, e.title, e.agency_id as "agencyId", a.name as "agencyName", e.stage, count(*) over () as total
    from (${everybody(today)}) e left join agency a on a.id = e.agency_id
    where ${places} and ${stage} and ${hasWords(sql`e.name`, wordsOf(filter.text))}
    order by e.name, e.id limit ${filter.size} offset ${(filter.page - 1) * filter.size}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}
