import { sql } from 'kysely';
import type { Database, Tx } from '../database/index.ts';

/** Entries a transaction: bounded memory, and a batch for each signed checkpoint. */
export const ORDER_BATCH = 8_192;

/** An entry in its place. */
export interface OrderedRow {
  position: number;
  leaf: string;
}

/** Lets one program at a time work on a government's log, until the transaction ends. False: another one is at work. */
export async function lockLog(tx: Tx, governmentId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`lurus trail ${governmentId}`}, 0)) as held`.execute(
    tx,
  );
  return rows[0]!.held;
}

/** Is there an entry without a place, and how many have one? Cheap enough for every second. */
export async function readWaiting(
  db: Database,
  governmentId: string,
): Promise<{ pending: boolean; rows: number }> {
  return db.asGovernment(governmentId, async (tx) => {
    const { rows } = await sql<{ pending: boolean; rows: number }>`
      select exists (select from trail_pending where government_id = ${governmentId}::uuid) as pending,
        1 + coalesce((select position from trail_order
          where government_id = ${governmentId}::uuid order by position desc limit 1), -1) as rows`.execute(
      tx,
    );
    return rows[0]!;
  });
}

/**
 * Gives the next waiting entries their places: 0, 1, 2 … without a gap, by id, which is by time.
 * @returns how many; 0 when none waits or when another program is at it
 */
export async function orderPending(db: Database, governmentId: string, limit = ORDER_BATCH): Promise<number> {
  return db.asGovernment(governmentId, async (tx) => {
    if (!(await lockLog(tx, governmentId))) return 0;
    const { rows } = await sql<{ count: number }>`
      with taken as (
        delete from trail_pending where government_id = ${governmentId}::uuid and leaf_id in (
          select leaf_id from trail_pending where government_id = ${governmentId}::uuid order by leaf_id limit ${limit})
        returning leaf_id),
      placed as (
        insert into trail_order (government_id, position, leaf_id)
        select ${governmentId}::uuid, row_number() over (order by leaf_id) + coalesce((select position from trail_order
          where government_id = ${governmentId}::uuid order by position desc limit 1), -1), leaf_id
        from taken returning 1)
      select count(*) as count from placed`.execute(tx);
    return rows[0]!.count;
  });
}

/** Entries in their order from `position` on, at most `limit`. */
export async function readOrdered(
  tx: Tx,
  governmentId: string,
  position: number,
  limit: number,
): Promise<OrderedRow[]> {
  const { rows } = await sql<OrderedRow>`
    select o.position, l.leaf from trail_order o
    left join trail_leaf l on l.government_id = o.government_id and l.id = o.leaf_id
    where o.government_id = ${governmentId}::uuid and o.position >= ${position}
    order by o.position limit ${limit}`.execute(tx);
  return rows;
}
