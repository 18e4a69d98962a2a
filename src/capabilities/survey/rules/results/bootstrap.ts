import { percentilesOf } from '../estimation/replicate-estimates.ts';
import { replicatesOf } from '../estimation/replicates.ts';
import { sumSources } from '../model/aggregate.ts';
import { SOURCES, type Source, type SurveyModel } from '../model/model.ts';
import type { Score } from '../model/score.ts';
import { designOf } from './design-of.ts';
import type { ResultGroup } from './merge-groups.ts';

/** Standard deviation and percentile interval of the replicates. */
export interface Spreading {
  se: number;
  low: number;
  high: number;
}

export interface Spread {
  sources: Record<Source, Spreading | null>;
  raw: Spreading | null;
  index: Spreading | null;
}

/**
 * How far sources and index may be off: Rao–Wu replicates of each source, drawn independently, each put together as the score itself is. The
 * correction stays as it is: it is entered, not sampled.
 */
export function bootstrap(
  model: SurveyModel,
  found: Score,
  groups: readonly ResultGroup[],
  plan: { replicates: number; seed: number; level: number },
): Spread {
  const values = Object.fromEntries(
    SOURCES.map((source, index) => [
      source,
      // Each source has draws of its own.
      sourceReplicates(model, found, source, groups, { ...plan, seed: plan.seed + index }),
    ]),
  ) as Record<Source, number[] | null>;
  const raws = Array.from({ length: plan.replicates }, (_, replicate) =>
    sumSources(
      model.sourceWeights,
      Object.fromEntries(SOURCES.map((source) => [source, values[source]?.[replicate] ?? null])) as Record<
        Source,
        number | null
      >,
    ),
  ).filter((each) => each !== null);
  const { value: correction } = found.correction;
  return {
    sources: Object.fromEntries(
      SOURCES.map((source) => [source, spreadOf(values[source] ?? [], plan.level)]),
    ) as Record<Source, Spreading | null>,
    raw: found.raw === null ? null : spreadOf(raws, plan.level),
    index:
      found.index === null || correction === null
        ? null
        : spreadOf(
            raws.map((raw) => Math.max(0, raw - correction)),
            plan.level,
          ),
  };
}

/** Scores of a source, replicate after replicate; null: it has none. */
function sourceReplicates(
  model: SurveyModel,
  found: Score,
  source: Source,
  groups: readonly ResultGroup[],
  plan: { replicates: number; seed: number },
): number[] | null {
  const of = found.sources.find((each) => each.source === source);
  const people = found.people.filter((each) => each.source === source && each.weight > 0);
  const dimensions = (of?.dimensions ?? []).filter((each) => each.share !== null);
  if (of?.value == null || people.length === 0) return null;
  const design = designOf(people, source, groups);
  const columns = dimensions.map(({ code, share }) => ({
    share: share!,
    y: Float64Array.from(people, (each) => each.dimensions[code] ?? Number.NaN),
  }));
  const values: number[] = [];
  const replicates = replicatesOf(
    design,
    { kind: 'rao-wu', count: plan.replicates, seed: plan.seed },
    'remove',
  );
  for (const { factors } of replicates) {
    let [value, shares] = [0, 0];
    for (const { share, y } of columns) {
      let [sum, weights] = [0, 0];
      for (let row = 0; row < y.length; row++) {
        if (Number.isNaN(y[row]!)) continue;
        const weight = design.weights[row]! * factors[row]!;
        sum += weight * y[row]!;
        weights += weight;
      }
      // A replicate without anybody who answered to a dimension leaves its weight to the others, as the score does.
      if (weights <= 0) continue;
      value += share * (sum / weights);
      shares += share;
    }
    if (shares > 0) values.push(value / shares);
  }
  return values;
}

function spreadOf(values: readonly number[], level: number): Spreading | null {
  const interval = percentilesOf(values, level);
  if (interval === null || values.length < 2) return null;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { se: Math.sqrt(squares / (values.length - 1)), low: interval[0], high: interval[1] };
}
