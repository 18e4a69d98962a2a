import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import type { GiftPage } from '../contract.ts';
import { STATES } from '../rules/machine.ts';
import { names } from '../texts/names.ts';
import { Hints } from './hints.tsx';
import { StateMark } from './marks.tsx';
import { giftSearch } from './searches.ts';
import { Statistics } from './statistics.tsx';
import { texts } from './texts.ts';

/** What I reported; for the UPG everything, with what visitors declared and nobody answered. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const readsAll = useHolds('gratification-officer', 'inspektur');
  const [search, setSearch] = useScreenSearch(giftSearch);
  const all = readsAll && search.view !== 'mine';
  const gifts = useApi<GiftPage>('/gratification', { ...search, view: all ? 'all' : 'mine' });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/gratifikasi/lapor" kind={all ? 'plain' : 'primary'}>
          {t('report')}
        </LinkButton>
      }
    >
      <Hints />
      {readsAll && (
        <Tabs
          label={t('whose')}
          tabs={[
            { id: 'all', label: t('all') },
            { id: 'mine', label: t('mine') },
          ]}
          value={all ? 'all' : 'mine'}
          onChange={(view) => setSearch({ view: view === 'mine' ? 'mine' : '' })}
        />
      )}
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        <SelectFilter
          label={t('state')}
          value={search.state}
          onChange={(state) => setSearch({ state })}
          options={[
            { value: '', label: t('anyState') },
            ...STATES.map((value) => ({ value, label: n(`state-${value}`) })),
          ]}
        />
      </Filters>
      <DataTable
        name={all ? 'gifts' : 'my-gifts'}
        label={t('title')}
        query={gifts}
        rowId={(row) => row.id}
        rowLink={(row) => `/gratifikasi/${row.id}`}
        columns={[
          { id: 'number', header: t('number'), fixed: true, cell: (row) => row.number },
          {
            id: 'what',
            header: t('what'),
            cell: (row) => `${n(`kind-${row.kind}`)}: ${row.description}`,
          },
          ...(all
            ? [
                {
                  id: 'person',
                  header: t('person'),
                  cell: (row: GiftPage['rows'][number]) => row.person ?? '–',
                },
                {
                  id: 'agency',
                  header: t('agency'),
                  cell: (row: GiftPage['rows'][number]) => row.agency ?? '–',
                },
              ]
            : []),
          { id: 'giver', header: t('giver'), cell: (row) => row.giver },
          {
            id: 'value',
            header: t('value'),
            align: 'end',
            cell: (row) => (row.value === null ? t('unknown') : f.rupiah(row.value)),
          },
          { id: 'received', header: t('receivedOn'), cell: (row) => f.shortDay(row.receivedOn) },
          {
            id: 'kpk',
            header: t('kpkBy'),
            cell: (row) =>
              row.late > 0 ? (
                <StatusMark tone="bent" label={t('lateBy', { n: row.late })} />
              ) : (
                f.shortDay(row.kpkBy)
              ),
          },
          { id: 'state', header: t('state'), cell: (row) => <StateMark state={row.state} /> },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('none')}
      />
      {all && <Statistics />}
    </Page>
  );
}
