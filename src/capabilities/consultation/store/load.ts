import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { QuestionRow } from './tables.ts';

/** Account → open questions it works on and when the last of them came; who has none has no entry. */
export async function loadOf(
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, { open: number; last: string | null }>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; open: number; last: string | null }>`
    select m.assignee_id as id, count(*)::int as open, max(q.received_at) as last
    from consultation_question q join matter m on m.government_id = q.government_id and m.id = q.id
    where m.state = 'open' and m.assignee_id = any(${[...accountIds]}::uuid[])
    group by m.assignee_id`.execute(tx);
  return new Map(rows.map(({ id, open, last }) => [id, { open, last }]));
}

/** Open questions that an account works on, the oldest first. */
export async function assignedTo(tx: Tx, accountId: string, limit: number): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select q.* from consultation_question q join matter m on m.government_id = q.government_id and m.id = q.id
    where m.state = 'open' and m.assignee_id = ${accountId}::uuid
    order by q.received_at, q.id limit ${limit}`.execute(tx);
  return rows;
}
