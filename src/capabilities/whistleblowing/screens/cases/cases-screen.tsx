import { useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useHolds } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { CaseListRow, CasePage } from '../../contract-desk.ts';
import { STATUSES } from '../../rules/status.ts';
import { useKeyring } from '../keyring/keyring.ts';
import { Unlock } from '../keyring/unlock.tsx';
import css from './cases.module.css';
import { Clocks, Flags, StatusOf } from './marks.tsx';
import { casesSearch } from './searches.ts';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';
import { useTitles, type OpenedTitle } from './use-titles.ts';
import { CASES } from './wire.ts';

/** Reports that a key of the reader opens; their titles only while it is open. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(casesSearch);
  const identitiesOnly = !useHolds('wbs-intake', 'investigator', 'wbs-alternate');
  const filtered = search.status !== '' || search.mine;
  const cases = useApi<CasePage>(CASES, {
    status: search.status,
    mine: search.mine ? 'true' : '',
    page: search.page,
  });
  const titles = useTitles(cases.data?.rows.map((each) => each.id) ?? []);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!cases.isError && cases.data?.total !== 0 && <Locked />}
      <Filters>
        <SelectFilter
          label={t('statusFilter')}
          value={search.status}
          onChange={(status) => setSearch({ status })}
          options={[
            { value: '', label: t('all') },
            ...STATUSES.map((value) => ({ value, label: n(`status-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('whose')}
          value={search.mine ? 'mine' : ''}
          onChange={(whose) => setSearch({ mine: whose === 'mine' })}
          options={[
            { value: '', label: t('everybody') },
            { value: 'mine', label: t('mine') },
          ]}
        />
      </Filters>
      <DataTable
        name="wbs-cases"
        label={t('title')}
        query={cases}
        rowId={(row) => row.id}
        rowLink={(row) => `/kasus/${row.id}`}
        columns={useColumns(titles)}
        onPage={(page) => setSearch({ page })}
        empty={
          filtered ? (
            <>
              <p>{t('emptyFiltered')}</p>
              <Button onClick={() => setSearch({ status: '', mine: false })}>{t('clear')}</Button>
            </>
          ) : (
            t(identitiesOnly ? 'emptyIdentities' : 'empty')
          )
        }
      />
    </Page>
  );
}

/** Titles stay sealed until a key is open; the key is opened here, so that the list keeps its place. */
function Locked() {
  const t = useTexts(texts);
  const { state } = useKeyring();
  const [asked, setAsked] = useState(false);
  if (state === 'open' || state === 'loading') return null;
  if (asked || state !== 'locked') return <Unlock roles={null} />;
  return (
    <Notice tone="info" title={t('lockedTitle')}>
      <p>{t('lockedBody')}</p>
      <Button kind="primary" onClick={() => setAsked(true)}>
        {t('unlock')}
      </Button>
    </Notice>
  );
}

function useColumns(titles: ReadonlyMap<string, OpenedTitle>): Column<CaseListRow>[] {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return [
    { id: 'number', header: t('number'), cell: (row) => <Code>{row.number}</Code>, fixed: true },
    {
      id: 'about',
      header: t('about'),
      fixed: true,
      cell: (row) => (
        <span className={css.about}>
          <Title opened={titles.get(row.id)} />
          <span className={css.flags}>
            <Flags row={row} />
            {row.unread > 0 && <StatusMark tone="info" label={t('unread', { n: f.count(row.unread) })} />}
          </span>
        </span>
      ),
    },
    { id: 'status', header: t('status'), cell: (row) => <StatusOf status={row.status} /> },
    { id: 'clock', header: t('clock'), cell: (row) => <Clocks clocks={row.clocks} /> },
    { id: 'day', header: t('day'), cell: (row) => f.shortDay(row.day) },
    {
      id: 'labels',
      header: t('labels'),
      cell: (row) =>
        [row.category === null ? null : n(`category-${row.category}`), row.agency?.name]
          .filter(Boolean)
          .join(' · ') || '–',
    },
  ];
}

function Title({ opened }: { opened: OpenedTitle | undefined }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  if (opened === undefined) return <span className={css.sealed}>{t('sealed')}</span>;
  if (opened === 'broken') return <StatusMark tone="danger" label={t('broken')} />;
  return (
    <span>
      {opened.title}
      <span className={css.quiet}>{` · ${n(`category-${opened.category}`)}`}</span>
    </span>
  );
}
