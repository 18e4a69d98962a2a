import { fill } from '../../../../platform/texts.ts';
import type { Party } from '../../rules/payments/chain.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { paymentTexts, type PaymentText } from '../../texts/payments.ts';

export interface Sentence {
  id: string;
  en: string;
}

/** A sentence in both languages; words are asked for each. */
export function sentence(
  name: PaymentText,
  words: (locale: 'id' | 'en') => Record<string, string | number>,
): Sentence {
  return { id: fill(paymentTexts.id[name], words('id')), en: fill(paymentTexts.en[name], words('en')) };
}

export function partyName(party: Party, locale: 'id' | 'en'): string {
  return paymentNames[locale][`party-${party}`];
}

const STATE_WORDS: ReadonlySet<string> = new Set(Object.keys(paymentNames.id));

/** A stage in words; one that has none as it is. */
export function stageName(stage: string, locale: 'id' | 'en'): string {
  if (stage === 'invoiced-returned') return paymentTexts[locale]['stage-invoiced-returned'];
  const key = `state-${stage}`;
  return STATE_WORDS.has(key) ? paymentNames[locale][key as keyof typeof paymentNames.id] : stage;
}

const numbers = { id: new Intl.NumberFormat('id'), en: new Intl.NumberFormat('en') };

/** Hours with at most one decimal, in the reader's spelling. */
export function hoursIn(seconds: number, locale: 'id' | 'en'): string {
  return numbers[locale].format(hours(seconds));
}

/** Hours, one decimal. */
export function hours(seconds: number): number {
  return Math.round(seconds / 360) / 10;
}
