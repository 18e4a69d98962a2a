import { SOURCES, type Source } from '../model/model.ts';

/** How exactly one source is asked. */
export interface Precision {
  /** half the width of the interval of a share, e.g. 0.05 */
  margin: number;
  confidence: Confidence;
  /** share of those invited who are expected to answer, above 0 to 1 */
  response: number;
}

/** null: the source is not asked in this wave */
export type Sampling = Record<Source, Precision | null>;

/** Two-sided quantiles of the normal distribution. */
const Z = { 0.9: 1.645, 0.95: 1.96, 0.99: 2.576 } as const;
export type Confidence = keyof typeof Z;
export const CONFIDENCES = [0.9, 0.95, 0.99] as const satisfies readonly Confidence[];

/** Slack for sums that floating point puts a hair above a whole number. */
const HAIR = 1e-9;

/**
 * Answers that a share needs for its margin of error, with the correction for a finite population: n = ⌈N z² p q / (e² (N − 1) + z² p q)⌉ with
 * p = q = ½, the widest case. Never more than the population.
 */
export function sampleSize(population: number, { margin, confidence }: Omit<Precision, 'response'>): number {
  if (population <= 0) return 0;
  const zpq = Z[confidence] ** 2 * 0.25;
  const size = (population * zpq) / (margin ** 2 * (population - 1) + zpq);
  return Math.min(population, Math.ceil(size - HAIR));
}

/** How many are invited, so that enough answer. */
export function invitedFor(population: number, target: number, response: number): number {
  return Math.min(population, Math.ceil(target / response - HAIR));
}

/** Splits `total` by the sizes of the strata, largest remainder first; nobody gets more than he has. `total` is at most their sum. */
export function allocate(total: number, sizes: readonly number[]): number[] {
  const sum = sizes.reduce((a, b) => a + b, 0);
  if (sum === 0) return sizes.map(() => 0);
  const exact = sizes.map((size) => (total * size) / sum);
  const parts = exact.map((each) => Math.floor(each + HAIR));
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each - parts[index]! }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, rest)) parts[index]! += 1;
  return parts;
}

export function isSampling(value: Sampling): boolean {
  const asked = SOURCES.map((source) => value[source]).filter((each) => each !== null);
  return (
    asked.length > 0 &&
    asked.every(
      ({ margin, confidence, response }) =>
        margin >= 0.005 &&
        margin <= 0.2 &&
        (CONFIDENCES as readonly number[]).includes(confidence) &&
        response > 0.01 &&
        response <= 1,
    )
  );
}
