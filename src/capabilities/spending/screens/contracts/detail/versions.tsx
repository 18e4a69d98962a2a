import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { LinkButton } from '../../../../../../web/ui/button.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { TwoClocks } from '../../parts/two-clocks.tsx';
import { texts } from '../texts/papers.ts';
import css from './detail.module.css';
import { FileLink } from './file-link.tsx';

/** The contract as signed and each addendum, with what it changed and its fingerprint. */
export function Versions({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { points } = useChartNumbers();
  return (
    <ol className={css.ledger}>
      {view.versions.map((each) => (
        <li key={each.n}>
          <p className={css.title}>
            {each.n === 0 ? t('original') : t('addendumN', { n: each.n })}: {f.rupiah(each.value)}
          </p>
          <p className={css.meta}>
            <span>{each.document}</span>
            <TwoClocks docDate={each.docDate} recordedAt={each.recordedAt} />
            {each.fileId !== null && <FileLink contractId={view.contract.id} fileId={each.fileId} />}
          </p>
          {each.n > 0 && (
            <p className={css.meta}>
              {each.valueChange !== 0 && (
                <span>
                  {t('changeValue', {
                    change: f.rupiah(each.valueChange),
                    percent: each.valueChangePercent === null ? '–' : `${points(each.valueChangePercent)} %`,
                  })}
                </span>
              )}
              {each.endChange !== null && each.endChange !== 0 && (
                <span>{t('changeEnd', { days: points(each.endChange) })}</span>
              )}
            </p>
          )}
          {each.reason !== null && <p className={css.text}>{t('reason', { reason: each.reason })}</p>}
          {each.overReason !== null && (
            <p className={css.text}>{t('overReason', { reason: each.overReason })}</p>
          )}
          <p className={css.hash}>
            {t('hash')} {each.hash}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Frozen plans, each chained to the one before it. */
export function Baselines({ view: { baselines, contract } }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (baselines.length === 0) return <p className={css.hint}>{t('noBaselines')}</p>;
  return (
    <>
      <p className={css.hint}>{t('baselinesLead')}</p>
      <ol className={css.ledger}>
        {baselines.map((each) => (
          <li key={each.n}>
            <p className={css.title}>
              {t('baseline', {
                kind: each.n === 0 ? t('original') : t('addendumN', { n: each.n }),
                from: f.shortDay(each.start),
                to: f.shortDay(each.points.at(-1)?.day),
                n: each.points.length,
              })}
            </p>
            <StatusMark tone={each.intact ? 'ok' : 'danger'} label={t(each.intact ? 'intact' : 'broken')} />
            <p className={css.hash}>
              {t('hash')} {each.hash}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <LinkButton to={`/kontrak/${contract.id}/rencana`}>{t('compare')}</LinkButton>
      </p>
    </>
  );
}
