import { useBoth, useTexts } from '../../../../../web/language.tsx';
import { Heatmap } from '../../../../../web/ui/chart-heatmap.tsx';
import { LineChart } from '../../../../../web/ui/chart-line.tsx';
import type { Curve, Heatmap as HeatmapData } from '../../contract/charts.ts';
import { monthStart } from '../budget/months/month-start.ts';
import { BEHIND, FAR_BEHIND } from '../parts/gap.ts';
import { ChartSection } from './chart-section.tsx';
import { curveLines, heatmapRows } from './chart-data.ts';
import { texts } from './texts.ts';

/** How the year went: all money as a curve, every agency month by month. */
export function Months({ agency }: { agency: string }) {
  const t = useTexts(texts);
  const both = useBoth();
  return (
    <>
      <ChartSection<Curve> name="curve" title={t('curve')} agency={agency}>
        {({ chart, year, asOf }) => (
          <LineChart
            title={t('curve')}
            titled={false}
            sentence={both(chart.sentence)}
            today={asOf}
            {...curveLines(year, asOf, chart, BEHIND, {
              plan: t('plan'),
              real: t('real'),
              forecast: t('forecast'),
              range: t('range'),
              bound: t('bound', { n: BEHIND }),
            })}
          />
        )}
      </ChartSection>
      <ChartSection<HeatmapData> name="heatmap" title={t('heatmap')} agency={agency}>
        {({ chart, year }) => (
          <Heatmap
            title={t('heatmap')}
            titled={false}
            sentence={both(chart.sentence)}
            months={chart.months.map((month) => monthStart(year, month))}
            rows={heatmapRows(chart)}
            near={BEHIND}
            far={FAR_BEHIND}
            words={{ real: t('real'), plan: t('plan') }}
          />
        )}
      </ChartSection>
    </>
  );
}
