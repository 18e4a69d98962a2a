import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { findPurchases } from '../../spending/index.ts';
import { mayAssess } from '../policy.ts';
import { keepInterest } from '../store/engagements.ts';

/** The team says how much a purchase matters to the public, 0 to 3, and why. */
export async function markInterest(
  tx: Tx,
  act: Act,
  input: { planId: string; mark: number; reason: string },
): Promise<Outcome<{ id: string }>> {
  if (!mayAssess(act.actor)) return notAllowed();
  if ((await findPurchases(tx, { planId: input.planId })).length === 0) return notFound();
  const id = await keepInterest(tx, {
    government_id: act.government.id,
    id: newId(),
    plan_id: input.planId,
    mark: input.mark,
    reason: input.reason,
    said_by: act.actor.id,
    said_at: act.now,
  });
  await recordRow(tx, act, 'probity.interest-mark', 'probity_interest', id);
  return { id };
}
