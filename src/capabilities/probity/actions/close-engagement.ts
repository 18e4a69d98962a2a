import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { reviewHolds } from '../../audit/index.ts';
import { mayConfirm } from '../policy.ts';
import { currentStage, newestGate } from '../rules/gates.ts';
import { STAGES } from '../rules/stages.ts';
import { updateEngagement } from '../store/engagements.ts';
import { gatesOf } from '../store/stages.ts';
import type { Engagement } from '../store/tables.ts';
import { purchasesOf, runningEngagement } from './engagement.ts';

/** Closes an engagement whose five gates are judged, or cancels it with a reason: a cancelled one withholds nothing. */
export async function closeEngagement(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  id: string,
  { state, reason }: { state: 'closed' | 'cancelled'; reason: string },
): Promise<Outcome<Engagement>> {
  const engagement = await runningEngagement(tx, act, id);
  if (isRefusal(engagement)) return engagement;
  if (!mayConfirm(act.actor)) return notAllowed();
  const gates = await gatesOf(tx, [id]);
  const waits = STAGES.some((stage) => newestGate(gates, stage)?.state === 'proposed');
  if (state === 'closed' && (waits || currentStage(gates) !== null))
    return conflict(
      'gates-open',
      'Belum semua tahap punya opini yang disetujui. Selesaikan dulu, atau batalkan dengan alasan.',
      'Not every stage has a confirmed opinion. Finish them first, or cancel with a reason.',
    );
  if (state === 'cancelled' && reason.trim() === '')
    return badField('reason', 'Tuliskan alasan pembatalan.', 'Write why it is cancelled.');
  const change = {
    state,
    state_at: act.now,
    state_reason: reason.trim() === '' ? null : reason,
    version: engagement.version + 1,
  };
  await updateEngagement(tx, id, change);
  await recordRow(tx, act, `probity.${state === 'closed' ? 'close' : 'cancel'}`, 'probity_engagement', id);
  if (state === 'cancelled') await reviewHolds(tx, act, services, purchasesOf(engagement));
  return { ...engagement, ...change };
}
