import { useTexts } from '../../../../web/language.tsx';
import type { SearchOf } from '../../../../web/search.ts';
import { AgencyFilter } from '../../../../web/ui/agency-filter.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { CATEGORIES, CLASSES, SOURCES } from '../rules/kinds.ts';
import { STATES } from '../rules/machine.ts';
import { names } from '../texts/names.ts';
import type { complaintsSearch } from './searches.ts';
import { texts } from './texts/list.ts';

type Search = SearchOf<typeof complaintsSearch>;

interface FiltersProps {
  search: Search;
  setSearch: (change: Partial<Search>) => void;
}

export function ComplaintFilters({ search, setSearch }: FiltersProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  return (
    <Filters>
      <SearchField
        label={t('search')}
        hint={t('searchHint')}
        value={search.q}
        onChange={(q) => setSearch({ q })}
      />
      <SelectFilter
        label={t('open')}
        value={search.open}
        onChange={(open) => setSearch({ open })}
        options={[
          { value: 'yes', label: t('stillOpen') },
          { value: 'all', label: t('everything') },
        ]}
      />
      <SelectFilter
        label={t('state')}
        value={search.state}
        onChange={(state) => setSearch({ state })}
        options={[
          { value: '', label: t('anyState') },
          ...STATES.map((value) => ({ value, label: n(`state-${value}`) })),
        ]}
      />
      <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />
      <SelectFilter
        label={t('category')}
        value={search.category}
        onChange={(category) => setSearch({ category })}
        options={[
          { value: '', label: t('anyCategory') },
          ...CATEGORIES.map((value) => ({ value, label: n(`category-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('class')}
        value={search.class}
        onChange={(value) => setSearch({ class: value })}
        options={[
          { value: '', label: t('anyClass') },
          ...CLASSES.map((value) => ({ value, label: n(`class-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('source')}
        value={search.source}
        onChange={(source) => setSearch({ source })}
        options={[
          { value: '', label: t('anySource') },
          ...SOURCES.map((value) => ({ value, label: n(`source-${value}`) })),
        ]}
      />
    </Filters>
  );
}
