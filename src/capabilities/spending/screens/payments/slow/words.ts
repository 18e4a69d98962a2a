import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { PAYMENT_STATES } from '../../../rules/payments/chain.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { texts } from './texts/slow.ts';

/** Name of a stage; `invoiced-returned` is the invoice that lies with the vendor again. */
export function useStageName(): (stage: string) => string {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  return (stage) => {
    const state = PAYMENT_STATES.find((each) => each === stage);
    return state === undefined ? t('vendorStage') : n(`state-${state}`);
  };
}

/** "lebih lama dari 92 % yang lain"; nothing where it is not known. @param percentile 0 to 1 */
export function usePercentileWords(): (percentile: number | null) => string {
  const t = useTexts(texts);
  const f = useFormat();
  return (percentile) =>
    percentile === null
      ? '–'
      : percentile >= 0.995
        ? t('percentileMost')
        : t('percentileWords', { percent: f.percent(Math.round(percentile * 100) / 100) });
}
