import type { Source } from './model.ts';

export interface StratumSize {
  source: Source;
  code: string;
  /** how many people it has */
  population: number;
}

export interface StratumWeight extends StratumSize {
  /** how many of them answered */
  answers: number;
  /** population / answers; null: nobody answered */
  weight: number | null;
}

/** Base weights `N / n` of each stratum, `n` being who answered. */
export function stratumWeights(
  strata: readonly StratumSize[],
  answered: readonly { source: Source; stratum: string }[],
): StratumWeight[] {
  const counts = new Map<string, number>();
  for (const { source, stratum } of answered) {
    const key = stratumKey(source, stratum);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return strata.map((each) => {
    const answers = counts.get(stratumKey(each.source, each.code)) ?? 0;
    return { ...each, answers, weight: answers === 0 ? null : each.population / answers };
  });
}

export function stratumKey(source: Source, code: string): string {
  return `${source} ${code}`;
}

export interface Kish {
  answers: number;
  sumOfWeights: number;
  /** `n Σw² / (Σw)²`; null: no weight at all */
  designEffect: number | null;
  effectiveAnswers: number | null;
}

/** Kish's design effect of unequal weights. */
export function kish(weights: readonly number[]): Kish {
  const sum = weights.reduce((total, each) => total + each, 0);
  const squares = weights.reduce((total, each) => total + each * each, 0);
  const designEffect = sum === 0 ? null : (weights.length * squares) / (sum * sum);
  return {
    answers: weights.length,
    sumOfWeights: sum,
    designEffect,
    effectiveAnswers: designEffect === null ? null : weights.length / designEffect,
  };
}
