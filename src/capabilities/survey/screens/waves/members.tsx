import type { z } from 'zod';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import type { memberPage, WaveView } from '../../contract/wave/waves.ts';
import { SOURCES } from '../../rules/model/model.ts';
import { MemberPanel } from './member-panel.tsx';
import { waveSearch, WAVES } from './search.ts';
import { texts } from './texts.ts';

type Page = z.output<typeof memberPage>;
export type Member = Page['rows'][number];

/** People of the frame, by source and by their place in the draw. */
export function Members({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(waveSearch);
  const members = useApi<Page>(`${WAVES}/${wave.id}/members`, {
    page: search.page,
    ...(search.source === '' ? {} : { source: search.source }),
    ...(search.place === 'excluded'
      ? { excluded: true }
      : search.place === ''
        ? {}
        : { place: search.place }),
  });
  const columns = useColumns();
  const open = members.data?.rows.find((row) => row.id === search.member);
  return (
    <>
      <Filters>
        <SelectFilter
          label={t('source')}
          value={search.source}
          onChange={(source) => setSearch({ source, member: '' })}
          options={[
            { value: '' as const, label: t('anySource') },
            ...SOURCES.map((value) => ({ value, label: t(`source-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('place')}
          value={search.place}
          onChange={(place) => setSearch({ place, member: '' })}
          options={[
            { value: '' as const, label: t('anyPlace') },
            { value: 'sample' as const, label: t('place-sample') },
            { value: 'replacement' as const, label: t('place-replacement') },
            { value: 'excluded' as const, label: t('place-excluded') },
          ]}
        />
      </Filters>
      <DataTable
        name="survey-members"
        label={t('members')}
        query={members}
        rowId={(row) => row.id}
        columns={columns}
        onPage={(page) => setSearch({ page })}
        onOpen={(row) => setSearch({ member: row.id })}
        openId={search.member}
        empty={t('noMembers')}
      />
      {open && <MemberPanel wave={wave} member={open} onClose={() => setSearch({ member: '' })} />}
    </>
  );
}

function useColumns(): Column<Member>[] {
  const t = useTexts(texts);
  const f = useFormat();
  return [
    { id: 'name', header: t('person'), cell: (row) => row.name ?? t('erased'), fixed: true },
    { id: 'unit', header: t('unit'), cell: (row) => row.unit },
    { id: 'position', header: t('position'), cell: (row) => row.position ?? row.service ?? '–' },
    {
      id: 'place',
      header: t('place'),
      cell: (row) =>
        row.excluded !== null
          ? t(`excluded-${row.excluded}`)
          : row.place === null
            ? '–'
            : t(`place-${row.place}`),
    },
    { id: 'stratum', header: t('stratum'), cell: (row) => row.stratumCode ?? '–' },
    {
      id: 'order',
      header: t('order'),
      align: 'end',
      cell: (row) => (row.drawOrder === null ? '–' : f.count(row.drawOrder)),
    },
    {
      id: 'flags',
      header: t('flags'),
      cell: (row) => row.flags.map((flag) => t(`flag-${flag}`)).join(', ') || '–',
    },
  ];
}
