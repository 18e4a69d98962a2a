import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { DataTable, type PageOfRows } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import { Expiry, LossMark } from './loss-marks.tsx';
import { LOSS_STATES, lossesSearch } from './losses-search.ts';
import { Amount, Day } from './marks.tsx';
import { LOSSES } from './paths.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/loss.ts';
import type { LossRow } from './types.ts';
import { WaitingPayments } from './waiting-payments.tsx';

/** Losses, and the payments that wait for their second officer. */
export function Screen() {
  const t = useTexts(texts);
  const [{ tab }, setSearch] = useScreenSearch(lossesSearch);
  const keeps = useHolds('loss-officer');
  const handlesMoney = useHolds('loss-officer', 'loss-verifier');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        keeps && (
          <LinkButton to="/kerugian/baru" kind="primary">
            {t('newLoss')}
          </LinkButton>
        )
      }
    >
      {handlesMoney ? (
        <Tabs
          label={t('tabs')}
          value={tab}
          onChange={(id) => setSearch({ tab: id === 'checks' ? 'checks' : 'losses' })}
          tabs={[
            { id: 'losses', label: t('losses') },
            { id: 'checks', label: t('checks') },
          ]}
        >
          {tab === 'losses' ? <Losses /> : <WaitingPayments />}
        </Tabs>
      ) : (
        <Losses />
      )}
    </Page>
  );
}

function Losses() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [{ text, state, standing, page }, setSearch] = useScreenSearch(lossesSearch);
  const losses = useApi<PageOfRows<LossRow>>(LOSSES, { text, state, standing, page });
  return (
    <>
      <Filters>
        <SearchField label={t('search')} value={text} onChange={(next) => setSearch({ text: next })} />
        <SelectFilter
          label={t('state')}
          value={state}
          onChange={(next) => setSearch({ state: next })}
          options={[
            { value: '', label: t('all') },
            ...LOSS_STATES.map((value) => ({ value, label: n(`loss-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('standing')}
          value={standing}
          onChange={(next) => setSearch({ standing: next })}
          options={[
            { value: '', label: t('all') },
            { value: 'behind', label: t('standing-behind') },
            { value: 'expiring', label: t('standing-expiring') },
          ]}
        />
      </Filters>
      <DataTable
        name="losses"
        label={t('losses')}
        query={losses}
        rowId={(row) => row.id}
        rowLink={(row) => `/kerugian/${row.id}`}
        onPage={(next) => setSearch({ page: next })}
        empty={t('empty')}
        columns={[
          { id: 'debtor', header: t('debtor'), cell: (row) => row.debtor.name },
          { id: 'number', header: t('number'), cell: (row) => row.number },
          { id: 'state', header: t('state'), cell: (row) => <LossMark {...row} /> },
          { id: 'expires', header: t('expires'), cell: (row) => <Expiry {...row} /> },
          { id: 'nextDue', header: t('nextDue'), cell: (row) => <Day day={row.nextDue} /> },
          { id: 'total', header: t('total'), align: 'end', cell: (row) => <Amount value={row.total} /> },
          { id: 'paid', header: t('paid'), align: 'end', cell: (row) => <Amount value={row.paid} /> },
          {
            id: 'remainder',
            header: t('remainder'),
            align: 'end',
            cell: (row) => <Amount value={row.remainder} />,
          },
        ]}
      />
    </>
  );
}
