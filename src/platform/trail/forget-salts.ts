import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

/**
 * Deletes the salts of everything that the trail has said about rows so far: its hashes then prove nothing about a person, and the log still
 * adds up. Call it in the erasing act before the entry about the erasure itself, which keeps its own salt and can be verified.
 * Reads every leaf of the government once: for erasures, not for the day's work.
 * @param table as it was recorded (`Leaf.kind`)
 * @returns how many salts went
 */
export async function forgetSalts(tx: Tx, table: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { numAffectedRows } = await sql`
    delete from trail_salt s using trail_leaf l
    where l.government_id = s.government_id and l.id = s.leaf_id
      and l.leaf::jsonb ->> 'kind' = ${table} and l.leaf::jsonb ->> 'subject' = any(${[...ids]}::text[])`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}
