import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { mayCancelPayment, mayReadSpending } from '../../policy.ts';
import { PAYMENT_STATES } from '../../rules/payments/chain.ts';
import { lockPayment, type Payment } from '../../store/payments/payments.ts';
import { appendEvent } from './append-event.ts';
import { noSuchStep, notYours } from './refusals.ts';

/** From here on an order exists, and only the way back undoes it. */
const TOO_LATE = PAYMENT_STATES.indexOf('spm-signed');

/** The PPKOM withdraws an invoice, the treasurer his own request, with a reason: it was typed twice, or the vendor took the invoice back. Nothing is erased. */
export async function cancelPayment(tx: Tx, act: Act, id: string, reason: string): Promise<Outcome<Payment>> {
  const payment = await lockPayment(tx, id);
  if (payment === undefined || !mayReadSpending(act.actor, payment.agency_id)) return notFound();
  if (!mayCancelPayment(act.actor, payment.kind, payment.agency_id)) return notYours();
  if (payment.closed_at !== null) return noSuchStep();
  if (PAYMENT_STATES.indexOf(payment.state) >= TOO_LATE)
    return conflict(
      'order-signed',
      'SPM sudah ditandatangani. Minta BUD mengembalikannya lebih dahulu.',
      'The SPM has been signed. Ask the treasury (BUD) to send it back first.',
    );
  const change = { cancelled: true, closed_at: act.now, holder: null };
  const gone = await appendEvent(tx, act, payment, {
    kind: 'cancel',
    party: payment.kind === 'ls' ? 'commitment-officer' : 'treasurer',
    docDate: act.today,
    reasonText: reason,
    change,
  });
  return isRefusal(gone) ? gone : { ...gone, ...change };
}
