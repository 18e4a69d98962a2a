import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { EventSource } from '../../rules/payments/event.ts';
import { nextStanding } from '../../rules/payments/chain.ts';
import type { Payment } from '../../store/payments/payments.ts';
import { appendEvent, standingOf } from './append-event.ts';
import { lockHeld } from './load-for-act.ts';
import { noSuchStep } from './refusals.ts';
import { tellHolder } from './tell-holder.ts';

/** The PPKOM records that the vendor brought the mended invoice; the vendor may say so itself on its page. */
export async function resubmitInvoice(
  tx: Tx,
  act: Act,
  id: string,
  docDate: PlainDate,
): Promise<Outcome<Payment>> {
  const held = await lockHeld(tx, act, id);
  return isRefusal(held) ? held : handInAgain(tx, act, held.payment, docDate, 'entry');
}

/** For callers that have locked the payment and asked who may. */
export async function handInAgain(
  tx: Tx,
  act: Act,
  payment: Payment,
  docDate: PlainDate,
  source: EventSource,
): Promise<Outcome<Payment>> {
  const standing = nextStanding(standingOf(payment), { kind: 'resubmit' }, payment.kind);
  if (standing === null || payment.closed_at !== null) return noSuchStep();
  const moved = await appendEvent(tx, act, payment, {
    kind: 'resubmit',
    party: 'vendor',
    docDate,
    standing,
    source,
  });
  if (!isRefusal(moved)) await tellHolder(tx, act, moved);
  return moved;
}
