import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { LineChart } from '../../../../../../web/ui/chart-line.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { AbsorptionRow, CurveView } from '../../../contract/budget.ts';
import type { ForecastView } from '../../../contract/dashboard.ts';
import { BEHIND } from '../../parts/gap.ts';
import { texts } from '../texts/agency.ts';
import { curveData } from './curve-data.ts';

interface AbsorptionCurveProps {
  year: number;
  curve: CurveView;
  total: AbsorptionRow;
  forecast: ForecastView | null;
}

export function AbsorptionCurve({ year, curve, total, forecast }: AbsorptionCurveProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const says = [
    t('saysReal', {
      day: f.day(curve.asOf),
      real:
        total.realisedPercent === null
          ? f.shortRupiah(total.realised)
          : numbers.percent(total.realisedPercent),
    }),
    total.plannedPercent === null ||
    total.endedPercent === null ||
    total.gap === null ||
    curve.endedOn === null
      ? ''
      : t('saysPlan', {
          endDay: f.day(curve.endedOn),
          ended: numbers.percent(total.endedPercent),
          planned: numbers.percent(total.plannedPercent),
          gap: numbers.points(total.gap),
        }),
    forecast?.known === true
      ? t('saysForecast', {
          forecast: numbers.percent(forecast.percent),
          low: numbers.percent(forecast.low),
          high: numbers.percent(forecast.high),
        })
      : t('saysNoForecast'),
  ];
  return (
    <LineChart
      title={t('curve')}
      titled={false}
      sentence={says.filter(Boolean).join(' ')}
      today={curve.asOf}
      {...curveData(year, curve, forecast, BEHIND, {
        plan: t('plan'),
        real: t('real'),
        forecast: t('forecast'),
        range: t('range'),
        bound: t('bound', { n: BEHIND }),
      })}
    />
  );
}
