import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { ComplaintTables } from './tables.ts';

export interface Follower {
  id: string;
  complaint_id: string;
  code_hash: string;
  submit_hash: string | null;
  locale: string;
  followed_at: string;
}

/** @returns whether it is new: a submit with the same key came first otherwise */
export async function insertFollower(tx: Tx, act: Act, follower: Follower): Promise<boolean> {
  const inserted = await tx
    .withTables<ComplaintTables>()
    .insertInto('complaint_follower')
    .values({ government_id: act.government.id, ...follower })
    .onConflict((conflict) => conflict.columns(['government_id', 'submit_hash']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) await recordRow(tx, act, 'complaint.follow', 'complaint_follower', follower.id);
  return inserted !== undefined;
}

export async function findFollower(
  tx: Tx,
  by: { complaintId: string; codeHash: string } | { submitHash: string },
): Promise<Follower | undefined> {
  const followers = tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint_follower')
    .select(['id', 'complaint_id', 'code_hash', 'submit_hash', 'locale', 'followed_at']);
  return 'submitHash' in by
    ? followers.where('submit_hash', '=', by.submitHash).executeTakeFirst()
    : followers
        .where('complaint_id', '=', by.complaintId)
        .where('code_hash', '=', by.codeHash)
        .executeTakeFirst();
}

/** Complaint → people who said "I too", and tickets that were joined with it. No entry: none. */
export async function countFollowers(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; count: number }>`
    select id, count(*)::int as count from (
      select complaint_id as id from complaint_follower where complaint_id = any(${[...ids]}::uuid[])
      union all
      select merged_into from complaint where merged_into = any(${[...ids]}::uuid[])
      union all
      select m.merged_into from complaint_follower f join complaint m on m.government_id = f.government_id and m.id = f.complaint_id
      where m.merged_into = any(${[...ids]}::uuid[])) as together
    group by id`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.count]));
}
