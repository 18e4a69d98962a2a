import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { AbsorptionView } from '../../contract/budget.ts';
import type { ForecastView } from '../../contract/dashboard.ts';
import { gapTone } from '../parts/gap.ts';
import { texts } from './texts/absorption.ts';

interface HeadlineProps {
  view: Pick<AbsorptionView, 'total' | 'asOf' | 'endedOn'>;
  /** null: not read yet, or nobody made one; `filtered`: it is of more than what is shown */
  forecast: ForecastView | null | 'filtered';
}

/** The four numbers of a budget: spent until today; planned and the gap, both of the months that have ended; and what is expected at the end of the year. */
export function Headline({ view: { total, asOf, endedOn }, forecast }: HeadlineProps) {
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
        note={t('ofCeiling', { ceiling: f.shortRupiah(total.ceiling), day: f.shortDay(asOf) })}
      />
      <Stat
        label={t('planned')}
        value={percent(total.plannedPercent)}
        note={
          total.planned === null
            ? t('noPlan')
            : endedOn === null
              ? t('noMonth')
              : t('plannedNote', { day: f.shortDay(endedOn) })
        }
      />
      <Stat
        label={t('gap')}
        value={total.gap === null ? '–' : t('points', { value: numbers.points(total.gap) })}
        note={
          total.gap === null
            ? t('notComputable')
            : endedOn === null
              ? t('noMonth')
              : t('endedNote', { day: f.shortDay(endedOn), ended: percent(total.endedPercent) })
        }
        tone={gapTone(total.gap)}
      />
      <Stat label={t('forecast')} value={expected.value} note={expected.note} />
    </Stats>
  );
}
