import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { AbsorptionView } from '../../contract/budget.ts';
import { BEHIND } from '../parts/gap.ts';
import { texts } from './texts/absorption.ts';

/** What the numbers of agencies say, in one or two sentences. */
export function useSays(): (view: AbsorptionView) => string {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  return ({ asOf, endedOn, total, rows }) => {
    const told = {
      day: f.day(asOf),
      real:
        total.realisedPercent === null
          ? f.shortRupiah(total.realised)
          : numbers.percent(total.realisedPercent),
      ceiling: f.shortRupiah(total.ceiling),
    };
    if (total.gap === null || total.plannedPercent === null) return t('saysNoPlan', told);
    if (endedOn === null) return t('saysNoMonth', told);
    return t('says', {
      ...told,
      endDay: f.day(endedOn),
      ended: numbers.percent(total.endedPercent ?? 0),
      planned: numbers.percent(total.plannedPercent),
      gap: numbers.points(total.gap),
      behind: f.count(rows.filter((each) => each.gap !== null && each.gap < -BEHIND).length),
      n: f.count(rows.length),
      bound: BEHIND,
    });
  };
}
