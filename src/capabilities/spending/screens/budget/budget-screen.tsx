import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Waiting } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { TreeView } from '../../contract/budget.ts';
import { CODE_KINDS } from '../../rules/budget/codes.ts';
import { budgetSearch, LINE_FILTERS } from './searches.ts';
import { texts } from './texts/tree.ts';
import { CodeTree } from './tree/code-tree.tsx';
import { LineTable } from './tree/line-table.tsx';
import { useYear } from './use-year.ts';
import { NoBudget, Ways } from './ways.tsx';
import { FundingFilter, YearFilter } from './year-filter.tsx';

/** The budget by its codes, and line by line. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(budgetSearch);
  const { view, kind, code, agency, funding } = search;
  const years = useYear(search.year);
  const { year } = years;
  const tree = useApi<TreeView>(year === null || view !== 'tree' ? null : '/spending/tree', {
    year,
    kind,
    agencyId: agency,
    funding,
  });
  if (years.none) return <NoBudget />;
  if (year === null) return <Waiting />;
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Ways />}>
      <Filters>
        {view === 'lines' && (
          <SearchField
            label={t('search')}
            hint={t('searchHint')}
            value={search.q}
            onChange={(q) => setSearch({ q })}
          />
        )}
        <YearFilter years={years} onChange={(next) => setSearch({ year: next })} />
        <AgencyFilter value={agency} onChange={(id) => setSearch({ agency: id })} />
        <FundingFilter value={funding} onChange={(tag) => setSearch({ funding: tag })} />
        {view === 'tree' ? (
          <SelectFilter
            label={t('kind')}
            value={kind}
            onChange={(next) => setSearch({ kind: next, open: [], code: '' })}
            options={CODE_KINDS.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
          />
        ) : (
          <SelectFilter
            label={t('state')}
            value={search.state}
            onChange={(state) => setSearch({ state })}
            options={LINE_FILTERS.map((each) => ({ value: each, label: t(`state-${each}`) }))}
          />
        )}
      </Filters>
      <Tabs
        label={t('views')}
        value={view}
        onChange={(next) => setSearch({ view: next === 'lines' ? 'lines' : 'tree' })}
        tabs={[
          { id: 'tree', label: t('tree') },
          { id: 'lines', label: t('linesTab') },
        ]}
      >
        {view === 'tree' ? (
          <Loaded query={tree}>
            {(data) => (
              <CodeTree
                view={data}
                open={search.open}
                onOpen={(open) => setSearch({ open })}
                linesOf={(below) => linesPath({ ...search, code: below })}
              />
            )}
          </Loaded>
        ) : (
          <LineTable
            query={{
              year,
              agencyId: agency,
              funding,
              [kind]: code,
              q: search.q,
              state: search.state,
            }}
            page={search.page}
            onPage={(page) => setSearch({ page })}
            code={code}
            onWiden={() => setSearch({ code: '' })}
          />
        )}
      </Tabs>
    </Page>
  );
}

function linesPath(search: ReturnType<typeof budgetSearch.read>): string {
  const written = budgetSearch.write({ ...search, view: 'lines', open: [], page: 1 });
  return `/serapan/anggaran?${new URLSearchParams(written).toString()}`;
}
