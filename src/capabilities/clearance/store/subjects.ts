import { sql } from 'kysely';
import type { Subject } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * Locks the rows of these subjects until the transaction ends, in one order for everybody, so that two acts about the same
 * subjects wait for each other and never in a circle. Call it once a transaction, before reading what is decided upon.
 *
 * It holds under READ COMMITTED only: whoever waited here must see, in his next statement, what the other one has committed.
 * @throws Error under any other isolation
 */
export async function lockSubjects(
  tx: Tx,
  governmentId: string,
  subjects: readonly Subject[],
): Promise<void> {
  if (subjects.length === 0) return;
  const wanted = sql`json_to_recordset(${JSON.stringify(subjects)}::json) as w (kind text, id uuid)`;
  await sql`
    insert into clearance_subject (government_id, kind, subject_id)
    select distinct ${governmentId}::uuid, kind, id from ${wanted} order by kind, id
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ isolation: string }>`
    select current_setting('transaction_isolation') as isolation
    from clearance_subject s
    where (s.kind, s.subject_id) in (select kind, id from ${wanted})
    order by s.kind, s.subject_id for update`.execute(tx);
  if (rows[0]?.isolation !== 'read committed') {
    throw new Error('clearance needs READ COMMITTED: the database forces another isolation');
  }
}
