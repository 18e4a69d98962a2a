import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { RequestPage } from '../contract.ts';
import { names } from '../texts/names.ts';
import { purposeChoices, stateChoices } from './choices.ts';
import { RequestTable } from './request-table.tsx';
import { queueSearch } from './searches.ts';
import { texts } from './texts.ts';

/** What waits for my approval or signature, or every request there is. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(queueSearch);
  const requests = useApi<RequestPage>('/clearance/requests', search);
  return (
    <Page title={t('queueTitle')} lead={t('queueLead')}>
      <Filters>
        <SelectFilter
          label={t('view')}
          value={search.view}
          onChange={(view) => setSearch({ view })}
          options={[
            { value: 'queue', label: t('queue') },
            { value: 'all', label: t('all') },
          ]}
        />
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        {search.view === 'all' && (
          <SelectFilter
            label={n('state')}
            value={search.state}
            onChange={(state) => setSearch({ state })}
            options={stateChoices(t, n)}
          />
        )}
        <SelectFilter
          label={n('purpose')}
          value={search.purpose}
          onChange={(purpose) => setSearch({ purpose })}
          options={purposeChoices(t, n)}
        />
      </Filters>
      <RequestTable
        name="clearance-queue"
        label={t('queueTitle')}
        columns={['name', 'purpose', 'outcome', 'state', 'since', 'owed']}
        query={requests}
        onPage={(page) => setSearch({ page })}
        empty={t('noQueue')}
      />
    </Page>
  );
}
