import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Filters, SearchField } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { VisitPage } from '../contract.ts';
import { mineSearch } from './searches.ts';
import { texts } from './texts.ts';
import { VisitTable } from './visit-table.tsx';

/** Who came to see the reader. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(mineSearch);
  const visits = useApi<VisitPage>('/guestbook/mine', search);
  return (
    <Page title={t('mineTitle')} lead={t('mineLead')}>
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
      </Filters>
      <VisitTable
        name="guestbook-mine"
        label={t('mineTitle')}
        query={visits}
        onPage={(page) => setSearch({ page })}
        empty={t('mineEmpty')}
        receives={false}
      />
    </Page>
  );
}
