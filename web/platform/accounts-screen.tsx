import { useState } from 'react';
import type { AccountRow, AccountsReply } from '../../src/platform/identity/contract.ts';
import { useApi } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/accounts.ts';
import { useScreenSearch } from '../search.ts';
import { useHolds } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { Code } from '../ui/code.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { accountsSearch } from './accounts-search.ts';
import { LettersDialog } from './letters-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { ResetRequests } from './reset-requests.tsx';

const TONES = { invited: 'warn', active: 'ok', ended: 'plain' } as const;

/** Accounts of the own agencies: letters, resets under four eyes. The technical administrator only looks. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(accountsSearch);
  const keeper = useHolds('account-officer');
  const [letters, setLetters] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        keeper && (
          <Button kind="primary" onClick={() => setLetters(true)}>
            {t('letters')}
          </Button>
        )
      }
    >
      <Tabs
        label={t('title')}
        value={search.requests === '' ? 'accounts' : 'requests'}
        onChange={(tab) => setSearch({ requests: tab === 'requests' ? 'open' : '' })}
        tabs={[
          { id: 'accounts', label: t('accounts') },
          { id: 'requests', label: t('requests') },
        ]}
      >
        {search.requests === '' ? <Accounts keeper={keeper} /> : <ResetRequests />}
      </Tabs>
      {letters && <LettersDialog accountIds={null} onClose={() => setLetters(false)} />}
    </Page>
  );
}

function Accounts({ keeper }: { keeper: boolean }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(accountsSearch);
  const accounts = useApi<AccountsReply>('/accounts', {
    text: search.text,
    status: search.status,
    page: search.page,
  });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [letters, setLetters] = useState(false);
  const [reset, setReset] = useState<AccountRow | null>(null);
  const columns = useAccountColumns(keeper ? setReset : null);
  return (
    <>
      <Filters>
        <SearchField label={t('search')} value={search.text} onChange={(text) => setSearch({ text })} />
        <SelectFilter
          label={t('status')}
          value={search.status}
          onChange={(status) => setSearch({ status })}
          options={[
            { value: '', label: t('all') },
            { value: 'invited', label: t('invited') },
            { value: 'active', label: t('active') },
            { value: 'ended', label: t('ended') },
          ]}
        />
      </Filters>
      <DataTable
        name="accounts"
        label={t('accounts')}
        query={accounts}
        rowId={(row) => row.id}
        columns={columns}
        onPage={(page) => setSearch({ page })}
        empty={t('none')}
        {...(keeper && {
          selected,
          onSelect: setSelected,
          bulk: (
            <Button small onClick={() => setLetters(true)}>
              {t('lettersFor')}
            </Button>
          ),
        })}
      />
      {letters && <LettersDialog accountIds={[...selected]} onClose={() => setLetters(false)} />}
      {reset && <ResetDialog account={reset} onClose={() => setReset(null)} />}
    </>
  );
}

function useAccountColumns(onReset: ((row: AccountRow) => void) | null): Column<AccountRow>[] {
  const t = useTexts(texts);
  const f = useFormat();
  const columns: Column<AccountRow>[] = [
    { id: 'name', header: t('name'), cell: (row) => row.name },
    {
      id: 'status',
      header: t('status'),
      cell: (row) => <StatusMark tone={TONES[row.status]} label={t(row.status)} />,
    },
    { id: 'userName', header: t('userName'), cell: (row) => <Code>{row.userName}</Code> },
    {
      id: 'nip',
      header: t('nip'),
      cell: (row) => (row.nip === null ? '–' : <Code>{row.nip}</Code>),
      hidden: true,
    },
    { id: 'agency', header: t('agency'), cell: (row) => row.agency?.name ?? '–' },
    {
      id: 'totp',
      header: t('totp'),
      cell: (row) => t(row.secondFactorAt === null ? 'notRegistered' : 'registered'),
    },
    { id: 'seen', header: t('seen'), cell: (row) => f.shortTime(row.lastSeenAt) },
    { id: 'letter', header: t('letter'), cell: (row) => f.shortTime(row.codeExpiresAt), hidden: true },
  ];
  if (!onReset) return columns;
  return [
    ...columns,
    {
      id: 'reset',
      header: t('reset'),
      fixed: true,
      cell: (row) =>
        row.openRequestId !== null ? (
          <StatusMark tone="warn" label={t('resetOpen')} />
        ) : row.status !== 'ended' && row.activatedAt !== null ? (
          <Button kind="quiet" small onClick={() => onReset(row)}>
            {t('reset')}
            <span className="hidden"> {row.name}</span>
          </Button>
        ) : null,
    },
  ];
}
