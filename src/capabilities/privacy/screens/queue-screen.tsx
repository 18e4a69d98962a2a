import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { RequestPage } from '../contract.ts';
import { STATES } from '../rules/request.ts';
import { names } from '../texts/names.ts';
import { ClockMark, StateMark } from './marks.tsx';
import { queueSearch } from './searches.ts';
import { texts } from './texts.ts';

/** Every request, for the officer and the head. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(queueSearch);
  const requests = useApi<RequestPage>('/privacy/requests', { ...search, view: 'all' });
  return (
    <Page title={t('queueTitle')} lead={t('queueLead')}>
      <Filters>
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
        name="privacy-requests"
        label={t('queueTitle')}
        query={requests}
        rowId={(row) => row.id}
        rowLink={(row) => `/data-pribadi/permintaan/${row.id}`}
        columns={[
          { id: 'number', header: t('number'), fixed: true, cell: (row) => row.number },
          { id: 'kind', header: t('kind'), cell: (row) => n(`kind-${row.kind}`) },
          { id: 'origin', header: t('origin'), cell: (row) => n(`origin-${row.origin}`) },
          { id: 'received', header: t('received'), cell: (row) => f.shortTime(row.receivedAt) },
          { id: 'state', header: t('state'), cell: (row) => <StateMark state={row.state} /> },
          {
            id: 'clock',
            header: t('clock'),
            cell: (row) => (
              <ClockMark clock={row.clock} due={row.dueAt} done={row.clock.hoursLeft === null ? 'x' : null} />
            ),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('noneWaiting')}
      />
    </Page>
  );
}
