import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Bars } from '../../../../web/ui/bars.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import type { CompletionReply } from '../contract.ts';
import { completionSearch } from './completion-search.ts';
import { texts } from './texts.ts';

/** How far agencies have come: shares only, nobody named, no share that points at a few. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
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
        {(data) =>
          data.rows.length === 0 ? (
            <Empty title={t('noAgencies')} />
          ) : (
            <Section title={t('year', { year: data.year })}>
              <Bars
                label={t('completion')}
                rows={data.rows.map((row) => ({
                  label: row.agency,
                  value: row.percent ?? 0,
                  shown:
                    row.percent === null
                      ? t('hidden')
                      : t('ofPeople', { percent: row.percent, people: f.count(row.people) }),
                }))}
              />
            </Section>
          )
        }
      </Loaded>
    </Page>
  );
}
