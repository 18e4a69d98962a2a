import { lazy, Suspense } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../../web/search.ts';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Waiting } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { WaveView } from '../../contract/wave/waves.ts';
import { PlanTab } from './plan-tab.tsx';
import { TABS, waveSearch, WAVES } from './search.ts';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';
import { WaveSteps } from './wave-steps.tsx';

// Each part is fetched when it is come to: most visits look at one.
const FrameTab = lazy(async () => ({ default: (await import('./frame-tab.tsx')).FrameTab }));
const InvitationsTab = lazy(async () => ({
  default: (await import('./invitations-tab.tsx')).InvitationsTab,
}));
const MonitorTab = lazy(async () => ({ default: (await import('./monitor-tab.tsx')).MonitorTab }));
const ResultsTab = lazy(async () => ({ default: (await import('../results/results-tab.tsx')).ResultsTab }));
const RecommendationsTab = lazy(async () => ({
  default: (await import('../recommendations/recommendations-tab.tsx')).RecommendationsTab,
}));

/** One wave, from its plan to what follows from its result. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const wave = useApi<WaveView>(`${WAVES}/${id}`);
  return <Loaded query={wave}>{(data) => <Body wave={data} />}</Loaded>;
}

function Body({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ tab }, setSearch] = useScreenSearch(waveSearch);
  return (
    <Page
      title={wave.name}
      lead={t('periodOf', { from: f.day(wave.opensOn), to: f.day(wave.closesOn) })}
      status={<StateMark state={wave.state} />}
      back={{ to: '/survei', label: t('title') }}
      actions={<WaveSteps wave={wave} />}
    >
      <Tabs
        label={t('tabs')}
        tabs={TABS.map((id) => ({ id, label: t(`tab-${id}`) }))}
        value={tab}
        onChange={(next) => setSearch({ tab: TABS.find((each) => each === next) ?? 'plan', member: '' })}
      >
        <Suspense fallback={<Waiting />}>
          {tab === 'plan' && <PlanTab wave={wave} />}
          {tab === 'frame' && <FrameTab wave={wave} />}
          {tab === 'invitations' && <InvitationsTab wave={wave} />}
          {tab === 'monitor' && <MonitorTab wave={wave} />}
          {tab === 'results' && <ResultsTab wave={wave} />}
          {tab === 'recommendations' && <RecommendationsTab wave={wave} />}
        </Suspense>
      </Tabs>
    </Page>
  );
}
