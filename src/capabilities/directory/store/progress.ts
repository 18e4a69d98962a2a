import type { Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { DirectoryTables } from './tables.ts';

/** Steps that somebody has finished, as `role/step`. */
export async function stepsDone(tx: Tx, personId: string): Promise<Set<string>> {
  const rows = await tx
    .withTables<DirectoryTables>()
    .selectFrom('practice_progress')
    .select(['role', 'step'])
    .where('person_id', '=', personId)
    .execute();
  return new Set(rows.map((row) => `${row.role}/${row.step}`));
}

/** @returns id of the new row, or null when the step was finished before */
export async function insertStep(
  tx: Tx,
  governmentId: string,
  step: { personId: string; role: Role; step: number; at: string },
): Promise<string | null> {
  const row = await tx
    .withTables<DirectoryTables>()
    .insertInto('practice_progress')
    .values({
      government_id: governmentId,
      id: newId(),
      person_id: step.personId,
      role: step.role,
      step: step.step,
      done_at: step.at,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'person_id', 'role', 'step']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
