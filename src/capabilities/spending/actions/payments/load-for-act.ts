import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { mayActFor, mayReadSpending } from '../../policy.ts';
import type { Party } from '../../rules/payments/chain.ts';
import { lockPayment, type Payment } from '../../store/payments/payments.ts';
import { noSuchStep, notYours } from './refusals.ts';

/** A payment with the party that holds it. */
export interface HeldPayment {
  payment: Payment;
  holder: Party;
}

/** Locks a payment for whoever holds it. Refused: one that the actor may not read, one that lies with somebody else, one that is over. */
export async function lockHeld(tx: Tx, act: Act, id: string): Promise<Outcome<HeldPayment>> {
  const payment = await lockPayment(tx, id);
  if (payment === undefined || !mayReadSpending(act.actor, payment.agency_id)) return notFound();
  const { holder } = payment;
  if (holder === null) return noSuchStep();
  if (!mayActFor(act.actor, holder, payment.agency_id)) return notYours(holder);
  return { payment, holder };
}
