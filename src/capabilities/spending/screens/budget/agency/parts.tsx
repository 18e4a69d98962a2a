import { useApi } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Bullets } from '../../../../../../web/ui/chart-bullets.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../../web/ui/tabs.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { AbsorptionRow, AbsorptionView } from '../../../contract/budget.ts';
import { ACCOUNT_GROUPS } from '../../../rules/budget/codes.ts';
import { FUNDING_TAGS } from '../../../rules/budget/funding.ts';
import { budgetTexts } from '../../../texts/budget.ts';
import { BEHIND, gapTone } from '../../parts/gap.ts';
import { byGap } from '../agency-bullets.tsx';
import { texts as common } from '../texts/absorption.ts';
import { texts } from '../texts/agency.ts';

export const PARTITIONS = ['programme', 'account', 'funding'] as const;
export type Partition = (typeof PARTITIONS)[number];

interface PartsProps {
  query: { year: number; agencyId: string; funding: string };
  by: Partition;
  onBy: (by: Partition) => void;
}

/** The agency's money by programme, group of expenditure or source: which part of it does not move. */
export function Parts({ query, by, onBy }: PartsProps) {
  const t = useTexts(texts);
  const c = useTexts(common);
  const f = useFormat();
  const numbers = useChartNumbers();
  const nameOf = usePartName(by);
  const sums = useApi<AbsorptionView>('/spending/absorption', { ...query, group: by });
  return (
    <Section title={t('parts')}>
      <Tabs
        label={t('by')}
        value={by}
        onChange={(id) => onBy(PARTITIONS.find((each) => each === id) ?? 'programme')}
        tabs={PARTITIONS.map((each) => ({ id: each, label: t(`by-${each}`) }))}
      >
        <Loaded query={sums}>
          {({ rows, endedOn }) => (
            <Bullets
              title={t(`by-${by}`)}
              titled={false}
              sentence={t('partsSay', {
                n: f.count(rows.length),
                behind: f.count(rows.filter((each) => each.gap !== null && each.gap < -BEHIND).length),
                bound: BEHIND,
              })}
              against="plan"
              format={numbers.percent}
              words={{
                value: endedOn === null ? c('absorbed') : c('absorbedEnded', { day: f.shortDay(endedOn) }),
                mark: c('gap'),
              }}
              rows={rows.toSorted(byGap).map((row) => ({
                id: row.key,
                label: nameOf(row),
                value: endedOn === null ? row.realisedPercent : row.endedPercent,
                tick: row.plannedPercent,
                mark: {
                  tone: gapTone(row.gap),
                  label: row.gap === null ? c('noPlan') : c('points', { value: numbers.points(row.gap) }),
                },
              }))}
            />
          )}
        </Loaded>
      </Tabs>
    </Section>
  );
}

function usePartName(by: Partition): (row: AbsorptionRow) => string {
  const b = useTexts(budgetTexts);
  return (row) => {
    if (by === 'account') {
      const group = ACCOUNT_GROUPS.find((each) => each === row.code);
      return group === undefined ? row.code : `${row.code} ${b(`group-${group}`)}`;
    }
    if (by === 'funding') {
      const tag = FUNDING_TAGS.find((each) => each === row.code);
      return tag === undefined ? row.code : b(`tag-${tag}`);
    }
    return `${row.code} ${row.name}`.trim();
  };
}
