import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { DownloadLink } from '../../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { LimitBar } from '../../parts/limit-bar.tsx';
import { contractPath } from '../paths.ts';
import { texts } from '../texts/money.ts';
import css from './detail.module.css';

/** The clock of the extra time and the fine so far. */
export function Late({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { number } = useChartNumbers();
  const { late, may, contract } = view;
  if (late === null || late.daysOver === 0) return <p className={css.hint}>{t('fineNone')}</p>;
  const passed = late.graceLeft < 0;
  const words = t(passed ? 'clockPassed' : 'clockLeft', {
    over: late.daysOver,
    left: Math.abs(late.graceLeft),
  });
  return (
    <>
      <div className={css.clock}>
        <p className={css.hint}>
          {t('clockSays', {
            end: f.day(late.lastDay),
            grace: late.graceDays,
            last: f.day(late.lastGraceDay),
          })}
        </p>
        <StatusMark tone={passed ? 'danger' : 'bent'} label={words} />
        <LimitBar held={late.daysOver} limit={late.graceDays} />
      </div>
      <Facts
        rows={[
          { term: t('fineSoFar'), value: f.rupiah(late.fineSoFar) },
          {
            term: t('finePerDay'),
            value: `${f.rupiah(late.finePerDay)} (${t('fineRate', {
              perMille: number(late.perMille),
              base: f.rupiah(late.fineBase),
            })})`,
          },
          ...(late.fineMost === null ? [] : [{ term: t('fineMost'), value: f.rupiah(late.fineMost) }]),
        ]}
      />
      {may.includes('fine-letter') && (
        <p>
          <DownloadLink href={`/api${contractPath(contract.id)}/fine-letter`}>{t('fineLetter')}</DownloadLink>
        </p>
      )}
    </>
  );
}
