import { apiAddress } from '../../../../web/address.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Bars } from '../../../../web/ui/bars.tsx';
import { DataTable, type Column } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import type { Statistics } from '../contract.ts';
import { texts } from './texts/statistics.ts';

type Row = Statistics['agencies'][number];
type Figure = keyof Statistics['total'];

const FIGURES: readonly Figure[] = ['received', 'inTime', 'medianDays', 'contested', 'satisfaction'];
const PERCENT = 100;

/** Totals, bars and the table with the same numbers. */
export function StatisticsBody({ statistics }: { statistics: Statistics }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { agencies, others, smallest, total } = statistics;
  const asked = { year: statistics.year, channel: statistics.channel };
  const shown = (figure: Figure, value: number | null): string => {
    if (value === null) return figure === 'received' ? t('few', { n: smallest }) : t('tooFew');
    if (figure === 'inTime' || figure === 'contested') return f.percent(value / PERCENT);
    if (figure === 'medianDays') return t('days', { n: f.count(value) });
    return f.count(value);
  };
  const column = (figure: Figure): Column<Row> => ({
    id: figure,
    header: t(figure),
    align: 'end',
    sort: true,
    value: (row) => row[figure],
    cell: (row) => shown(figure, row[figure]),
    total: shown(figure, total[figure]),
  });
  const counted = agencies.filter((each) => each.received !== null);
  const answered = agencies.filter((each) => each.inTime !== null);
  return (
    <Stack>
      <Stats>
        {FIGURES.map((figure) => (
          <Total key={figure} figure={figure} value={total[figure]} shown={shown(figure, total[figure])} />
        ))}
      </Stats>
      {answered.length > 0 && (
        <Section title={t('inTimeBars')}>
          <Bars
            label={t('inTimeBars')}
            most={PERCENT}
            rows={answered
              .toSorted((a, b) => a.inTime! - b.inTime!)
              .map((each) => ({
                label: each.name,
                value: each.inTime!,
                shown: shown('inTime', each.inTime),
              }))}
          />
        </Section>
      )}
      {counted.length > 0 && (
        <Section title={t('bars')}>
          <Bars
            label={t('bars')}
            rows={counted
              .toSorted((a, b) => b.received! - a.received!)
              .map((each) => ({ label: each.name, value: each.received!, shown: f.count(each.received!) }))}
          />
          {others !== null && <p>{t('othersTogether', { n: f.count(others.received) })}</p>}
        </Section>
      )}
      <Section title={t('table')}>
        <DataTable
          name="complaint-statistics"
          label={t('table')}
          rows={agencies}
          rowId={(row) => row.agencyId}
          columns={[
            {
              id: 'agency',
              header: t('agency'),
              sort: true,
              value: (row) => row.name,
              cell: (row) => row.name,
              total: t('total'),
            },
            ...FIGURES.map(column),
          ]}
          download={{
            csv: apiAddress('/complaints/statistics.csv', asked),
            xlsx: apiAddress('/complaints/statistics.xlsx', asked),
          }}
          empty={t('noneByAgency')}
        />
      </Section>
    </Stack>
  );
}

const NOTES = {
  received: undefined,
  inTime: 'ofAnswered',
  medianDays: 'medianNote',
  contested: 'ofAnswered',
  satisfaction: 'satisfactionNote',
} as const satisfies Record<Figure, keyof typeof texts.id | undefined>;

/** One number of the whole; where too few stand behind it, that is what is said. */
function Total({ figure, value, shown }: { figure: Figure; value: number | null; shown: string }) {
  const t = useTexts(texts);
  const note = NOTES[figure];
  if (value === null && figure !== 'received') return <Stat label={t(figure)} value="–" note={shown} />;
  return <Stat label={t(figure)} value={shown} {...(note === undefined ? {} : { note: t(note) })} />;
}
