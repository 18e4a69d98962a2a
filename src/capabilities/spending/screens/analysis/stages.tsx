import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Bullets } from '../../../../../web/ui/chart-bullets.tsx';
import { Histogram } from '../../../../../web/ui/chart-histogram.tsx';
import { SelectFilter } from '../../../../../web/ui/filters.tsx';
import type { Tone } from '../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { Histogram as HistogramData, Stages as StagesData } from '../../contract/charts.ts';
import type { PaymentState } from '../../rules/payments/chain.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { ChartSection } from './chart-section.tsx';
import { texts } from './texts.ts';

type StageRow = StagesData['rows'][number];

/** How long the ball lies where, in working days: usually, at worst, and at most by law. */
export function Stages({
  agency,
  stage,
  onStage,
}: {
  agency: string;
  stage: PaymentState | '';
  onStage: (stage: PaymentState) => void;
}) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const both = useBoth();
  const numbers = useChartNumbers();
  const days = (value: number) => t('days', { n: numbers.number(value) });
  const mark = ({ over, holds, limit, median }: StageRow): { tone: Tone; label: string } => {
    if (holds === 0) return { tone: 'broken', label: t('noHolds') };
    if (limit === null) return { tone: 'plain', label: t('noLimit', { all: f.count(holds) }) };
    const label = t('over', { n: f.count(over), all: f.count(holds) });
    return { tone: median !== null && median > limit ? 'bent' : over > 0 ? 'warn' : 'ok', label };
  };
  return (
    <>
      <ChartSection<StagesData> name="stages" title={t('stages')} agency={agency}>
        {({ chart }) => (
          <Bullets
            title={t('stages')}
            titled={false}
            sentence={both(chart.sentence)}
            against="limit"
            most={Math.max(
              1,
              ...chart.rows.flatMap((row) => [row.p95 ?? 0, row.limit ?? 0, row.median ?? 0]),
            )}
            format={days}
            words={{ value: t('median'), mark: t('stage') }}
            rows={chart.rows.map((row) => ({
              id: `${row.state}-${row.party}`,
              label: `${n(`state-${row.state}`)} · ${n(`party-${row.party}`)}`,
              value: row.median,
              tick: row.limit,
              low: row.median,
              high: row.p95,
              mark: mark(row),
            }))}
          />
        )}
      </ChartSection>
      <ChartSection<HistogramData> name="histogram" title={t('histogram')} agency={agency}>
        {({ chart }) => {
          const shown = chart.rows.find((each) => each.state === stage) ?? mostHeld(chart);
          if (shown === undefined) return <p>{t('noHolds')}</p>;
          return (
            <>
              <SelectFilter
                label={t('stage')}
                value={shown.state}
                onChange={onStage}
                options={chart.rows.map(({ state }) => ({ value: state, label: n(`state-${state}`) }))}
              />
              <Histogram
                title={`${t('histogram')}: ${n(`state-${shown.state}`)}`}
                titled={false}
                sentence={both(shown.sentence)}
                bins={shown.bins.map(({ from, to, holds }) => ({ from, to, count: holds }))}
                limit={shown.limit}
                format={numbers.number}
              />
            </>
          );
        }}
      </ChartSection>
    </>
  );
}

function mostHeld({ rows }: HistogramData): HistogramData['rows'][number] | undefined {
  return rows.toSorted((a, b) => b.holds - a.holds)[0];
}
