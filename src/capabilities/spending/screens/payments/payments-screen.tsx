import { apiAddress } from '../../../../../web/address.ts';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useHolds } from '../../../../../web/session.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { PaymentPage } from '../../contract/payments.ts';
import { PARTIES, PAYMENT_KINDS, PAYMENT_STATES } from '../../rules/payments/chain.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { PAYMENTS } from './paths.ts';
import { usePaymentColumns } from './payment-columns.tsx';
import { listQuery, paymentsSearch, VIEWS, type View } from './searches.ts';
import { texts } from './texts/list.ts';

/** Every payment that the reader may see, with the party that holds the ball; what is beyond its limit stands on top. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(paymentsSearch);
  const begins = useHolds('commitment-officer', 'technical-officer', 'treasurer');
  const query = listQuery(search);
  const list = useApi<PaymentPage>(PAYMENTS, { ...query, page: search.page });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        begins && (
          <LinkButton to="/pembayaran/baru" kind="primary">
            {t('new')}
          </LinkButton>
        )
      }
    >
      <PaymentFilters />
      <Tabs
        label={t('views')}
        value={search.view}
        onChange={(view) => setSearch({ view: view as View })}
        tabs={VIEWS.map((each) => ({
          id: each,
          label: t(`view-${each}`),
          ...(each === search.view && { count: list.data?.total }),
        }))}
      >
        <DataTable
          name="payments"
          label={t('title')}
          query={list}
          rowId={(row) => row.id}
          rowLink={(row) => `/pembayaran/${row.id}`}
          columns={usePaymentColumns(list.data)}
          onPage={(page) => setSearch({ page })}
          empty={t(search.view === 'mine' ? 'empty-mine' : 'empty')}
          download={{
            csv: apiAddress(`${PAYMENTS}.csv`, query),
            xlsx: apiAddress(`${PAYMENTS}.xlsx`, query),
          }}
          extra={
            search.contract !== '' && (
              <>
                <span>{t('ofContract')}</span>
                <Button kind="quiet" small onClick={() => setSearch({ contract: '' })}>
                  {t('widen')}
                </Button>
              </>
            )
          }
        />
      </Tabs>
    </Page>
  );
}

function PaymentFilters() {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const [search, setSearch] = useScreenSearch(paymentsSearch);
  return (
    <Filters>
      <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
      <SelectFilter
        label={t('holder')}
        value={search.holder}
        onChange={(holder) => setSearch({ holder })}
        options={[
          { value: '', label: t('anyHolder') },
          ...PARTIES.map((value) => ({ value, label: n(`party-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('state')}
        value={search.state}
        onChange={(state) => setSearch({ state })}
        options={[
          { value: '', label: t('anyState') },
          ...PAYMENT_STATES.map((value) => ({ value, label: n(`state-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('only')}
        value={search.only}
        onChange={(only) => setSearch({ only })}
        options={[
          { value: '', label: t('everything') },
          { value: 'late', label: t('only-late') },
          { value: 'disputed', label: t('only-disputed') },
        ]}
      />
      <SelectFilter
        label={t('kind')}
        value={search.kind}
        onChange={(kind) => setSearch({ kind })}
        options={[
          { value: '', label: t('anyKind') },
          ...PAYMENT_KINDS.map((value) => ({ value, label: n(`kind-${value}`) })),
        ]}
      />
      <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />
    </Filters>
  );
}
