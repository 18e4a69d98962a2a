import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { erasePayloads } from '../store/check-ins.ts';

/** Erases the places from check-ins of travellers, as their positions are erased; hashes, order and grades stay. @returns check-ins */
export async function forgetCheckIns(tx: Tx, act: Act, memberIds: readonly string[]): Promise<number> {
  const ids = await erasePayloads(tx, memberIds);
  await recordRows(tx, act, 'travel.check-in-forget', 'travel_check_in', ids);
  return ids.length;
}
