import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { mayActFor, mayReadSpending } from '../../policy.ts';
import { lockPayment, type Payment } from '../../store/payments/payments.ts';
import { appendEvent } from './append-event.ts';
import { noSuchStep, notYours } from './refusals.ts';

/** The treasurer accounts for money that was paid to him (LPJ). */
export async function accountCash(
  tx: Tx,
  act: Act,
  id: string,
  docDate: PlainDate,
): Promise<Outcome<Payment>> {
  const payment = await lockPayment(tx, id);
  if (payment === undefined || !mayReadSpending(act.actor, payment.agency_id)) return notFound();
  if (!mayActFor(act.actor, 'treasurer', payment.agency_id)) return notYours('treasurer');
  if (payment.account_due_on === null || payment.accounted_at !== null) return noSuchStep();
  const done = await appendEvent(tx, act, payment, {
    kind: 'account',
    party: 'treasurer',
    docDate,
    change: { accounted_at: act.now },
  });
  return isRefusal(done) ? done : { ...done, accounted_at: act.now };
}
