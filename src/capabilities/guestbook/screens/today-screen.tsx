import { apiAddress } from '../../../../web/address.ts';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { DateFilter, Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import type { PlaceList, VisitPage } from '../contract.ts';
import { todaySearch } from './searches.ts';
import { texts } from './texts.ts';
import { VisitTable } from './visit-table.tsx';

/** Milliseconds between looks: a visitor who signs appears while he still stands at the door. */
const LIVE = 15_000;

/** Today's visitors at the doors that the reader keeps. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(todaySearch);
  const visits = useApi<VisitPage>('/guestbook/visits', search, { refetchInterval: LIVE });
  const places = useApi<PlaceList>('/guestbook/places');
  const { page: _, ...filters } = search;
  const options = (places.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/tamu/baru" kind="primary">
          {t('enter')}
        </LinkButton>
      }
    >
      <Stats>
        <Stat label={t('insideCount')} value={f.count(visits.data?.inside ?? 0)} />
        <Stat
          label={t('lateCount')}
          value={f.count(visits.data?.late ?? 0)}
          {...((visits.data?.late ?? 0) > 0 ? { tone: 'warn' as const } : {})}
        />
      </Stats>
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        <SelectFilter
          label={t('show')}
          value={search.show}
          onChange={(show) => setSearch({ show })}
          options={[
            { value: '', label: t('all') },
            { value: 'inside', label: t('inside') },
            { value: 'late', label: t('late') },
            { value: 'left', label: t('left') },
          ]}
        />
        {options.length > 1 && (
          <SelectFilter
            label={t('place')}
            value={search.place}
            onChange={(place) => setSearch({ place })}
            options={[{ value: '', label: t('everyPlace') }, ...options]}
          />
        )}
        <DateFilter label={t('day')} value={search.day} onChange={(day) => setSearch({ day })} />
      </Filters>
      <VisitTable
        name="guestbook-today"
        label={t('title')}
        query={visits}
        onPage={(page) => setSearch({ page })}
        empty={t('empty')}
        receives
        download={{
          csv: apiAddress('/guestbook/visits.csv', filters),
          xlsx: apiAddress('/guestbook/visits.xlsx', filters),
        }}
      />
    </Page>
  );
}
