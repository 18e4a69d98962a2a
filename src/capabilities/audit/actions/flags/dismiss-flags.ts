import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { DismissReason } from '../../rules/flags/life.ts';
import { recountRules } from '../../store/flags/counts.ts';
import { changeFlags } from '../../store/flags/flags.ts';
import { openFlags, rulesOf, tellFlags } from './open-flags.ts';

/**
 * Puts open flags aside, with a reason that counts for or against their rules. They stay aside while the data behind them are the same.
 */
export async function dismissFlags(
  tx: Tx,
  act: Act,
  input: { ids: readonly string[]; reason: DismissReason; text: string },
): Promise<Outcome<{ count: number }>> {
  const flags = await openFlags(tx, act, input.ids, 'dismiss');
  if (isRefusal(flags)) return flags;
  const ids = flags.map((flag) => flag.id);
  await changeFlags(tx, ids, {
    state: 'dismissed',
    state_at: act.now,
    dismissed_by: act.actor.accountId,
    dismissed_reason: input.reason,
    dismissed_text: input.text,
  });
  await tellFlags(tx, act, ids, 'dismissed', input.text);
  await recountRules(tx, act.government.id, act.now, rulesOf(flags));
  return { count: ids.length };
}

/** Opens dismissed flags again: the auditor was mistaken. */
export async function reopenFlags(
  tx: Tx,
  act: Act,
  input: { ids: readonly string[]; text: string },
): Promise<Outcome<{ count: number }>> {
  const flags = await openFlags(tx, act, input.ids, 'reopen');
  if (isRefusal(flags)) return flags;
  const ids = flags.map((flag) => flag.id);
  await changeFlags(tx, ids, {
    state: 'open',
    state_at: act.now,
    dismissed_by: null,
    dismissed_reason: null,
    dismissed_text: null,
  });
  await tellFlags(tx, act, ids, 'reopened', input.text);
  await recountRules(tx, act.government.id, act.now, rulesOf(flags));
  return { count: ids.length };
}
