import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { shareGap, splitEvenly } from '../rules/shares.ts';
import css from './finding-form.module.css';
import type { FindingValues } from './finding-values.ts';
import { texts } from './texts/form.ts';

/** The sum of the shares beside the value while one types, and the button that splits the value evenly. */
export function ShareSum({ form, at }: { form: FormState<FindingValues>; at: number }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { value, responsibles } = form.values.recommendations[at]!;
  const whole = value ?? 0;
  const gap = shareGap(
    whole,
    responsibles.map(({ share }) => share ?? 0),
  );
  if (responsibles.length === 0 || (whole === 0 && gap === 0)) return null;
  const amounts = { gap: f.rupiah(Math.abs(gap)), value: f.rupiah(whole), sum: f.rupiah(whole) };
  function split() {
    const shares = splitEvenly(whole, responsibles.length);
    form.set(
      `recommendations.${at}.responsibles`,
      responsibles.map((each, index) => ({ ...each, share: shares[index] ?? 0 })),
    );
  }
  return (
    <div className={css.sum}>
      <output>
        {gap === 0 ? (
          <StatusMark tone="ok" label={t('gapNone', amounts)} />
        ) : (
          <StatusMark tone="warn" label={t(gap > 0 ? 'gapShort' : 'gapOver', amounts)} />
        )}
      </output>
      {responsibles.length > 1 && (
        <Button small onClick={split}>
          {t('split')}
        </Button>
      )}
    </div>
  );
}
