import fc from 'fast-check';
import { MAX_RUPIAH } from '../../../platform/money.ts';
import { RECOMMENDATION_ACTIONS, STEPS } from './machine.ts';
import { PAYMENT_STATES } from './payments.ts';
import { SOURCES } from './sources.ts';
import { STATUSES } from './status.ts';

/** Any amount that we keep, small ones often. */
export const anyRupiah = fc.oneof(fc.nat(10), fc.nat(1_000_000_000), fc.integer({ min: 0, max: MAX_RUPIAH }));
/** An amount of which a thousand still fit into a safe integer. */
export const anySmallRupiah = fc.nat(1_000_000_000_000);
export const anyStatus = fc.constantFrom(...STATUSES);
export const anyStep = fc.constantFrom(...STEPS);
export const anySource = fc.constantFrom(...SOURCES);
export const anyAction = fc.constantFrom(...RECOMMENDATION_ACTIONS);
export const anyPayment = fc.record({ amount: anySmallRupiah, state: fc.constantFrom(...PAYMENT_STATES) });
