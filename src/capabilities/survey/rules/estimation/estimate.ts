import { calibrate, residuals, type Calibration, type CalibrationPlan } from './calibration.ts';
import type { Design } from './design.ts';
import { replicateEstimates } from './replicate-estimates.ts';
import type { ReplicatePlan } from './replicates.ts';
import { SampleError } from './sample-error.ts';
import { tQuantile } from './students-t.ts';
import { taylorVariance, type LonePsu } from './taylor.ts';

export type Statistic = 'mean' | 'total';

export interface EstimatePlan {
  statistic: Statistic;
  lone?: LonePsu;
  calibration?: CalibrationPlan | undefined;
  /** none: Taylor linearisation */
  replicates?: ReplicatePlan | undefined;
  /** of the interval; 0.95 */
  level?: number;
  /** rows without a value: refused, or left out as rows outside of a domain (their clusters still count as drawn) */
  missing?: 'refuse' | 'domain';
}

export interface Estimate {
  estimate: number;
  se: number;
  /** against a simple random sample without replacement of as many rows; null: not defined (no variance, or weights below one a row) */
  deff: number | null;
  /** clusters less strata, of rows that count; of a bootstrap at most its replicates less 1 */
  df: number;
  /** estimate ± t(df) × SE; null without degrees of freedom */
  interval: [number, number] | null;
  level: number;
  /** of a bootstrap: the quantiles of the replicates themselves */
  percentiles: [number, number] | null;
  /** rows that count */
  rows: number;
  leftOut: number;
  sumOfWeights: number;
  clusters: number;
  strata: number;
  calibration: Pick<Calibration, 'kind' | 'rounds' | 'converged' | 'largestGap'> | null;
  /** replicates that entered the variance; null: Taylor */
  replicates: number | null;
}

/**
 * A mean or total of a sample, its standard error, design effect and interval, as R's survey package defines them.
 * @param y value of each row; NaN where it is missing
 * @throws SampleError for what the data do not allow
 */
export function estimate(design: Design, y: Float64Array, plan: EstimatePlan): Estimate {
  const level = plan.level ?? 0.95;
  const lone = plan.lone ?? 'fail';
  const inside = domainOf(y, plan.missing ?? 'refuse');
  const calibration = plan.calibration === undefined ? null : calibrate(design.weights, plan.calibration);
  const weights = calibration?.weights ?? design.weights;
  const counted = weights.map((weight, row) => (inside[row] ? weight : 0));
  const sumOfWeights = sum(counted);
  if (!(sumOfWeights > 0))
    throw new SampleError('y', null, {
      id: 'tidak ada nilai dengan bobot di atas 0',
      en: 'there is no value with a weight above 0',
    });
  const mean = meanOf(y, counted, sumOfWeights);
  const found = plan.statistic === 'mean' ? mean : totalOf(y, counted);
  const byReplicates =
    plan.replicates === undefined
      ? null
      : replicateEstimates(design, {
          y,
          inside,
          statistic: plan.statistic,
          calibration,
          lone,
          level,
          replicates: plan.replicates,
        });
  const variance =
    byReplicates?.variance ??
    taylorVariance(
      design,
      linearised(y, counted, plan.statistic, mean, sumOfWeights, calibration),
      lone,
      // Rows of a fitted sample stay in their strata, as in R: the margins were met with them.
      calibration === null ? inside : null,
    );
  const se = Math.sqrt(variance);
  if (!Number.isFinite(found) || !Number.isFinite(se))
    throw new SampleError('y', null, {
      id: 'nilai atau bobotnya terlalu besar untuk dihitung; pakai satuan yang lebih besar, misalnya juta',
      en: 'its values or weights are too large to compute with; use a larger unit, e.g. millions',
    });
  const { clusters, strata, rows } = countsOf(design, counted);
  const replicates = plan.replicates?.kind === 'rao-wu' ? byReplicates!.used - 1 : Infinity;
  const df = Math.min(clusters - strata, replicates);
  const half = df > 0 ? tQuantile(level, df) * se : null;
  return {
    estimate: found,
    se,
    deff: designEffect(variance, y, counted, mean, rows, sumOfWeights, plan.statistic),
    df,
    interval: half === null ? null : [found - half, found + half],
    level,
    percentiles: byReplicates?.percentiles ?? null,
    rows,
    leftOut: y.length - inside.reduce((count, each) => count + each, 0),
    sumOfWeights,
    clusters,
    strata,
    calibration: calibration && reportOf(calibration),
    replicates: byReplicates?.used ?? null,
  };
}

const reportOf = ({ kind, rounds, converged, largestGap }: Calibration) => ({
  kind,
  rounds,
  converged,
  largestGap,
});

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);

function domainOf(y: Float64Array, missing: 'refuse' | 'domain'): Uint8Array {
  return Uint8Array.from(y, (value, row) => {
    if (Number.isFinite(value)) return 1;
    if (missing === 'domain') return 0;
    throw new SampleError('y', row, {
      id: 'nilai kosong; isi, atau pakai --drop-missing agar baris tanpa nilai dianggap di luar kelompok yang ditaksir',
      en: 'no value; fill it in, or use --drop-missing to treat rows without one as outside of the domain',
    });
  });
}

/** Counted from the first value, so that large values that differ little keep their digits. */
function meanOf(y: Float64Array, weights: Float64Array, sumOfWeights: number): number {
  const base = y[weights.findIndex((weight) => weight > 0)]!;
  let all = 0;
  for (let row = 0; row < y.length; row++) if (weights[row]! > 0) all += weights[row]! * (y[row]! - base);
  return base + all / sumOfWeights;
}

function totalOf(y: Float64Array, weights: Float64Array): number {
  let all = 0;
  for (let row = 0; row < y.length; row++) if (weights[row]! > 0) all += weights[row]! * y[row]!;
  return all;
}

function linearised(
  y: Float64Array,
  weights: Float64Array,
  statistic: Statistic,
  mean: number,
  sumOfWeights: number,
  calibration: Calibration | null,
): Float64Array {
  const z = weights.map((weight, row) => {
    if (weight === 0) return 0;
    return statistic === 'mean' ? (weight * (y[row]! - mean)) / sumOfWeights : weight * y[row]!;
  });
  return calibration === null ? z : residuals(z, calibration);
}

function countsOf({ first }: Design, weights: Float64Array) {
  const clusters = new Set<number>();
  let rows = 0;
  weights.forEach((weight, row) => {
    if (weight === 0) return;
    rows += 1;
    clusters.add(first.unit[row]!);
  });
  return {
    rows,
    clusters: clusters.size,
    strata: new Set([...clusters].map((each) => first.groupOf[each])).size,
  };
}

/** SE² / ((s²/n)(1 − n/ΣW)), for a total times ΣW²; s² = n/(n − 1) Σ w (y − ȳ)² / ΣW. */
function designEffect(
  variance: number,
  y: Float64Array,
  weights: Float64Array,
  mean: number,
  rows: number,
  sumOfWeights: number,
  statistic: Statistic,
): number | null {
  if (rows < 2 || sumOfWeights <= rows) return null;
  let squares = 0;
  for (let row = 0; row < y.length; row++)
    if (weights[row]! > 0) squares += weights[row]! * (y[row]! - mean) ** 2;
  const spread = (squares / sumOfWeights) * (rows / (rows - 1));
  const simple = (spread / rows) * (1 - rows / sumOfWeights);
  const against = statistic === 'mean' ? simple : simple * sumOfWeights ** 2;
  return against > 0 ? variance / against : null;
}
