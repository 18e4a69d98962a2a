import { insertMany } from '../../../platform/database/insert.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { openToPublic, type RolloutRow } from '../rules/rollout.ts';
import type { DirectoryTables } from './tables.ts';

/** Enters roll-out decisions without asking who: for the demo, the practice twin and the command line. */
export async function insertRollout(
  tx: Tx,
  governmentId: string,
  rows: readonly (RolloutRow & { id: string })[],
): Promise<void> {
  await insertMany(
    tx,
    'rollout',
    rows.map((row) => ({
      government_id: governmentId,
      id: row.id,
      capability: row.capability,
      agency_id: row.agencyId,
      state: row.state,
      valid_from: row.validFrom,
    })),
  );
}

/** Every decision ever made, by day. */
export async function listRollout(tx: Tx): Promise<RolloutRow[]> {
  return tx
    .withTables<DirectoryTables>()
    .selectFrom('rollout')
    .select(['capability', 'agency_id as agencyId', 'state', 'valid_from as validFrom'])
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
}

/** Enters a decision, or replaces that of the same capability, agency and day. @returns its id */
export async function saveRollout(tx: Tx, governmentId: string, row: RolloutRow): Promise<string> {
  const saved = await tx
    .withTables<DirectoryTables>()
    .insertInto('rollout')
    .values({
      government_id: governmentId,
      id: newId(),
      capability: row.capability,
      agency_id: row.agencyId,
      state: row.state,
      valid_from: row.validFrom,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'capability', 'agency_id', 'valid_from'])
        .doUpdateSet({ state: row.state }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return saved.id;
}

/** Capabilities that the public may be led to today, see rules/rollout.ts. */
export async function openCapabilities(
  tx: Tx,
  government: Pick<Government, 'practiceOf'>,
  today: PlainDate,
): Promise<ReadonlySet<string>> {
  return openToPublic(await listRollout(tx), today, government.practiceOf !== null);
}
