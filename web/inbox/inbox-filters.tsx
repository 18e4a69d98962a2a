import type { InboxQueues } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { useScreenSearch } from '../search.ts';
import { Filters, SearchField, SelectFilter } from '../ui/filters.tsx';
import { inboxSearch, SORTS } from './inbox-search.ts';
import css from './inbox.module.css';
import { Toggle } from './toggle.tsx';

export type Queue = InboxQueues['queues'][number];

const QUICK = ['mine', 'unassigned', 'late', 'paused'] as const;

/** Text, stage, agency, state and order, and the quick ones with their counts; all live in the address. */
export function InboxFilters({ queues }: { queues: readonly Queue[] }) {
  const t = useTexts(texts);
  const both = useBoth();
  const [search, setSearch] = useScreenSearch(inboxSearch);
  const queue = queues.find((each) => each.kind === search.kind);
  const shown = queue ? [queue] : queues;
  const count = (what: (typeof QUICK)[number]) => shown.reduce((sum, each) => sum + each[what], 0);
  return (
    <>
      <Filters>
        <SearchField
          label={t('search')}
          hint={t('searchHint')}
          value={search.q}
          onChange={(q) => setSearch({ q })}
        />
        {queue && (
          <SelectFilter
            label={t('stage')}
            value={search.stage}
            onChange={(stage) => setSearch({ stage })}
            options={[
              { value: '', label: t('anyStage') },
              ...queue.stages.map(({ code, words, open }) => ({
                value: code,
                label: open === 0 ? both(words) : `${both(words)} (${open})`,
              })),
            ]}
          />
        )}
        <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />
        <SelectFilter
          label={t('state')}
          value={search.state}
          onChange={(state) => setSearch({ state })}
          options={(['open', 'closed', 'all'] as const).map((value) => ({
            value,
            label: t(`state-${value}`),
          }))}
        />
        <SelectFilter
          label={t('sort')}
          value={search.sort}
          onChange={(sort) => setSearch({ sort })}
          options={SORTS.map((value) => ({ value, label: t(`sort-${value}`) }))}
        />
      </Filters>
      <fieldset className={css.toggles} data-print="no">
        <legend className="hidden">{t('quick')}</legend>
        {QUICK.map((each) => (
          <Toggle
            key={each}
            label={t(each)}
            count={count(each)}
            on={search[each]}
            onChange={(on) => setSearch(turned(each, on))}
          />
        ))}
      </fieldset>
    </>
  );
}

/** What is mine has somebody in charge: the one filter takes the other out. */
function turned(which: (typeof QUICK)[number], on: boolean) {
  if (which === 'mine' && on) return { mine: true, unassigned: false };
  if (which === 'unassigned' && on) return { unassigned: true, mine: false };
  return { [which]: on };
}

interface Agency {
  id: string;
  name: string;
  parentId: string | null;
}

/** Levels of the tree that fit into a list; an agency further below comes by link and stays chosen. */
const LEVELS_OFFERED = 2;

function AgencyFilter({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTexts(texts);
  const reply = useApi<{ agencies: Agency[] }>('/directory/agencies');
  const all = reply.data?.agencies ?? [];
  const parents = new Map(all.map((each) => [each.id, each.parentId]));
  const level = (id: string | null): number => (id === null ? 0 : 1 + level(parents.get(id) ?? null));
  const offered = all.filter((each) => each.id === value || level(each.id) <= LEVELS_OFFERED);
  return (
    <SelectFilter
      label={t('agency')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('anyAgency') },
        ...offered.map((each) => ({ value: each.id, label: each.name })),
      ]}
    />
  );
}
