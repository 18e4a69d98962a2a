import type { Rupiah } from '../../../platform/money.ts';

/** Recorded by its maker, then verified or rejected by a second officer. A verified payment stays. */
export const PAYMENT_STATES = ['recorded', 'verified', 'rejected'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

export interface PaymentFact {
  amount: Rupiah;
  state: PaymentState;
}

/** Money that counts for the duty: verified payments only. */
export function verifiedSum(payments: Iterable<PaymentFact>): Rupiah {
  let sum = 0;
  for (const { amount, state } of payments) if (state === 'verified') sum += amount;
  return sum;
}

/** Money on its way or arrived: whatever was not rejected. */
export function standingSum(payments: Iterable<PaymentFact>): Rupiah {
  let sum = 0;
  for (const { amount, state } of payments) if (state !== 'rejected') sum += amount;
  return sum;
}

/**
 * Rupiah by which one more payment would exceed the share. Above 0 it is taken only when its maker flags it as an
 * overpayment, so that a slip of the keyboard is seen and real excess can be given back.
 */
export function excessOf(share: Rupiah, standing: Rupiah, amount: Rupiah): Rupiah {
  return Math.max(0, standing + amount - share);
}
