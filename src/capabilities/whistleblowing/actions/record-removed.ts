import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordMany } from '../../../platform/trail/record.ts';

/** Says in the trail that sealed rows were removed on purpose: the verifier asks for it when a batch misses them. */
export async function recordRemoved(tx: Tx, act: Act, ids: readonly string[]): Promise<void> {
  const entries = ids.map((subject) => ({
    action: 'wbs.remove',
    kind: 'wbs-removal',
    subject,
    record: { day: act.today },
  }));
  await recordMany(tx, act, entries);
}
