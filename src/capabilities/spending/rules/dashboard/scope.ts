import { absorptionOn, headlineSentence } from './absorption.ts';
import { makeCards } from './cards.ts';
import { WHOLE, type Facts } from './facts.ts';
import { ganttChart } from './gantt.ts';
import { curveChart, funnelChart, heatmapChart } from './money-charts.ts';
import { slowParties } from './slow.ts';
import { ageingChart, histogramChart, stageChart, whatIfChart } from './stage-charts.ts';
import type { Names } from './words.ts';
import { yearEndOf } from './year-end.ts';

/**
 * Everything that is shown of the whole government, or of one agency (`factsOf`): figures of one moment.
 * @param agencyId the one agency; null: the whole government
 */
export function makeScope(facts: Facts, names: Names, agencyId: string | null) {
  const { budgets, past, year, today, target } = facts;
  const absorption = absorptionOn(budgets, today);
  const forecast = yearEndOf(budgets, past, year, today, target);
  const agencies = agencyRows(facts);
  const scope = agencyId ?? WHOLE;
  return {
    headline: { ...absorption, forecast, sentence: headlineSentence(absorption) },
    cards: makeCards(facts, agencies),
    slow: slowParties(facts.payments, facts.agencies, names, (party) =>
      agencyId === null ? null : (facts.paces.get(`${agencyId} ${party}`) ?? null),
    ),
    missingYears: [...facts.missingYears],
    agencies,
    charts: {
      heatmap: heatmapChart(facts),
      stages: stageChart(facts, names),
      histogram: histogramChart(facts, names),
      funnel: funnelChart(facts, scope),
      ageing: ageingChart(facts),
      gantt: ganttChart(facts),
      curve: curveChart(facts, forecast),
      whatIf: whatIfChart(facts, names, scope),
    },
  };
}

/** Agencies by the gap to their own plan, the widest first; those whose gap is not known last. Never by per cent: a small one is not worse. */
function agencyRows({ budgets, agencies, past, year, today, target }: Facts) {
  const names = new Map(agencies.map((each) => [each.id, each.name]));
  return budgets
    .filter((each) => each.ceiling > 0)
    .map((each) => {
      const { ceiling, realised, absorption, plan, ended, gap } = absorptionOn([each], today);
      return {
        agencyId: each.agencyId,
        agency: names.get(each.agencyId) ?? '',
        ceiling,
        realised,
        absorption,
        plan,
        ended,
        gap,
        forecast: yearEndOf([each], past, year, today, target),
      };
    })
    .toSorted((a, b) => (a.gap ?? Infinity) - (b.gap ?? Infinity) || (a.agency < b.agency ? -1 : 1));
}
