import { SOURCES, type Source, type SurveyModel } from './model.ts';

/** One person as the sums need him. */
export interface WeightedPerson {
  weight: number;
  dimensions: Readonly<Record<string, number | null>>;
}

export interface DimensionScore {
  code: string;
  /** `Σ w d / Σ w` of whoever has one; null: not computable or too few people */
  value: number | null;
  /** people who have a score */
  answers: number;
  sumOfWeights: number;
  /** as the model gives it */
  weight: number;
  /** its share among the dimensions that are published; null: it is none */
  share: number | null;
}

export interface SourceSum {
  /** null: no dimension is published */
  value: number | null;
  dimensions: DimensionScore[];
}

type SumModel = Pick<SurveyModel, 'dimensionWeights' | 'leastAnswers'>;

/** Dimensions of a source, and the source: weights are renormalised over the dimensions that are published. */
export function sumSource(model: SumModel, source: Source, people: readonly WeightedPerson[]): SourceSum {
  const rows = Object.entries(model.dimensionWeights[source]).map(([code, weight]) => {
    let answers = 0;
    let sum = 0;
    let sumOfWeights = 0;
    for (const person of people) {
      const value = person.dimensions[code] ?? null;
      if (value === null) continue;
      answers += 1;
      sum += person.weight * value;
      sumOfWeights += person.weight;
    }
    const enough = answers >= Math.max(1, model.leastAnswers ?? 1) && sumOfWeights > 0;
    return { code, value: enough ? sum / sumOfWeights : null, answers, sumOfWeights, weight };
  });
  const published = rows.reduce((sum, each) => (each.value === null ? sum : sum + each.weight), 0);
  const dimensions = rows.map((each) => ({
    ...each,
    share: each.value === null || published === 0 ? null : each.weight / published,
  }));
  const value =
    published === 0 ? null : dimensions.reduce((sum, each) => sum + (each.share ?? 0) * (each.value ?? 0), 0);
  return { value, dimensions };
}

/**
 * `Σ Ω S` over the sources that weigh; weights are taken by their share of the sum, so that 2:2:1 says the same as 0.4:0.4:0.2.
 * @returns null where a source that weighs has no score: the others do not stand in for it
 */
export function sumSources(
  weights: Readonly<Record<Source, number>>,
  scores: Readonly<Record<Source, number | null>>,
): number | null {
  const total = SOURCES.reduce((sum, source) => sum + weights[source], 0);
  if (total <= 0) return null;
  let raw = 0;
  for (const source of SOURCES) {
    if (weights[source] === 0) continue;
    const score = scores[source];
    if (score === null) return null;
    raw += (weights[source] / total) * score;
  }
  return raw;
}
