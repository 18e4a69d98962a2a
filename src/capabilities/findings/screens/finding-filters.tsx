import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { AgencyFilter } from '../../../../web/ui/agency-filter.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { SOURCES } from '../rules/sources.ts';
import { STATUSES } from '../rules/status.ts';
import { DUE, findingsSearch, SORT } from './findings-search.ts';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';

/** Text, agency, issuer, status, due day and order of the list. */
export function FindingFilters() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(findingsSearch);
  return (
    <Filters>
      <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
      <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />
      <SelectFilter
        label={t('source')}
        value={search.source}
        onChange={(source) => setSearch({ source })}
        options={[
          { value: '', label: t('all') },
          ...SOURCES.map((value) => ({ value, label: n(`source-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('status')}
        value={search.status}
        onChange={(status) => setSearch({ status })}
        options={[
          { value: '', label: t('all') },
          { value: 'open', label: t('status-open') },
          ...STATUSES.map((value) => ({ value, label: n(`status-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('due')}
        value={search.due}
        onChange={(due) => setSearch({ due })}
        options={[
          { value: '', label: t('all') },
          ...DUE.map((value) => ({ value, label: t(`due-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('sort')}
        value={search.sort}
        onChange={(sort) => setSearch({ sort })}
        options={SORT.map((value) => ({ value, label: t(`sort-${value}`) }))}
      />
    </Filters>
  );
}
