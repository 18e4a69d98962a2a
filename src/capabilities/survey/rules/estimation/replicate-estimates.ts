import { calibrateAgain, type Calibration } from './calibration.ts';
import type { Design } from './design.ts';
import { replicatesOf, type ReplicatePlan } from './replicates.ts';
import { SampleError } from './sample-error.ts';
import type { LonePsu } from './taylor.ts';

export interface ReplicateQuestion {
  y: Float64Array;
  /** 1: the row counts; 0: it has no value */
  inside: Uint8Array;
  statistic: 'mean' | 'total';
  calibration: Calibration | null;
  lone: LonePsu;
  replicates: ReplicatePlan;
  level: number;
}

/** Estimates of every replicate, weighted anew where weights were fitted; around their own mean, as R does by default. */
export function replicateEstimates(design: Design, question: ReplicateQuestion) {
  const of = question.calibration === null ? fromSums(design, question) : fromRows(design, question);
  const found: { value: number; scale: number }[] = [];
  for (const { factors, scale } of replicatesOf(design, question.replicates, question.lone)) {
    const value = of(factors);
    // A replicate in which nothing of the domain is left says nothing.
    if (Number.isFinite(value)) found.push({ value, scale });
  }
  const isWhole = design.first.groups.every(({ drawn, population }) => drawn >= population);
  if (found.length === 0 && !isWhole)
    throw new SampleError('replicates', null, {
      id: 'tidak ada replikasi yang dapat dihitung',
      en: 'no replicate could be computed',
    });
  const mean = found.reduce((sum, { value }) => sum + value, 0) / Math.max(found.length, 1);
  return {
    variance: found.reduce((sum, { value, scale }) => sum + scale * (value - mean) ** 2, 0),
    used: found.length,
    percentiles:
      question.replicates.kind === 'rao-wu'
        ? percentilesOf(
            found.map(({ value }) => value),
            question.level,
          )
        : null,
  };
}

/** Sums of each cluster are enough where weights only change by cluster. Counted from a base, so that large values keep their digits. */
function fromSums({ first, weights }: Design, { y, inside, statistic }: ReplicateQuestion) {
  const base = statistic === 'mean' ? y[inside.indexOf(1)]! : 0;
  const ofWeights = new Float64Array(first.groupOf.length);
  const ofValues = new Float64Array(first.groupOf.length);
  for (let row = 0; row < y.length; row++) {
    if (inside[row] === 0) continue;
    ofWeights[first.unit[row]!]! += weights[row]!;
    ofValues[first.unit[row]!]! += weights[row]! * (y[row]! - base);
  }
  return (factors: Float64Array): number => {
    let [weight, value] = [0, 0];
    for (let cluster = 0; cluster < factors.length; cluster++) {
      weight += factors[cluster]! * ofWeights[cluster]!;
      value += factors[cluster]! * ofValues[cluster]!;
    }
    return statistic === 'total' ? value : base + value / weight;
  };
}

function fromRows({ first, weights }: Design, { y, inside, statistic, calibration }: ReplicateQuestion) {
  return (factors: Float64Array): number => {
    const fitted = calibrateAgain(
      weights.map((weight, row) => weight * factors[first.unit[row]!]!),
      calibration!,
    );
    let [weight, value] = [0, 0];
    for (let row = 0; row < y.length; row++) {
      if (inside[row] === 0) continue;
      weight += fitted[row]!;
      value += fitted[row]! * y[row]!;
    }
    return statistic === 'total' ? value : value / weight;
  };
}

/** The quantiles (1 − level)/2 and (1 + level)/2, between neighbours in proportion (R's type 7). */
export function percentilesOf(values: readonly number[], level: number): [number, number] | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).toSorted();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    const high = Math.min(low + 1, sorted.length - 1);
    return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
  };
  return [at((1 - level) / 2), at((1 + level) / 2)];
}
