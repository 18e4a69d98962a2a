import { apiAddress } from '../../../../web/address.ts';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import type { ComplaintPage } from '../contract.ts';
import { CHANNELS } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import { ComplaintFilters } from './complaint-filters.tsx';
import css from './complaint.module.css';
import { DueMark, StateMark } from './marks.tsx';
import { OFFICERS } from './officers.ts';
import { complaintsSearch } from './searches.ts';
import { texts } from './texts/list.ts';

/** Complaints of one channel; the desk sees all, an agency what was passed to it. */
export function Screen() {
  const officer = useHolds(...OFFICERS);
  return officer ? <List /> : <NotForYou />;
}

/** Others come here by the breadcrumb only. */
function NotForYou() {
  const t = useTexts(texts);
  return (
    <Page title={t('title')}>
      <Empty title={t('notForYou')}>
        <LinkButton to="/aduan/baru" kind="primary">
          {t('ownWay')}
        </LinkButton>
      </Empty>
    </Page>
  );
}

function List() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const desk = useHolds('intake-officer', 'complaint-reviewer', 'inspektur', 'government-head');
  const intake = useHolds('intake-officer');
  const [search, setSearch] = useScreenSearch(complaintsSearch);
  const { agency, open, page, ...filters } = search;
  const asked = { ...filters, agencyId: agency, open: open === 'yes' && filters.state === '' ? 'yes' : '' };
  const rows = useApi<ComplaintPage>('/complaints', { ...asked, page });
  return (
    <Page
      title={t('title')}
      lead={t(desk ? 'lead' : 'agencyLead')}
      actions={
        <>
          {intake && (
            <LinkButton to="/aduan/catat" kind="primary">
              {t('enter')}
            </LinkButton>
          )}
          <LinkButton to={`/aduan/statistik?channel=${search.channel}`}>{t('statistics')}</LinkButton>
        </>
      }
    >
      <Tabs
        label={t('channels')}
        value={search.channel}
        onChange={(channel) => setSearch({ channel: channel as typeof search.channel })}
        tabs={CHANNELS.map((channel) => ({ id: channel, label: n(`channel-${channel}`) }))}
      >
        <ComplaintFilters search={search} setSearch={setSearch} />
        <DataTable
          name="complaints"
          label={t('title')}
          query={rows}
          rowId={(row) => row.id}
          rowLink={(row) => `/aduan/${row.id}`}
          columns={[
            { id: 'number', header: t('number'), cell: (row) => <Code>{row.number}</Code> },
            {
              id: 'subject',
              header: t('subject'),
              cell: (row) => (
                <>
                  {row.subject}
                  {(row.unproven || row.objections > 0) && (
                    <span className={css.marks}>
                      {row.objections > 0 && (
                        <StatusMark tone="bent" label={t('objected', { n: row.objections })} />
                      )}
                      {row.unproven && <StatusMark tone="warn" label={t('unproven')} />}
                    </span>
                  )}
                </>
              ),
            },
            { id: 'state', header: t('state'), cell: (row) => <StateMark state={row.state} /> },
            { id: 'due', header: t('due'), cell: (row) => <DueMark due={row.due} /> },
            {
              id: 'agency',
              header: t('agency'),
              cell: (row) => row.handler?.name ?? row.agency?.name ?? t('noAgency'),
            },
            { id: 'received', header: t('received'), cell: (row) => f.shortDay(row.receivedOn) },
            {
              id: 'category',
              header: t('category'),
              hidden: true,
              cell: (row) => n(`category-${row.category}`),
            },
            {
              id: 'class',
              header: t('class'),
              hidden: true,
              cell: (row) => (row.class === null ? '–' : n(`class-${row.class}`)),
            },
            { id: 'source', header: t('source'), hidden: true, cell: (row) => n(`source-${row.source}`) },
            {
              id: 'followers',
              header: t('followers'),
              hidden: true,
              align: 'end',
              cell: (row) => f.count(row.followers + 1),
            },
          ]}
          onPage={(next) => setSearch({ page: next })}
          empty={t('none')}
          download={{
            csv: apiAddress('/complaints/export.csv', asked),
            xlsx: apiAddress('/complaints/export.xlsx', asked),
          }}
        />
      </Tabs>
    </Page>
  );
}
