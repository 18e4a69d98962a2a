import { useTexts } from '../../../../web/language.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { SOURCES } from '../rules/sources.ts';
import { overviewSearch } from './overview-search.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/overview.ts';

/** Whose reports an overview counts. */
export function SourceFilter() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(overviewSearch);
  return (
    <Filters>
      <SelectFilter
        label={t('source')}
        value={search.source}
        onChange={(source) => setSearch({ source })}
        options={[
          { value: '', label: t('all') },
          ...SOURCES.map((value) => ({ value, label: n(`source-${value}`) })),
        ]}
      />
    </Filters>
  );
}
