import { useFormat } from '../language.tsx';
import { Bullets } from '../ui/chart-bullets.tsx';
import { Funnel } from '../ui/chart-funnel.tsx';
import { Gantt } from '../ui/chart-gantt.tsx';
import { Heatmap } from '../ui/chart-heatmap.tsx';
import { Histogram } from '../ui/chart-histogram.tsx';
import { LineChart } from '../ui/chart-line.tsx';
import { StackedBars } from '../ui/chart-stacked.tsx';
import { Section } from '../ui/page.tsx';
import { useChartNumbers } from '../ui/use-chart-numbers.ts';
import * as sample from './sample-charts.ts';
import { WORDS } from './sample.ts';

/** Every kind of drawing, with invented numbers. */
export function Charts() {
  const f = useFormat();
  const numbers = useChartNumbers();
  return (
    <Section title={WORDS.charts}>
      <LineChart title={WORDS.curve} sentence={sample.CURVE_SAYS} {...sample.CURVE} />
      <Gantt title={WORDS.gantt} sentence={sample.GANTT_SAYS} rows={sample.GANTT} today="2026-10-28" />
      <Bullets
        title={WORDS.bullets}
        sentence={WORDS.lead}
        rows={sample.BULLETS}
        format={numbers.percent}
        against="plan"
        words={{ value: WORDS.value, mark: WORDS.state }}
      />
      <Bullets
        title={WORDS.limits}
        sentence={WORDS.lead}
        rows={sample.LIMITS}
        most={10}
        format={numbers.number}
        against="limit"
        words={{ value: WORDS.value, mark: WORDS.state }}
      />
      <Heatmap
        title={WORDS.heat}
        sentence={WORDS.lead}
        months={sample.HEAT_MONTHS}
        rows={sample.HEAT}
        near={2}
        far={10}
        words={{ real: WORDS.value, plan: WORDS.due }}
      />
      <StackedBars
        title={WORDS.stacks}
        sentence={WORDS.lead}
        parts={sample.PARTS}
        rows={sample.STACKS}
        format={numbers.number}
      />
      <Histogram
        title={WORDS.histogram}
        sentence={WORDS.lead}
        bins={sample.BINS}
        limit={2}
        mark={{ value: 6, label: WORDS.late }}
        format={numbers.number}
      />
      <Funnel
        title={WORDS.funnel}
        sentence={WORDS.lead}
        rows={sample.STEPS_OF_MONEY}
        format={f.shortRupiah}
      />
    </Section>
  );
}
