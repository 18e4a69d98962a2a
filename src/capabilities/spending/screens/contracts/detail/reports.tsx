import { useState } from 'react';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { TwoClocks } from '../../parts/two-clocks.tsx';
import { texts } from '../texts/contract.ts';
import css from './detail.module.css';
import { fileAddress } from './file-link.tsx';

type Report = ContractView['progress'][number];

/** How many are shown before one asks for all. */
const FIRST = 6;

/** Reports of progress, newest first, with their photographs and both clocks. */
export function Reports({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const [all, setAll] = useState(false);
  const { progress, contract } = view;
  if (progress.length === 0) return <p className={css.hint}>{t('noReports')}</p>;
  return (
    <>
      <ol className={css.ledger} reversed>
        {progress.slice(0, all ? undefined : FIRST).map((each) => (
          <Entry key={each.id} report={each} contractId={contract.id} />
        ))}
      </ol>
      {!all && progress.length > FIRST && (
        <Button onClick={() => setAll(true)}>{t('showAll', { n: progress.length })}</Button>
      )}
    </>
  );
}

function Entry({ report, contractId }: { report: Report; contractId: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { percent, points } = useChartNumbers();
  const day = f.shortDay(report.periodEnd);
  return (
    <li>
      <p className={css.title}>{t('report', { day, percent: percent(report.percent) })}</p>
      <p className={css.meta}>
        <span>{t('reportChange', { change: points(report.percent - report.before) })}</span>
        {report.planned !== null && report.deviation !== null && (
          <span>
            {t('reportPlan', { planned: percent(report.planned), deviation: points(report.deviation) })}
          </span>
        )}
      </p>
      {report.note !== '' && <p className={css.text}>{report.note}</p>}
      {report.fallReason !== null && <p className={css.text}>{t('fell', { reason: report.fallReason })}</p>}
      <p className={css.meta}>
        <TwoClocks
          docDate={report.periodEnd}
          recordedAt={report.recordedAt}
          backdatedDays={report.marks.includes('recorded-late') ? report.lag : null}
        />
        {report.marks
          .filter((each) => each !== 'recorded-late')
          .map((each) => (
            <StatusMark key={each} tone="warn" label={t(`mark-${each}`)} />
          ))}
      </p>
      {report.photos.length > 0 && (
        <ul className={css.photos} aria-label={t('photos', { day })}>
          {report.photos.map((photo, place) => (
            <li key={photo.id}>
              <a href={fileAddress(contractId, photo.fileId)} target="_blank" rel="noreferrer">
                <img
                  src={fileAddress(contractId, photo.fileId)}
                  alt={t('photo', { n: place + 1 })}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
