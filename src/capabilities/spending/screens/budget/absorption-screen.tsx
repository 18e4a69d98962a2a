import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Filters } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { AbsorptionView } from '../../contract/budget.ts';
import type { Dashboard } from '../../contract/dashboard.ts';
import { AgencyBullets } from './agency-bullets.tsx';
import { AgencyTable } from './agency-table.tsx';
import { Headline } from './headline.tsx';
import { absorptionSearch } from './searches.ts';
import { texts } from './texts/absorption.ts';
import { useSays } from './use-says.ts';
import { useYear } from './use-year.ts';
import { NoBudget, Ways } from './ways.tsx';
import { FundingFilter, YearFilter } from './year-filter.tsx';

/** How much of the budget is spent: every agency beside its own plan, the farthest behind on top. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(absorptionSearch);
  const years = useYear(search.year);
  const { year, none } = years;
  const query = { year: year ?? '', group: 'agency', funding: search.funding };
  const sums = useApi<AbsorptionView>(year === null ? null : '/spending/absorption', query);
  const board = useApi<Dashboard>('/spending/dashboard');
  // The forecast is of all money of the year under way; of a part, or of another year, nothing was computed.
  const forecasts = search.funding === '' && board.data?.year === year ? board.data : null;
  const says = useSays();
  if (none) return <NoBudget />;
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Ways />}>
      <Filters>
        <YearFilter years={years} onChange={(next) => setSearch({ year: next })} />
        <FundingFilter value={search.funding} onChange={(funding) => setSearch({ funding })} />
      </Filters>
      <Loaded query={sums}>
        {(data) => (
          <>
            <Headline
              view={data}
              forecast={search.funding === '' ? (forecasts?.headline.forecast ?? null) : 'filtered'}
            />
            <Tabs
              label={t('views')}
              value={search.view}
              onChange={(view) => setSearch({ view: view === 'table' ? 'table' : 'chart' })}
              tabs={[
                { id: 'chart', label: t('chart') },
                { id: 'table', label: t('table') },
              ]}
            >
              {search.view === 'table' ? (
                <AgencyTable view={data} query={query} />
              ) : (
                <AgencyBullets view={data} forecasts={forecasts?.agencies ?? []} sentence={says(data)} />
              )}
            </Tabs>
          </>
        )}
      </Loaded>
    </Page>
  );
}
