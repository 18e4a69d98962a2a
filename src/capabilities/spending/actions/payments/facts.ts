import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { factKind } from '../../../../platform/facts.ts';
import { PAYMENT_STATES, type PaymentState } from '../../rules/payments/chain.ts';

/** States from which on an order to pay exists. */
export type OrderedState = Extract<
  PaymentState,
  'spm-signed' | 'spm-at-treasury' | 'sp2d-issued' | 'transferred'
>;

/** A payment came to a state in which an order exists, by entry here or by a file of SIPD. */
export interface PaymentOrdered {
  id: string;
  agencyId: string;
  state: OrderedState;
  amount: number;
  /** on the paper of that step */
  day: PlainDate;
}

/** Told in the same transaction, after everything is saved; of a file all its payments at once. */
export const paymentsOrdered = factKind<{ payments: readonly PaymentOrdered[] }>('spending.payments-ordered');

export function isOrdered(state: PaymentState): state is OrderedState {
  return PAYMENT_STATES.indexOf(state) >= PAYMENT_STATES.indexOf('spm-signed');
}
