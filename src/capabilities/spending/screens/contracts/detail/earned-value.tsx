import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { useIndexNumber } from './use-index-number.ts';
import { texts as contractTexts } from '../texts/contract.ts';
import { texts } from '../texts/money.ts';
import css from './detail.module.css';

/** Earned value in rupiah; what is not known says what is missing. */
export function EarnedValue({ view: { earnedValue } }: { view: ContractView }) {
  const t = useTexts(texts);
  const c = useTexts(contractTexts);
  const f = useFormat();
  const { points } = useChartNumbers();
  const index = useIndexNumber();
  const { pv, ev, ac, spi, spiT, cpi, paidMinusReal, missing } = earnedValue;
  const rupiah = (value: number | null) => (value === null ? t('unknown') : f.rupiah(value));
  const ratio = (value: number | null) => (value === null ? t('unknown') : index(value));
  return (
    <>
      <p className={css.hint}>{t('earnedLead')}</p>
      <Facts
        columns={2}
        rows={[
          { term: t('pv'), value: rupiah(pv) },
          { term: t('ev'), value: rupiah(ev) },
          { term: t('ac'), value: rupiah(ac) },
          {
            term: t('paidMinusReal'),
            value: paidMinusReal === null ? t('unknown') : t('points', { n: points(paidMinusReal) }),
          },
          { term: t('spi'), value: ratio(spi) },
          { term: t('spiT'), value: ratio(spiT) },
          { term: t('cpi'), value: ratio(cpi) },
        ]}
      />
      {missing.length > 0 && (
        <p className={css.hint}>
          {c('missing', { what: missing.map((each) => c(`missing-${each}`)).join(', ') })}
        </p>
      )}
    </>
  );
}
