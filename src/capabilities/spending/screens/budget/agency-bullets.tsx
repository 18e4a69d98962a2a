import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Bullets } from '../../../../../web/ui/chart-bullets.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { AbsorptionView } from '../../contract/budget.ts';
import type { AgencyRow } from '../../contract/dashboard.ts';
import { gapTone } from '../parts/gap.ts';
import { texts } from './texts/absorption.ts';

interface AgencyBulletsProps {
  view: AbsorptionView;
  forecasts: readonly AgencyRow[];
  sentence: string;
}

/** The farthest behind its own plan first; whoever has no plan last: nothing can be said of it. */
export function byGap(a: { gap: number | null }, b: { gap: number | null }): number {
  if (a.gap === null || b.gap === null) return Number(a.gap === null) - Number(b.gap === null);
  return a.gap - b.gap;
}

/** Bar and tick are of one day, the end of the last whole month; only where nothing can be compared the bar is of today. */
export function AgencyBullets({ view: { rows, endedOn }, forecasts, sentence }: AgencyBulletsProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const ended = rows.some((row) => row.gap !== null) ? endedOn : null;
  const expected = new Map(forecasts.map((each) => [each.agencyId, each.forecast]));
  return (
    <Bullets
      title={t('agencies')}
      level={2}
      sentence={sentence}
      against="plan"
      format={numbers.percent}
      words={{
        value: ended === null ? t('absorbed') : t('absorbedEnded', { day: f.shortDay(ended) }),
        mark: t('gap'),
      }}
      rows={rows.toSorted(byGap).map((row) => {
        const forecast = expected.get(row.key);
        return {
          id: row.key,
          label: row.name,
          to: `/serapan/${row.key}`,
          value: ended === null ? row.realisedPercent : row.endedPercent,
          tick: row.plannedPercent,
          low: forecast?.known ? forecast.low : null,
          high: forecast?.known ? forecast.high : null,
          mark: {
            tone: gapTone(row.gap),
            label: row.gap === null ? t('noPlan') : t('points', { value: numbers.points(row.gap) }),
          },
        };
      })}
    />
  );
}
