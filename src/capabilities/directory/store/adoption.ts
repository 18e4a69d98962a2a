import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { GUIDE_STEPS, type Adoption, type Stage } from '../rules/adoption.ts';
import { everServedIn } from './people.ts';
import { hasWords, wordsOf } from './search-text.ts';

/**
 * The people that `some` selects, each once, with the agency of the main position on `today` and how far he has come. Everything is looked
 * up by index, one person at a time: a join of all with all would hang on the planner's statistics, which a fresh database has not.
 */
function withStage(some: RawBuilder<unknown>, today: PlainDate): RawBuilder<unknown> {
  const day = sql`${today}::date`;
  return sql`
    select p.id, p.name, place.agency_id, place.title,
      case when exists (
          select from practice_progress done where done.government_id = p.government_id and done.person_id = p.id
          group by done.role having count(*) = ${GUIDE_STEPS}) then 'practised'
        when account.activated_at is not null then 'entered'
        when account.lettered then 'invited' else 'none' end as stage
    from (${some}) p
    left join lateral (
      select o.agency_id, o.title from position o
      where o.government_id = p.government_id and o.person_id = p.id
        and o.valid_from <= ${day} and coalesce(o.valid_to, 'infinity') >= ${day}
      order by o.kind = 'definitive' desc, o.valid_from desc, o.id limit 1) place on true
    left join lateral (
      select a.activated_at, (
        select s.activation_hash is not null from account_secret s
        where s.government_id = a.government_id and s.account_id = a.id) as lettered
      from account a where a.government_id = p.government_id and a.person_id = p.id and a.status <> 'ended' limit 1) account on true`;
}

function inService(today: PlainDate): RawBuilder<unknown> {
  return sql`select * from person p where coalesce(p.ended_on, 'infinity') >= ${today}::date`;
}

/** Agency → how far its own people are, those below it left out. Key null: who has no position. */
export async function adoptionByAgency(tx: Tx, today: PlainDate): Promise<Map<string | null, Adoption>> {
  const { rows } = await sql<Adoption & { agencyId: string | null }>`
    select agency_id as "agencyId", count(*) as people, count(*) filter (where stage <> 'none') as invited,
      count(*) filter (where stage in ('entered', 'practised')) as entered,
      count(*) filter (where stage = 'practised') as practised
    from (${withStage(inService(today), today)}) everybody group by agency_id`.execute(tx);
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

export interface AdoptionFilter {
  /** null: all */
  agencyIds: readonly string[] | null;
  stage: Stage | '';
  /** words of the name */
  text: string;
  page: number;
  size: number;
}

/** One page of people by name with the stage each has reached. */
export async function listAdoption(
  tx: Tx,
  filter: AdoptionFilter,
  today: PlainDate,
): Promise<{ rows: AdoptionRow[]; total: number }> {
  const places = filter.agencyIds === null ? null : [...filter.agencyIds];
  const some = sql`${inService(today)} and ${hasWords(sql`p.name`, wordsOf(filter.text))}
    and ${places === null ? sql`true` : everServedIn(places)}`;
  const page = sql`order by name, id limit ${filter.size} offset ${(filter.page - 1) * filter.size}`;
  if (places === null && filter.stage === '') {
    // Nothing depends on the stage: it is looked up for the page only.
    const counted = await sql<{ total: number }>`select count(*) as total from (${some}) p`.execute(tx);
    const { rows } = await named(
      sql`${withStage(sql`${some} ${page}`, today)} order by p.name, p.id`,
    ).execute(tx);
    return { rows, total: counted.rows[0]!.total };
  }
  const found = sql`select * from (${withStage(some, today)}) e
    where ${places === null ? sql`true` : sql`e.agency_id = any(${places}::uuid[])`}
      and ${filter.stage === '' ? sql`true` : sql`e.stage = ${filter.stage}`}`;
  const counted = await sql<{ total: number }>`select count(*) as total from (${found}) e`.execute(tx);
  const { rows } = await named(sql`${found} ${page}`).execute(tx);
  return { rows, total: counted.rows[0]!.total };
}

function named(people: RawBuilder<unknown>): RawBuilder<AdoptionRow> {
  return sql<AdoptionRow>`
    select e.id, e.name, e.title, e.agency_id as "agencyId", a.name as "agencyName", e.stage
    from (${people}) e left join agency a on a.id = e.agency_id order by e.name, e.id`;
}
