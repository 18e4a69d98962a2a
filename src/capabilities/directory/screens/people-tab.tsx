import { useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button } from '../../../../web/ui/button.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import type { AgencyList } from '../contract/agencies.ts';
import type { PeoplePage, PersonRow } from '../contract/people.ts';
import { EMPLOYMENTS } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/people.ts';
import { directorySearch } from './directory-search.ts';
import { NewPersonDialog } from './new-person-dialog.tsx';

/** Agencies that the filter offers besides the chosen one: the top two levels, which fit into a list. */
const LEVELS_OFFERED = 2;

export function PeopleTab() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(directorySearch);
  const { q, agency, service, employment, page } = search;
  const people = useApi<PeoplePage>('/directory/people', { q, agency, service, employment, page });
  const [adding, setAdding] = useState(false);
  const columns = usePeopleColumns();
  return (
    <>
      <Filters>
        <SearchField label={t('search')} value={q} onChange={(text) => setSearch({ q: text })} />
        <AgencyFilter value={agency} onChange={(id) => setSearch({ agency: id })} />
        <SelectFilter
          label={t('employment')}
          value={employment}
          onChange={(value) => setSearch({ employment: value })}
          options={[
            { value: '' as const, label: t('all') },
            ...EMPLOYMENTS.map((value) => ({ value, label: n(`employment-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('service')}
          value={service}
          onChange={(value) => setSearch({ service: value })}
          options={[
            { value: 'in', label: t('serviceIn') },
            { value: 'gone', label: t('serviceGone') },
            { value: 'all', label: t('serviceAll') },
          ]}
        />
      </Filters>
      <DataTable
        name="people"
        label={t('people')}
        query={people}
        rowId={(row) => row.id}
        columns={columns}
        onOpen={(row) => setSearch({ open: row.id, page })}
        openId={search.open}
        onPage={(next) => setSearch({ page: next })}
        empty={t('none')}
        extra={
          people.data?.mayAdd && (
            <Button kind="primary" small onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      {adding && <NewPersonDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function usePeopleColumns(): Column<PersonRow>[] {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return [
    { id: 'name', header: t('name'), cell: (row) => row.name },
    { id: 'number', header: t('number'), cell: (row) => <Code>{row.nip ?? row.personnelCode}</Code> },
    {
      id: 'position',
      header: t('position'),
      cell: (row) =>
        row.title === null
          ? '–'
          : `${row.positionKind === 'definitive' || row.positionKind === null ? '' : `${n(`position-${row.positionKind}`)} `}${row.title}`,
    },
    { id: 'agency', header: t('agency'), cell: (row) => row.agencyName ?? '–' },
    {
      id: 'employment',
      header: t('employment'),
      cell: (row) => n(`employment-${row.employment}`),
    },
    {
      id: 'ended',
      header: t('ended'),
      cell: (row) => (row.endedOn === null ? '–' : f.shortDay(row.endedOn)),
      hidden: true,
    },
  ];
}

function AgencyFilter({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTexts(texts);
  const agencies = useApi<AgencyList>('/directory/agencies');
  const all = agencies.data?.agencies ?? [];
  const parents = new Map(all.map((each) => [each.id, each.parentId]));
  const level = (id: string | null): number => (id === null ? 0 : 1 + level(parents.get(id) ?? null));
  const offered = all.filter((each) => each.id === value || level(each.id) <= LEVELS_OFFERED);
  return (
    <SelectFilter
      label={t('agency')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('everywhere') },
        ...offered.map((each) => ({
          value: each.id,
          label: `${' '.repeat(3 * (level(each.id) - 1))}${each.name}`,
        })),
      ]}
    />
  );
}
