import { factKind } from '../../../platform/facts.ts';

/** Somebody reported a gift: learning offers him its lesson. */
export const giftReported = factKind<{ personId: string; giftId: string }>('gratification.gift-reported');
