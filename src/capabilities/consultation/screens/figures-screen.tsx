import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import type { StatisticsReply } from '../contract.ts';
import { names } from '../texts/names.ts';
import { yearSearch } from './searches.ts';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

const YEARS = 5;

/** Received, answered, median days and satisfaction by topic; what rests on few questions is left out. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(yearSearch);
  const figures = useApi<StatisticsReply>(
    '/consultation/statistics',
    search.year === '' ? {} : { year: search.year },
  );
  const newest = figures.data?.thisYear ?? 0;
  return (
    <Page title={t('figures')} lead={t('figuresLead')} back={{ to: '/konsultasi', label: t('title') }}>
      {figures.data !== undefined && (
        <Filters>
          <SelectFilter
            label={t('year')}
            value={String(figures.data.year)}
            onChange={(year) => setSearch({ year })}
            options={Array.from({ length: YEARS }, (_, back) => String(newest - back)).map((value) => ({
              value,
              label: value,
            }))}
          />
        </Filters>
      )}
      <Loaded query={figures}>{(data) => <Body figures={data} />}</Loaded>
    </Page>
  );
}

function Body({ figures }: { figures: StatisticsReply }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { topic } = useLists();
  const shown = (value: number | null) => (value === null ? t('tooFew') : f.count(value));
  return figures.channels.map((each) => (
    <Section key={each.channel} title={n(`queue-${each.channel}`)}>
      {each.total !== null && <p>{t('total', { n: each.total })}</p>}
      <DataTable
        name={`consultation-figures-${each.channel}`}
        label={n(`queue-${each.channel}`)}
        rows={each.rows}
        rowId={(row) => row.topic}
        columns={[
          { id: 'topic', header: t('topic'), cell: (row) => topic(row.topic) },
          { id: 'received', header: t('countReceived'), align: 'end', cell: (row) => f.count(row.received) },
          { id: 'answered', header: t('countAnswered'), align: 'end', cell: (row) => shown(row.answered) },
          { id: 'days', header: t('medianDays'), align: 'end', cell: (row) => shown(row.medianDays) },
          { id: 'rating', header: t('satisfaction'), align: 'end', cell: (row) => shown(row.satisfaction) },
        ]}
        empty={t('noFigures')}
      />
      {each.suppressed.length > 0 && (
        <p>{t('suppressed', { topics: each.suppressed.map(topic).join(', '), n: figures.smallest })}</p>
      )}
    </Section>
  ));
}
