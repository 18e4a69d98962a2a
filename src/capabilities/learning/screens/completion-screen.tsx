import { useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Bars } from '../../../../web/ui/bars.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Filters, SearchField } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section, Stack } from '../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import type { CompletionReply } from '../contract.ts';
import { behindFirst, summaryOf } from './completion-order.ts';
import { completionSearch } from './completion-search.ts';
import { texts } from './texts.ts';

/** Agencies shown until somebody asks for all: those that are furthest behind. */
const FIRST = 15;
const ALL = 100;

/** How far agencies have come: shares only, nobody named, no share that points at a few. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(completionSearch);
  const shares = useApi<CompletionReply>('/learning/completion', { what: search.what });
  return (
    <Page title={t('completion')} lead={t('completionLead')}>
      <Tabs
        label={t('what')}
        tabs={[
          { id: 'pledge', label: t('pledges') },
          { id: 'lesson', label: t('lessons') },
        ]}
        value={search.what}
        onChange={(what) => setSearch({ what: what === 'lesson' ? 'lesson' : 'pledge' })}
      />
      <Loaded query={shares}>
        {(data) => (data.rows.length === 0 ? <Empty title={t('noAgencies')} /> : <Agencies {...data} />)}
      </Loaded>
    </Page>
  );
}

function Agencies({ year, rows }: CompletionReply) {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(completionSearch);
  const [all, setAll] = useState(false);
  const sums = summaryOf(rows);
  const q = search.q.trim().toLowerCase();
  const found = behindFirst(rows).filter((row) => row.agency.toLowerCase().includes(q));
  const shown = all || q !== '' ? found : found.slice(0, FIRST);
  return (
    <Stack>
      <Stats>
        <Stat label={t('agencies')} value={f.count(rows.length)} note={t('year', { year })} />
        <Stat label={t('complete')} value={f.count(sums.complete)} />
        <Stat label={t('underway')} value={f.count(sums.underway)} />
        <Stat label={t('notBegun')} value={f.count(sums.notBegun)} />
        <Stat label={t('hiddenOnes')} value={f.count(sums.hidden)} />
      </Stats>
      <Section title={t('behindFirst')}>
        {rows.length > FIRST && (
          <Filters>
            <SearchField
              label={t('findAgency')}
              value={search.q}
              onChange={(typed) => setSearch({ q: typed })}
            />
          </Filters>
        )}
        {shown.length === 0 ? (
          <Empty title={t('noneFound')} />
        ) : (
          <Bars
            label={t('completion')}
            most={ALL}
            rows={shown.map((row) => ({
              label: row.agency,
              value: row.percent ?? 0,
              shown:
                row.percent === null
                  ? t('hidden')
                  : t('ofPeople', { percent: row.percent, people: f.count(row.people) }),
            }))}
          />
        )}
        {shown.length < found.length && (
          <Button onClick={() => setAll(true)}>{t('showAll', { n: f.count(found.length) })}</Button>
        )}
      </Section>
    </Stack>
  );
}
