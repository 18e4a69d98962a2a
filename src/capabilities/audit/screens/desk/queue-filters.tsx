import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { DateFilter, Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { ASSIGNED, queueSearch, SCOPE_CHOICES, SEVERITY_CHOICES, SORTS } from './queue-search.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/queue.ts';

/** Rupiah from which on somebody looks. */
const LEAST = ['', '10000000', '50000000', '200000000', '1000000000'] as const;

/** What narrows the queue, all of it in the address. */
export function QueueFilters({ years }: { years: readonly number[] }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, set] = useScreenSearch(queueSearch);
  return (
    <Filters>
      <SearchField label={t('search')} hint={t('searchHint')} value={search.q} onChange={(q) => set({ q })} />
      <SearchField
        label={t('rule')}
        hint={t('ruleHint')}
        value={search.rule}
        onChange={(rule) => set({ rule: rule.toUpperCase() })}
      />
      <SelectFilter
        label={t('severity')}
        value={search.severity}
        onChange={(severity) => set({ severity })}
        options={SEVERITY_CHOICES.map((value) => ({
          value,
          label:
            value === ''
              ? t('severity-any')
              : value === 'critical,high'
                ? t('severity-both')
                : n(`severity-${value}`),
        }))}
      />
      <SelectFilter
        label={t('scope')}
        value={search.scope}
        onChange={(scope) => set({ scope })}
        options={SCOPE_CHOICES.map((value) => ({
          value,
          label: value === '' ? t('scope-any') : n(`scope-${value}`),
        }))}
      />
      <AgencyFilter value={search.agency} onChange={(agency) => set({ agency })} />
      <SelectFilter
        label={t('assigned')}
        value={search.assigned}
        onChange={(assigned) => set({ assigned })}
        options={ASSIGNED.map((value) => ({ value, label: t(`assigned-${value === '' ? 'any' : value}`) }))}
      />
      <SelectFilter
        label={t('year')}
        value={String(search.year)}
        onChange={(year) => set({ year: Number(year) })}
        options={[
          { value: '0', label: t('year-any') },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <LeastFilter />
      <DateFilter label={t('since')} value={search.since} onChange={(since) => set({ since })} />
      <SelectFilter
        label={t('suspended')}
        value={search.suspended ? 'yes' : 'no'}
        onChange={(value) => set({ suspended: value === 'yes' })}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`suspended-${value}`) }))}
      />
      <SelectFilter
        label={t('sort')}
        value={search.sort}
        onChange={(sort) => set({ sort })}
        options={SORTS.map((value) => ({ value, label: t(`sort-${value}`) }))}
      />
    </Filters>
  );
}

function LeastFilter() {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ least }, set] = useScreenSearch(queueSearch);
  const offered: readonly string[] = LEAST;
  const values = offered.includes(least) ? offered : [...offered, least];
  return (
    <SelectFilter
      label={t('least')}
      value={least}
      onChange={(next) => set({ least: next })}
      options={values.map((value) => ({
        value,
        label: value === '' ? t('least-any') : f.shortRupiah(Number(value)),
      }))}
    />
  );
}
