import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import type { LiveView } from '../../contract-live.ts';
import { LiveAgencies } from './live-agencies.tsx';
import { LiveList } from './live-list.tsx';
import { inOrder } from './reading.ts';
import { liveSearch, SHOWN } from './searches.ts';
import { texts } from './texts/live.ts';
import { LIVE } from './types.ts';
import css from './verification.module.css';

/** Milliseconds between two looks; an area changes slowly. */
const AGAIN = 60_000;

/** Who is travelling now: three numbers, then those whose line bends, then everybody else. Areas only. */
export function Screen() {
  const t = useTexts(texts);
  const [search] = useScreenSearch(liveSearch);
  const live = useApi<LiveView>(LIVE, { agency: search.agency }, { refetchInterval: AGAIN });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={live}>
        {(data) => (
          <>
            <Numbers live={data} />
            {data.agencies.length > 1 ? (
              <TwoColumns aside={<LiveAgencies agencies={data.agencies} />}>
                <People live={data} />
              </TwoColumns>
            ) : (
              <People live={data} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function People({ live }: { live: LiveView }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(liveSearch);
  return (
    <Section title={t('people')}>
      <Filters>
        <SelectFilter
          label={t('show')}
          value={search.show}
          onChange={(show) => setSearch({ show })}
          options={SHOWN.map((value) => ({ value, label: t(`show-${value}`) }))}
        />
        <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />
      </Filters>
      <Chosen live={live} />
    </Section>
  );
}

function Numbers({ live: { agencies, at } }: { live: LiveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const sum = (of: 'travelling' | 'bends' | 'silent') => agencies.reduce((all, each) => all + each[of], 0);
  const bends = sum('bends');
  return (
    <Stats>
      <Stat
        label={t('travelling')}
        value={f.count(sum('travelling'))}
        note={t('at', { time: f.shortTime(at) })}
      />
      <Stat
        label={t('bends')}
        value={f.count(bends)}
        note={t(bends > 0 ? 'bendsNote' : 'bendsNone')}
        tone={bends > 0 ? 'bent' : 'ok'}
      />
      <Stat label={t('silent')} value={f.count(sum('silent'))} note={t('silentNote')} tone="broken" />
    </Stats>
  );
}

function Chosen({ live }: { live: LiveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ show, agency }, setSearch] = useScreenSearch(liveSearch);
  const rows = inOrder(live.rows).filter(
    (each) => show === '' || (show === 'bends' ? each.bends : each.last === null),
  );
  if (rows.length === 0)
    return live.rows.length === 0 && agency === '' ? (
      <Empty title={t('nobody')}>
        <p>{t('nobodyBody')}</p>
      </Empty>
    ) : (
      <Empty title={t('nothing')}>
        <Button onClick={() => setSearch({ show: '', agency: '' })}>{t('all')}</Button>
      </Empty>
    );
  return (
    <>
      <LiveList rows={rows} />
      {live.leftOut > 0 && <p className={css.hint}>{t('leftOut', { n: f.count(live.leftOut) })}</p>}
    </>
  );
}
