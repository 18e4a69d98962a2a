import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, notFound, type Refusal } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayWork } from '../policy.ts';
import { lockHint, updateHint } from '../store/hints.ts';

/**
 * Answers what a visitor declared at the door: by a report, or by "there was nothing". The host answers himself; the UPG may for him.
 * Refused: a hint of somebody else (as if absent), one that was answered.
 */
export async function answerHint(
  tx: Tx,
  act: Act,
  hintId: string,
  answer: { giftId: string } | { nothing: string },
): Promise<Refusal | null> {
  const hint = await lockHint(tx, hintId);
  const mine = hint?.person_id != null && hint.person_id === act.actor.personId;
  if (hint === undefined || !(mine || mayWork(act.actor))) return notFound();
  if (hint.state !== 'open')
    return conflict(
      'hint-answered',
      'Catatan tamu ini sudah dijawab. Muat ulang halamannya.',
      'This note about a visitor was answered already. Reload the page.',
    );
  await updateHint(
    tx,
    hintId,
    'giftId' in answer
      ? { state: 'reported', gift_id: answer.giftId }
      : { state: 'nothing', answer: answer.nothing },
  );
  await recordRow(tx, act, 'gift-hint.answer', 'gift_hint', hintId);
  return null;
}
