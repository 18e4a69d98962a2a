import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Taking } from '../rules/completion.ts';
import type { Occasion } from '../rules/lessons/lesson.ts';

type Owned = { government_id: string; id: string; person_id: string };
export type OfferRow = Owned & {
  lesson: string;
  occasion: Occasion;
  offered_on: PlainDate;
  done_on: PlainDate | null;
};
export type DoneRow = Owned & { lesson: string; version: number; done_on: PlainDate };
export type PledgeRow = Owned & { year: number; text_version: number; pledged_on: PlainDate };
type LearningTables = { lesson_offer: OfferRow; lesson_done: DoneRow; pledge: PledgeRow };

/** Offers a lesson unless it is offered already. */
export async function insertOffer(tx: Tx, row: OfferRow): Promise<boolean> {
  const done = await tx
    .withTables<LearningTables>()
    .insertInto('lesson_offer')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'person_id', 'lesson']).where('done_on', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) > 0;
}

export async function openOffers(tx: Tx, personId: string): Promise<OfferRow[]> {
  return tx
    .withTables<LearningTables>()
    .selectFrom('lesson_offer')
    .selectAll()
    .where('person_id', '=', personId)
    .where('done_on', 'is', null)
    .orderBy('offered_on')
    .execute();
}

/** Marks the open offer of a lesson as taken. @returns its id, or undefined when there is none */
export async function closeOffer(
  tx: Tx,
  personId: string,
  lesson: string,
  day: PlainDate,
): Promise<string | undefined> {
  const row = await tx
    .withTables<LearningTables>()
    .updateTable('lesson_offer')
    .set({ done_on: day })
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .where('done_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function lessonsDone(tx: Tx, personId: string): Promise<DoneRow[]> {
  return tx
    .withTables<LearningTables>()
    .selectFrom('lesson_done')
    .selectAll()
    .where('person_id', '=', personId)
    .execute();
}

/** Keeps that a version of a lesson was done; doing it again moves the day. @returns the row's id */
export async function saveDone(tx: Tx, row: DoneRow): Promise<string> {
  const saved = await tx
    .withTables<LearningTables>()
    .insertInto('lesson_done')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'person_id', 'lesson', 'version'])
        .doUpdateSet({ done_on: row.done_on }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return saved.id;
}

export async function findPledge(tx: Tx, personId: string, year: number): Promise<PledgeRow | undefined> {
  return tx
    .withTables<LearningTables>()
    .selectFrom('pledge')
    .selectAll()
    .where('person_id', '=', personId)
    .where('year', '=', year)
    .executeTakeFirst();
}

/** @returns false when it was given already */
export async function insertPledge(tx: Tx, row: PledgeRow): Promise<boolean> {
  const done = await tx
    .withTables<LearningTables>()
    .insertInto('pledge')
    .values(row)
    .onConflict((conflict) => conflict.columns(['government_id', 'person_id', 'year']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) > 0;
}

/**
 * People with an account by agency of their main position, and how many did a lesson or gave the pledge in `year`.
 * @param agencyIds null: every agency
 */
export async function takingsOf(
  tx: Tx,
  what: 'lesson' | 'pledge',
  year: number,
  today: PlainDate,
  agencyIds: readonly string[] | null,
): Promise<Taking[]> {
  const did =
    what === 'pledge'
      ? sql`select person_id from pledge where year = ${year}`
      : sql`select person_id from lesson_done where done_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`;
  const { rows } = await sql<Taking>`
    with member as (
      select distinct on (p.person_id) p.person_id, p.agency_id from position p
      join account a on a.person_id = p.person_id and a.status <> 'ended'
      where p.kind = 'definitive' and p.valid_from <= ${today}::date
        and coalesce(p.valid_to, 'infinity') >= ${today}::date
      order by p.person_id, p.valid_from desc, p.id)
    select m.agency_id as "agencyId", count(*)::int as people,
      count(*) filter (where m.person_id in (${did}))::int as did
    from member m
    where ${agencyIds === null}::boolean or m.agency_id = any(${agencyIds === null ? [] : [...agencyIds]}::uuid[])
    group by m.agency_id`.execute(tx);
  return rows;
}

/** People with an account by agency of their main position. */
export async function membersByAgency(tx: Tx, today: PlainDate): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ agencyId: string; people: string[] }>`
    select p.agency_id as "agencyId", array_agg(p.person_id order by p.person_id) as people from position p
    join account a on a.person_id = p.person_id and a.status <> 'ended'
    where p.kind = 'definitive' and p.valid_from <= ${today}::date and coalesce(p.valid_to, 'infinity') >= ${today}::date
    group by p.agency_id order by p.agency_id`.execute(tx);
  return new Map(rows.map((row) => [row.agencyId, row.people]));
}
