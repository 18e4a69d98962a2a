import { useState } from 'react';
import type { InboxQueues } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { useScreenSearch } from '../search.ts';
import { useHolds } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Filters, SearchField, SelectFilter } from '../ui/filters.tsx';
import { inboxSearch, SORTS } from './inbox-search.ts';
import css from './inbox.module.css';
import { Toggle } from './toggle.tsx';

export type Queue = InboxQueues['queues'][number];

const QUICK = ['mine', 'unassigned', 'late', 'paused'] as const;
type Quick = (typeof QUICK)[number];

/** Who is in charge is told to those who work on the queue and to the Inspektur, not to agencies. */
export function useSeesInside(): (queue: Queue) => boolean {
  const inspects = useHolds('inspektur');
  return (queue) => inspects || queue.works;
}

/** Text, stage, agency, state and order of the list; all live in the address. */
export function InboxFilters({ queues }: { queues: readonly Queue[] }) {
  const t = useTexts(texts);
  const both = useBoth();
  const [search, setSearch] = useScreenSearch(inboxSearch);
  const { stage, agency, state, sort } = search;
  const [folded, setFolded] = useState(stage === '' && agency === '' && state === 'open' && sort === 'due');
  const queue = queues.find((each) => each.kind === search.kind);
  return (
    <Filters>
      <SearchField
        label={t('search')}
        hint={t('searchHint')}
        value={search.q}
        onChange={(q) => setSearch({ q })}
      />
      <div className={css.more}>
        <Button aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {t('moreFilters')}
        </Button>
      </div>
      <div className={cx(css.rarely, folded && css.folded)}>
        {queue && (
          <SelectFilter
            label={t('stage')}
            value={stage}
            onChange={(next) => setSearch({ stage: next })}
            options={[
              { value: '', label: t('anyStage') },
              ...queue.stages.map(({ code, words, open }) => ({
                value: code,
                label: open === 0 ? both(words) : `${both(words)} (${open})`,
              })),
            ]}
          />
        )}
        <AgencyFilter value={agency} onChange={(next) => setSearch({ agency: next })} />
        <SelectFilter
          label={t('state')}
          value={state}
          onChange={(next) => setSearch({ state: next })}
          options={(['open', 'closed', 'all'] as const).map((value) => ({
            value,
            label: t(`state-${value}`),
          }))}
        />
        <SelectFilter
          label={t('sort')}
          value={sort}
          onChange={(next) => setSearch({ sort: next })}
          options={SORTS.map((value) => ({ value, label: t(`sort-${value}`) }))}
        />
      </div>
    </Filters>
  );
}

/** The quick ones, each with how many it would show. */
export function QuickFilters({ queues }: { queues: readonly Queue[] }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(inboxSearch);
  const shown = queues.filter((each) => search.kind === '' || each.kind === search.kind);
  const inside = useSeesInside();
  const count = (what: Quick) => shown.reduce((sum, each) => sum + each[what], 0);
  const offered = shown.some(inside) ? QUICK : (['late', 'paused'] as const);
  return (
    <fieldset className={css.toggles}>
      <legend className="hidden">{t('quick')}</legend>
      {offered.map((each) => (
        <Toggle
          key={each}
          label={t(each)}
          count={count(each)}
          on={search[each]}
          onChange={(on) => setSearch(turned(each, on))}
        />
      ))}
      {search.escalated && (
        <Toggle label={t('escalated')} on onChange={() => setSearch({ escalated: false })} />
      )}
    </fieldset>
  );
}

/** What is mine has somebody in charge: the one filter takes the other out. */
function turned(which: Quick, on: boolean) {
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
