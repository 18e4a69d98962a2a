import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { AbsorptionRow } from '../../contract/budget.ts';
import type { ForecastView } from '../../contract/dashboard.ts';
import { gapTone } from '../parts/gap.ts';
import { texts } from './texts/absorption.ts';

interface HeadlineProps {
  total: AbsorptionRow;
  /** null: not read yet, or nobody made one; `filtered`: it is of more than what is shown */
  forecast: ForecastView | null | 'filtered';
}

/** The four numbers of a budget: spent, planned, the gap, and what is expected at the end of the year. */
export function Headline({ total, forecast }: HeadlineProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const percent = (value: number | null) => (value === null ? '–' : numbers.percent(value));
  const expected =
    forecast === null || forecast === 'filtered'
      ? { value: '–', note: t(forecast === 'filtered' ? 'none-filtered' : 'notComputable') }
      : forecast.known
        ? {
            value: percent(forecast.percent),
            note: t('forecastRange', { low: percent(forecast.low), high: percent(forecast.high) }),
          }
        : { value: '–', note: `${t('notComputable')}: ${t(`none-${forecast.reason}`)}` };
  return (
    <Stats>
      <Stat
        label={t('absorbed')}
        value={percent(total.realisedPercent)}
        note={t('ofCeiling', { ceiling: f.shortRupiah(total.ceiling) })}
      />
      <Stat
        label={t('planned')}
        value={percent(total.plannedPercent)}
        note={t(total.planned === null ? 'noPlan' : 'plannedNote')}
      />
      <Stat
        label={t('gap')}
        value={total.gap === null ? '–' : t('points', { value: numbers.points(total.gap) })}
        note={t(total.gap === null ? 'notComputable' : total.gap < 0 ? 'behindPlan' : 'onPlan')}
        tone={gapTone(total.gap)}
      />
      <Stat label={t('forecast')} value={expected.value} note={expected.note} />
    </Stats>
  );
}
