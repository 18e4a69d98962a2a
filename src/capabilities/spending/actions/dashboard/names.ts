import { PARTIES, PAYMENT_STATES } from '../../rules/payments/chain.ts';
import type { Names, Sentence } from '../../rules/dashboard/words.ts';
import { paymentNames } from '../../texts/payment-names.ts';

type NameKey = keyof (typeof paymentNames)['id'];

const both = (key: NameKey): Sentence => ({ id: paymentNames.id[key], en: paymentNames.en[key] });

function tableOf<T extends string>(list: readonly T[], keyOf: (each: T) => NameKey): Record<T, Sentence> {
  return Object.fromEntries(list.map((each): [T, Sentence] => [each, both(keyOf(each))])) as Record<
    T,
    Sentence
  >;
}

/** Words of the payment chain as the rules of the dashboard take them. */
export const DASHBOARD_NAMES: Names = {
  party: tableOf(PARTIES, (each) => `party-${each}`),
  state: tableOf(PAYMENT_STATES, (each) => `state-${each}`),
};
