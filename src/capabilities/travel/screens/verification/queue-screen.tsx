import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField } from '../../../../../web/ui/filters.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { VerificationPage } from '../../contract-verification.ts';
import { useQueueColumns } from './queue-columns.tsx';
import { queueSearch, VIEWS } from './searches.ts';
import { texts } from './texts/queue.ts';
import { VERIFICATION, type VerificationView } from './types.ts';

/** Accounts that were verified, the largest contradicted amount on top. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(queueSearch);
  const { view, agency, q, page } = search;
  const list = useApi<VerificationPage>(VERIFICATION, { view, agency, q, page });
  const narrowed = agency !== '' || q !== '';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<LinkButton to="/perjalanan-langsung">{t('live')}</LinkButton>}
    >
      <Filters>
        <SearchField label={t('search')} value={q} onChange={(next) => setSearch({ q: next })} />
        <AgencyFilter value={agency} onChange={(next) => setSearch({ agency: next })} />
      </Filters>
      <Tabs
        label={t('view')}
        value={view}
        onChange={(next) => setSearch({ view: next as VerificationView })}
        tabs={VIEWS.map((each) => ({ id: each, label: t(`view-${each}`), count: list.data?.views[each] }))}
      >
        <DataTable
          name="travel-verification"
          label={t(`view-${view}`)}
          query={list}
          rowId={(row) => row.memberId}
          rowLink={(row) => `/verifikasi-perjalanan/${row.memberId}`}
          columns={useQueueColumns(list.data)}
          onPage={(next) => setSearch({ page: next })}
          empty={
            narrowed ? (
              <>
                <p>{t('nothingFound')}</p>
                <Button onClick={() => setSearch({ q: '', agency: '' })}>{t('clear')}</Button>
              </>
            ) : (
              t(`empty-${view}`)
            )
          }
        />
      </Tabs>
    </Page>
  );
}
