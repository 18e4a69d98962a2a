import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { nextStanding, type RejectReason } from '../../rules/payments/chain.ts';
import type { Payment } from '../../store/payments/payments.ts';
import { appendEvent, standingOf } from './append-event.ts';
import { lockHeld } from './load-for-act.ts';
import { noSuchStep } from './refusals.ts';
import { tellHolder } from './tell-holder.ts';

/** The party that verifies sends it back, with a reason by code and in words; the ball is with whoever has to mend it. */
export async function rejectPayment(
  tx: Tx,
  act: Act,
  id: string,
  input: { docDate: PlainDate; reason: RejectReason; text: string },
): Promise<Outcome<Payment>> {
  const held = await lockHeld(tx, act, id);
  if (isRefusal(held)) return held;
  const { payment, holder } = held;
  const standing = nextStanding(standingOf(payment), { kind: 'reject', reason: input.reason }, payment.kind);
  if (standing === null) return noSuchStep();
  const moved = await appendEvent(tx, act, payment, {
    kind: 'reject',
    party: holder,
    docDate: input.docDate,
    standing,
    reason: input.reason,
    reasonText: input.text,
  });
  if (!isRefusal(moved)) await tellHolder(tx, act, moved);
  return moved;
}
