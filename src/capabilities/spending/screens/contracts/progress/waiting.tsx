import { useEffect, useState } from 'react';
import { useRefresh } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useSession } from '../../../../../../web/session.ts';
import { Button, Buttons, LinkButton } from '../../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { useSay } from '../../../../../../web/ui/status-line.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import { texts } from '../texts/progress.ts';
import { browserReports, type KeptReport } from './kept-reports.ts';
import { flushOwn } from './line.ts';

/** A report of this contract that waits on this device, or that the server did not take. It is sent when the page opens and when the line returns. */
export function Waiting({ contractId }: { contractId: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { percent } = useChartNumbers();
  const say = useSay();
  const refresh = useRefresh();
  const { account } = useSession();
  const [report, setReport] = useState<KeptReport | null>(null);
  const [tries, setTries] = useState(0);
  // Read when the page opens, sent at once and whenever the line returns; what is left is shown.
  useEffect(() => {
    let isShown = true;
    const lookAndSend = async () => {
      const before = await keptOf(contractId, account.id);
      if (isShown) setReport(before);
      if (before === null) return;
      const sent = await flushOwn(account.id).catch(() => 0);
      const after = await keptOf(contractId, account.id);
      if (!isShown) return;
      setReport(after);
      if (sent === 0) return;
      refresh('/spending');
      say(t('sent'));
    };
    const onLine = () => void lookAndSend();
    onLine();
    addEventListener('online', onLine);
    return () => {
      isShown = false;
      removeEventListener('online', onLine);
    };
  }, [contractId, account.id, tries, refresh, say, t]);
  if (report === null) return null;
  const day = f.day(report.periodEnd);
  async function discard() {
    await browserReports.drop(contractId);
    setReport(null);
    say(t('discarded'));
  }
  return (
    <Notice
      tone={report.fault === null ? 'info' : 'danger'}
      title={t(report.fault === null ? 'waiting' : 'refused', { day })}
    >
      <p>
        {report.fault ??
          t('waitingNote', {
            percent: report.percent === null ? '–' : percent(report.percent),
            n: report.photos.length + report.photoIds.length,
            time: f.shortTime(report.at),
          })}
      </p>
      <Buttons>
        {report.fault === null ? (
          <Button small onClick={() => setTries(tries + 1)}>
            {t('retry')}
          </Button>
        ) : (
          <LinkButton small to={`/kontrak/${contractId}/kemajuan`}>
            {t('write')}
          </LinkButton>
        )}
        <Button small kind="quiet" onClick={() => void discard()}>
          {t('discard')}
        </Button>
      </Buttons>
    </Notice>
  );
}

/** Null also where this browser keeps nothing. */
async function keptOf(contractId: string, accountId: string): Promise<KeptReport | null> {
  const found = await browserReports.get(contractId).catch(() => undefined);
  return found?.accountId === accountId ? found : null;
}
