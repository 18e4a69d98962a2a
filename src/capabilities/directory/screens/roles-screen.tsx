import { useState } from 'react';
import { post, useApi, useSend } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button, Buttons } from '../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { ProblemNotice } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import type { RolePage, RoleRow } from '../contract/roles.ts';
import { GRANTABLE_ROLES } from '../rules/roles.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/roles.ts';
import { EndRoleDialog } from './end-role-dialog.tsx';
import { GrantRoleDialog } from './grant-role-dialog.tsx';
import { rolesSearch } from './roles-search.ts';

/** The register of roles: in force, waiting for the second pair of eyes, ended. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(rolesSearch);
  const roles = useApi<RolePage>('/directory/roles', { ...search });
  const [giving, setGiving] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        roles.data?.mayGrant && (
          <Button kind="primary" onClick={() => setGiving(true)}>
            {t('give')}
          </Button>
        )
      }
    >
      <Tabs
        label={t('title')}
        value={search.state}
        onChange={(state) => setSearch({ state: state as typeof search.state })}
        tabs={[
          { id: 'now', label: t('now') },
          { id: 'pending', label: t('pending'), count: roles.data?.pending },
          { id: 'past', label: t('past') },
        ]}
      >
        <Filters>
          <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
          <SelectFilter
            label={t('role')}
            value={search.role}
            onChange={(role) => setSearch({ role })}
            options={[
              { value: '' as const, label: t('all') },
              ...GRANTABLE_ROLES.map((value) => ({ value, label: n(`role-${value}`) })),
            ]}
          />
        </Filters>
        <Register state={search.state} roles={roles} onPage={(page) => setSearch({ page })} />
      </Tabs>
      {giving && <GrantRoleDialog today={roles.data!.today} onClose={() => setGiving(false)} />}
    </Page>
  );
}

function Register({
  state,
  roles,
  onPage,
}: {
  state: 'now' | 'pending' | 'past';
  roles: ReturnType<typeof useApi<RolePage>>;
  onPage: (page: number) => void;
}) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [ending, setEnding] = useState<RoleRow | null>(null);
  const confirm = useDecision('confirm', t('confirmed'));
  const withdraw = useDecision('withdraw', t('withdrawn'));
  const problem = confirm.problem ?? withdraw.problem;
  const roleName = (row: RoleRow) => n(`role-${row.role}` as keyof typeof names.id);
  const columns: Column<RoleRow>[] = [
    { id: 'person', header: t('person'), cell: (row) => row.personName },
    { id: 'role', header: t('role'), cell: roleName },
    {
      id: 'scope',
      header: t('scope'),
      cell: (row) => (row.agencyName === null ? t('whole') : t('andBelow', { name: row.agencyName })),
    },
    { id: 'decree', header: t('decree'), cell: (row) => row.decree },
    { id: 'from', header: t('from'), cell: (row) => f.shortDay(row.validFrom) },
    {
      id: 'to',
      header: t('to'),
      cell: (row) => (row.validTo === null ? t('open') : f.shortDay(row.validTo)),
    },
  ];
  if (state === 'pending') {
    columns.push({ id: 'proposedBy', header: t('proposedBy'), cell: (row) => row.proposedBy ?? '–' });
  }
  if (state !== 'past' && roles.data?.mayGrant) {
    columns.push({
      id: 'actions',
      header: t('actions'),
      fixed: true,
      cell: (row) => (
        <Buttons>
          {row.pending && (
            <>
              <Button
                small
                kind="primary"
                busy={confirm.sending}
                disabledReason={row.mayConfirm ? null : t('notYou')}
                onClick={() => confirm.send(row.id)}
              >
                {t('confirm')}
                <span className="hidden">{` ${roleName(row)} ${row.personName}`}</span>
              </Button>
              <Button small kind="quiet" busy={withdraw.sending} onClick={() => withdraw.send(row.id)}>
                {t('withdraw')}
                <span className="hidden">{` ${roleName(row)} ${row.personName}`}</span>
              </Button>
            </>
          )}
          {!row.pending && (
            <Button small kind="quiet" onClick={() => setEnding(row)}>
              {t('end')}
              <span className="hidden">{` ${roleName(row)} ${row.personName}`}</span>
            </Button>
          )}
        </Buttons>
      ),
    });
  }
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <DataTable
        name={`roles-${state}`}
        label={t('title')}
        query={roles}
        rowId={(row) => row.id}
        columns={columns}
        onPage={onPage}
        empty={t(state === 'pending' ? 'nonePending' : 'none')}
      />
      {ending && <EndRoleDialog role={ending} name={roleName(ending)} onClose={() => setEnding(null)} />}
    </>
  );
}

function useDecision(verb: 'confirm' | 'withdraw', said: string) {
  return useSend({
    send: (id: string) => post<{ id: string }>(`/directory/roles/${id}/${verb}`),
    refresh: ['/directory'],
    said,
  });
}
