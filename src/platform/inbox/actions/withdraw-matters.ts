import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { recordRemovals } from '../../trail/record.ts';
import { lockMatters } from '../store/matters.ts';

/** What goes with a matter that nobody has touched. */
const OF_MATTER = ['matter_event', 'matter_clock'] as const;

/**
 * Takes matters out of the inbox again as if they had never come, with their clocks: an import that is undone. Ids that the inbox does
 * not keep are passed over.
 * @returns false when somebody has taken one, paused it, written a note or joined another: then nothing is touched
 */
export async function withdrawMatters(tx: Tx, act: Act, matterIds: readonly string[]): Promise<boolean> {
  const matters = await lockMatters(tx, matterIds);
  const ids = matters.map((each) => each.id);
  if (ids.length === 0) return true;
  if (matters.some((each) => each.assignee_id !== null || each.merged_into !== null)) return false;
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from matter_note where matter_id = any(${ids}::uuid[]))
      or exists (select from matter_pause where matter_id = any(${ids}::uuid[]))
      or exists (select from matter where merged_into = any(${ids}::uuid[])) as used`.execute(tx);
  if (rows[0]!.used) return false;
  for (const table of OF_MATTER) {
    const gone = await sql<{ id: string }>`
      delete from ${sql.table(table)} where matter_id = any(${ids}::uuid[]) returning id`.execute(tx);
    await recordRemovals(
      tx,
      act,
      'matter.withdraw',
      table,
      gone.rows.map((row) => row.id),
    );
  }
  await sql`delete from matter where id = any(${ids}::uuid[])`.execute(tx);
  await recordRemovals(tx, act, 'matter.withdraw', 'matter', ids);
  return true;
}
