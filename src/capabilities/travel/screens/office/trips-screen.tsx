import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useHolds } from '../../../../../web/session.ts';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { TripPage } from '../../contract.ts';
import { TRIP_STATUSES } from '../../rules/trip-status.ts';
import { tripNames } from '../../texts/names.ts';
import { TripMark } from './marks.tsx';
import { tripsSearch } from './searches.ts';
import { texts } from './texts/trips.ts';

/** Trips of the agencies that one reads, or one's own. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const f = useFormat();
  const prepares = useHolds('travel-officer');
  const [search, setSearch] = useScreenSearch(tripsSearch);
  const trips = useApi<TripPage>('/travel/trips', search);
  const filtered = search.q !== '' || search.status !== '';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        prepares && (
          <LinkButton to="/perjalanan/baru" kind="primary">
            {t('plan')}
          </LinkButton>
        )
      }
    >
      <Tabs
        label={t('whose')}
        tabs={[
          { id: 'agency', label: t('ofAgency') },
          { id: 'mine', label: t('ofMine') },
        ]}
        value={search.view}
        onChange={(view) => setSearch({ view: view === 'mine' ? 'mine' : 'agency' })}
      />
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        <SelectFilter
          label={t('status')}
          value={search.status}
          onChange={(status) => setSearch({ status })}
          options={[
            { value: '', label: t('anyStatus') },
            ...TRIP_STATUSES.map((value) => ({ value, label: n(`status-${value}`) })),
          ]}
        />
      </Filters>
      <DataTable
        name="trips"
        label={t('title')}
        query={trips}
        rowId={(row) => row.id}
        rowLink={(row) => `/perjalanan/${row.id}`}
        columns={[
          { id: 'number', header: t('number'), fixed: true, cell: (row) => row.number },
          { id: 'purpose', header: t('purpose'), cell: (row) => row.purpose },
          { id: 'where', header: t('where'), cell: (row) => row.destinations.join(', ') || '–' },
          { id: 'from', header: t('from'), cell: (row) => f.shortDay(row.fromDay) },
          { id: 'to', header: t('to'), cell: (row) => f.shortDay(row.toDay) },
          {
            id: 'who',
            header: t('who'),
            cell: (row) =>
              row.travellers > 1
                ? t('leaderAndMore', { name: row.leader ?? '–', n: row.travellers - 1 })
                : (row.leader ?? '–'),
          },
          { id: 'agency', header: t('agency'), cell: (row) => row.agency },
          { id: 'status', header: t('status'), cell: (row) => <TripMark status={row.status} /> },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t(filtered ? 'nothingFound' : prepares && search.view === 'agency' ? 'noneYet' : 'none')}
      />
    </Page>
  );
}
