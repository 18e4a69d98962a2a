import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Stack } from '../../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import type { Statistics } from '../../contract-identities.ts';
import { names } from '../cases/texts/names.ts';
import { ClockTable } from './clock-table.tsx';
import { Multiple, type MultipleRow } from './multiple.tsx';
import css from './statistics.module.css';
import { texts } from './texts.ts';

/** Small multiples on one common scale, so that bars of different groups can be compared. */
export function StatisticsBody({ statistics }: { statistics: Statistics }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { least, total, identitiesOpened, clocks } = statistics;
  const shown = (count: number | null) => (count === null ? t('few', { n: least }) : f.count(count));
  const groups: { id: string; title: string; rows: MultipleRow[] }[] = [
    {
      id: 'quarter',
      title: t('byQuarter'),
      rows: statistics.byQuarter
        .filter(({ key }) => key <= finishedQuarters(statistics))
        .map(({ key, count }) => ({ label: t('quarter', { n: key }), count })),
    },
    {
      id: 'status',
      title: t('byStatus'),
      rows: statistics.byStatus.map(({ key, count }) => ({ label: n(`status-${key}`), count })),
    },
    {
      id: 'category',
      title: t('byCategory'),
      rows: statistics.byCategory.map(({ key, count }) => ({
        label: key === null ? t('noCategory') : n(`category-${key}`),
        count,
      })),
    },
    {
      id: 'mode',
      title: t('byMode'),
      rows: statistics.byMode.map(({ key, count }) => ({ label: n(`mode-${key}`), count })),
    },
    {
      id: 'agency',
      title: t('byAgency'),
      rows: statistics.byAgency.map(({ name, count }) => ({ label: name ?? t('noAgency'), count })),
    },
  ];
  const most = Math.max(1, ...groups.flatMap((each) => each.rows.map((row) => row.count ?? 0)));
  return (
    <Stack>
      <Stats>
        <Stat label={t('total')} value={shown(total)} />
        <Stat label={t('identities')} value={shown(identitiesOpened)} />
      </Stats>
      <div className={css.multiples}>
        {groups
          .filter((each) => each.rows.length > 0)
          .map((each) => (
            <Multiple key={each.id} title={each.title} rows={each.rows} most={most} least={least} />
          ))}
      </div>
      <ClockTable clocks={clocks} shown={shown} />
    </Stack>
  );
}

/** Quarters that are counted: of the others nothing is known, which is not the same as none. */
function finishedQuarters({ until }: Pick<Statistics, 'until'>): number {
  return until === null ? 0 : Math.ceil(Number(until.slice(5, 7)) / 3);
}
