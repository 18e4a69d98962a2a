import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { evidence, type PromptTable } from './evidence-tables.ts';

export type PromptRow = PromptTable;

/** Somebody on the way for whom nobody has drawn yet. */
export interface Undrawn {
  memberId: string;
  tripId: string;
}

/**
 * Travellers whose trip includes `day` and for whom that day was not drawn; the day counts as drawn from here on. One of two programs that ask
 * at once gets each of them.
 */
export async function claimUndrawn(tx: Tx, governmentId: string, day: PlainDate): Promise<Undrawn[]> {
  const { rows } = await sql<{ member_id: string; trip_id: string }>`
    with claimed as (
      insert into travel_prompt_day (government_id, member_id, day)
      select m.government_id, m.id, ${day}::date
      from travel_member m join travel_trip t on t.government_id = m.government_id and t.id = m.trip_id
      where m.government_id = ${governmentId}::uuid and m.state in ('planned', 'travelling')
        and t.status in ('issued', 'under-way') and ${day}::date between t.from_day and t.to_day
      on conflict do nothing
      returning government_id, member_id)
    select c.member_id, m.trip_id from claimed c
    join travel_member m on m.government_id = c.government_id and m.id = c.member_id
    order by c.member_id`.execute(tx);
  return rows.map((row) => ({ memberId: row.member_id, tripId: row.trip_id }));
}

export async function insertPrompts(tx: Tx, rows: readonly PromptRow[]): Promise<void> {
  await insertMany(tx, 'travel_prompt', rows);
}

/** Prompts whose moment has come, whose answer still counts and of which nobody was told, with their traveller. */
export async function promptsToTell(
  tx: Tx,
  now: string,
): Promise<(PromptRow & { person_id: string; trip_id: string })[]> {
  return evidence(tx)
    .withTables<{
      travel_member: { government_id: string; id: string; person_id: string; trip_id: string; state: string };
    }>()
    .selectFrom('travel_prompt as p')
    .innerJoin('travel_member as m', (join) =>
      join.onRef('m.government_id', '=', 'p.government_id').onRef('m.id', '=', 'p.member_id'),
    )
    .selectAll('p')
    .select(['m.person_id', 'm.trip_id'])
    .where('p.told_at', 'is', null)
    .where('p.at', '<=', now)
    .where('p.until', '>', now)
    .where('m.state', 'in', ['planned', 'travelling'])
    .orderBy('p.at')
    .forUpdate('p')
    .skipLocked()
    .execute();
}

export async function markTold(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await evidence(tx).updateTable('travel_prompt').set({ told_at: at }).where('id', 'in', ids).execute();
}

/** Prompts of travellers whose moment has come; those of the future are told to nobody. */
export async function promptsUntil(
  tx: Tx,
  memberIds: readonly string[],
  now: string,
): Promise<(PromptRow & { answered: boolean })[]> {
  if (memberIds.length === 0) return [];
  return evidence(tx)
    .selectFrom('travel_prompt as p')
    .selectAll('p')
    .select((each) =>
      each
        .exists(
          each
            .selectFrom('travel_check_in as c')
            .select('c.id')
            .whereRef('c.government_id', '=', 'p.government_id')
            .whereRef('c.member_id', '=', 'p.member_id')
            .where('c.signed', '=', true)
            .whereRef('c.at', '>=', 'p.at')
            .whereRef('c.at', '<=', 'p.until'),
        )
        .$castTo<boolean>()
        .as('answered'),
    )
    .where('p.member_id', 'in', memberIds)
    .where('p.at', '<=', now)
    .orderBy('p.at')
    .execute();
}
