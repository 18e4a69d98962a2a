import { Gantt } from '../ui/chart-gantt.tsx';
import { LineChart } from '../ui/chart-line.tsx';
import { Section } from '../ui/page.tsx';
import { CURVE, CURVE_SAYS, GANTT, GANTT_SAYS } from './sample-charts.ts';
import { WORDS } from './sample.ts';

export function Charts() {
  return (
    <Section title={WORDS.charts}>
      <LineChart title={WORDS.curve} sentence={CURVE_SAYS} {...CURVE} />
      <Gantt title={WORDS.gantt} sentence={GANTT_SAYS} rows={GANTT} today="2026-10-28" />
    </Section>
  );
}
