import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { MoneyField, RadioRows } from '../../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../../web/ui/form.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { adviseReferral, type ReferralTerms } from '../../rules/referral-advice.ts';
import type { PackageValues } from './package-values.ts';
import { texts } from './texts.ts';

/** Two questions and the advice that follows from them, with its source. */
export function Advice({ form, terms }: { form: FormState<PackageValues>; terms: ReferralTerms }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { involved, loss } = form.values;
  const advice = adviseReferral(
    { officialInvolved: involved === 'unknown' ? null : involved === 'yes', loss },
    terms,
  );
  const { source } = terms;
  const amount = f.rupiah(terms.leastLoss);
  const words =
    advice.to === 'kpk'
      ? t('adviceKpk', {
          grounds: advice.because.map((each) => t(`because-${each}`, { amount })).join(', '),
          source,
        })
      : advice.to === 'local'
        ? t('adviceLocal', { source })
        : t('adviceUnknown', { open: advice.because.map((each) => t(`open-${each}`)).join(', '), source });
  return (
    <>
      <RadioRows
        {...form.field('involved')}
        label={t('officialInvolved')}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
          { value: 'unknown', label: t('unknown') },
        ]}
      />
      <MoneyField {...form.field('loss')} label={t('loss')} hint={t('lossHint')} />
      <div aria-live="polite">
        <Notice tone="info" title={t(`advice-${advice.to}`)}>
          <p>{words}</p>
          {!terms.verified && <p>{t('unverified')}</p>}
        </Notice>
      </div>
    </>
  );
}
