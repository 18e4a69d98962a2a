import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Filters } from '../../../../../web/ui/filters.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { Dashboard } from '../../contract/dashboard.ts';
import { IfFaster, MoneyFlow, OpenAgeing, Schedule } from './flow.tsx';
import { Months } from './months.tsx';
import { analysisSearch, VIEWS } from './searches.ts';
import { Stages } from './stages.tsx';
import { texts } from './texts.ts';

/** Drawings of the newest snapshot: every figure is of one moment. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(analysisSearch);
  const { view, agency } = search;
  const board = useApi<Dashboard>('/spending/dashboard', { agency });
  const take = useSend({
    send: () => post('/spending/snapshots'),
    refresh: ['/spending/dashboard', '/spending/analysis'],
    said: t('takenNow'),
  });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button busy={take.sending} onClick={() => take.send(undefined)}>
          {t('takeNow')}
        </Button>
      }
    >
      <Filters>
        <AgencyFilter value={agency} onChange={(id) => setSearch({ agency: id })} />
      </Filters>
      {take.problem && <ProblemNotice problem={take.problem} />}
      {board.data && <p>{t('taken', { time: f.time(board.data.takenAt) })}</p>}
      {board.error?.code === 'no-snapshot' ? (
        <Empty title={t('none')}>
          <p>{board.error.detail}</p>
        </Empty>
      ) : (
        <Tabs
          label={t('views')}
          value={view}
          onChange={(next) => setSearch({ view: VIEWS.find((each) => each === next) ?? 'months' })}
          tabs={VIEWS.map((each) => ({ id: each, label: t(`view-${each}`) }))}
        >
          {view === 'months' && <Months agency={agency} />}
          {view === 'stages' && (
            <Stages agency={agency} stage={search.stage} onStage={(stage) => setSearch({ stage })} />
          )}
          {view === 'flow' && <MoneyFlow agency={agency} />}
          {view === 'ageing' && <OpenAgeing agency={agency} />}
          {view === 'schedule' && <Schedule agency={agency} />}
          {view === 'what-if' && <IfFaster agency={agency} />}
        </Tabs>
      )}
    </Page>
  );
}
