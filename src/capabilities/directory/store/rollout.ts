import { insertMany } from '../../../platform/database/insert.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RolloutRow } from '../rules/rollout.ts';

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
