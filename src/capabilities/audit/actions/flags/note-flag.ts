import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { openFlags, tellFlags } from './open-flags.ts';

/** What an auditor saw or was told: a line of the flag's history that stays. */
export async function noteFlag(tx: Tx, act: Act, id: string, text: string): Promise<Outcome<{ id: string }>> {
  const flags = await openFlags(tx, act, [id], 'note');
  if (isRefusal(flags)) return flags;
  await tellFlags(tx, act, [id], 'note', text);
  return { id };
}
