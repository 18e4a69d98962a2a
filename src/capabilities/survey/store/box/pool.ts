import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { BoxTables } from './tables.ts';
import { boxTables } from './waves.ts';

/** Puts answers into the pool of the day. @returns false when the token was spent today already */
export async function putIntoPool(tx: Tx, row: BoxTables['box_pool']): Promise<boolean> {
  const inserted = await boxTables(tx)
    .insertInto('box_pool')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('nullifier')
    .execute();
  return inserted.length === 1;
}

/** Was the token spent, and for these answers? */
export async function lookUpSpent(
  tx: Tx,
  nullifier: string,
  receipt: string,
): Promise<'unspent' | 'same' | 'other'> {
  const { rows } = await sql<{ spent: boolean; same: boolean }>`
    select
      exists (select from box_pool where nullifier = ${nullifier})
        or exists (select from box_nullifier where nullifier = ${nullifier}) as spent,
      exists (select from box_pool where nullifier = ${nullifier} and receipt = ${receipt})
        or exists (select from box_receipt where receipt = ${receipt}) as same`.execute(tx);
  const { spent, same } = rows[0]!;
  return spent ? (same ? 'same' : 'other') : 'unspent';
}

/** How many answers of waves wait in the pool. @param before those of earlier days; null: all */
export async function countPool(
  tx: Tx,
  waveCodes: readonly string[],
  before: PlainDate | null,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from box_pool p join box_key k on k.government_id = p.government_id and k.kid = p.kid
    where k.wave_code = any(${[...waveCodes]}::text[]) and (${before}::date is null or p.day < ${before}::date)`.execute(
    tx,
  );
  return rows[0]!.n;
}

/**
 * Moves answers from the pool among those of the days before, and writes all of them anew: one transaction, in the order of values that are
 * random. Afterwards no number of the database tells which came together or in which order. Hold `lockBox` alone.
 * @param before those of earlier days; null: all
 */
export async function movePool(
  tx: Tx,
  governmentId: string,
  waveCodes: readonly string[],
  before: PlainDate | null,
): Promise<void> {
  const kids = sql`(select kid from box_key where wave_code = any(${[...waveCodes]}::text[]))`;
  const due = sql`kid in ${kids} and (${before}::date is null or day < ${before}::date)`;
  const own = sql`${governmentId}::uuid`;
  // gen_random_uuid() draws from the system's source of chance; each row is sorted by its own draw before it is written.
  await sql`
    with old as (delete from box_answer where kid in ${kids} returning id, kid, answers)
    insert into box_answer (government_id, id, kid, answers)
    select ${own}, id, kid, answers from (
      select id, kid, answers from old
      union all select gen_random_uuid(), kid, answers::jsonb from box_pool where ${due}) as moved
    order by id`.execute(tx);
  await sql`
    with old as (delete from box_receipt where kid in ${kids} returning receipt, kid)
    insert into box_receipt (government_id, receipt, kid)
    select ${own}, receipt, kid from (
      select receipt, kid from old union all select receipt, kid from box_pool where ${due}) as moved
    order by receipt collate "C"`.execute(tx);
  await sql`
    with old as (delete from box_nullifier where kid in ${kids} returning nullifier, kid)
    insert into box_nullifier (government_id, nullifier, kid)
    select ${own}, nullifier, kid from (
      select nullifier, kid from old union all select nullifier, kid from box_pool where ${due}) as moved
    order by nullifier collate "C"`.execute(tx);
  await sql`delete from box_pool where ${due}`.execute(tx);
}

export const SETTLED_TABLES = ['box_pool', 'box_nullifier', 'box_answer', 'box_receipt'] as const;

/** Moves a table to a new file, in the order of its random key. @throws 55P03 when somebody uses it at this moment */
export async function settleBoxTable(tx: Tx, name: (typeof SETTLED_TABLES)[number]): Promise<void> {
  await sql`select box_settle(${name})`.execute(tx);
}
