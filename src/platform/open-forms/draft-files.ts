import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { recordRemovals } from '../trail/record.ts';

/** Which of these files a draft still holds. */
export async function filesInDrafts(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct unnest(file_ids) as id from form_draft where file_ids && ${ids}::uuid[]`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/**
 * Removes rows of files that came with a form and belong to nothing.
 * @returns content hashes that may now be unused; erase them after the transaction
 */
export async function removeFiles(tx: Tx, act: Act, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  await recordRemovals(tx, act, 'file.drop', 'file', ids);
  const { rows } = await sql<{ hash: string }>`
    delete from file where id = any(${ids}::uuid[]) returning hash`.execute(tx);
  return rows.map((row) => row.hash);
}
