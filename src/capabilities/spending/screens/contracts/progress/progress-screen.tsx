import { useState } from 'react';
import { useApi } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../../web/search.ts';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Page } from '../../../../../../web/ui/page.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { contractPath } from '../paths.ts';
import { texts } from '../texts/progress.ts';
import { ReportForm } from './report-form.tsx';
import { Waiting } from './waiting.tsx';

/** A report of progress, made on the building site: a phone first, and a line that may be away. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const view = useApi<ContractView>(contractPath(id));
  return <Loaded query={view}>{(data) => <Body view={data} />}</Loaded>;
}

function Body({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { percent } = useChartNumbers();
  const { contract, standing, may } = view;
  const [kept, setKept] = useState(0);
  return (
    <Page title={t('title')} lead={contract.title} back={{ to: `/kontrak/${contract.id}`, label: t('back') }}>
      <Waiting key={kept} contractId={contract.id} />
      {may.includes('report') ? (
        <>
          <p>
            {contract.percentOn === null
              ? t('first')
              : t('last', { percent: percent(contract.percent), day: f.day(contract.percentOn) })}{' '}
            {standing !== null && t('planned', { percent: percent(standing.planned) })}
          </p>
          <ReportForm view={view} onKept={() => setKept((times) => times + 1)} />
        </>
      ) : (
        <Notice tone="info" title={t('notRunning')} />
      )}
    </Page>
  );
}
