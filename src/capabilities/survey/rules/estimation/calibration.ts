import { SampleError } from './sample-error.ts';

/** One variable whose counts in the population are known. */
export interface Margin {
  name: string;
  /** level of each row */
  levels: readonly string[];
  /** level → how many the population has */
  population: ReadonlyMap<string, number>;
}

export interface CalibrationPlan {
  kind: 'poststratify' | 'rake';
  /** one for post-stratification, any number for raking */
  margins: readonly Margin[];
  /** raking: most rounds over all margins; 10 as in R */
  rounds?: number | undefined;
  /** raking ends when no cell's weight changes by more in a round; below 1 it is a share of all weights; 1 as in R */
  epsilon?: number | undefined;
}

interface IndexedMargin {
  /** level of each row */
  level: Int32Array;
  targets: Float64Array;
}

/** How the weights were fitted; what variances and replicates need of it. */
export interface Calibration {
  kind: CalibrationPlan['kind'];
  margins: readonly IndexedMargin[];
  before: Float64Array;
  weights: Float64Array;
  /** weights after each margin of the last round */
  steps: readonly Float64Array[];
  rounds: number;
  converged: boolean;
  /** largest distance of a weighted count from its population count, as a share of it */
  largestGap: number;
}

/** Projections of a raked estimate's residuals; R's `svyrecvar` makes ten rounds. */
const PROJECTIONS = 10;

/**
 * Fits weights to known population counts: post-stratification (each level's weights sum to its count), or raking (iterative
 * proportional fitting: one margin after the other, round after round).
 * @throws SampleError for a level that the sample has and the margins have not, or the other way round
 */
export function calibrate(weights: Float64Array, plan: CalibrationPlan): Calibration {
  const margins = plan.margins.map((margin) => indexMargin(margin, weights));
  const cells = cellsOf(margins, weights.length);
  const epsilon = plan.epsilon ?? 1;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const enough = epsilon < 1 ? epsilon * total : epsilon;
  const most = plan.kind === 'poststratify' ? 1 : (plan.rounds ?? 10);
  let current = weights;
  let steps: Float64Array[] = [];
  let counts = countCells(cells, current);
  let rounds = 0;
  let converged = false;
  while (rounds < most && !converged) {
    steps = [];
    for (const margin of margins) {
      current = fit(current, margin);
      steps.push(current);
    }
    const now = countCells(cells, current);
    converged = now.every((count, cell) => Math.abs(count - counts[cell]!) < enough);
    counts = now;
    rounds += 1;
  }
  return {
    kind: plan.kind,
    margins,
    before: weights,
    weights: current,
    steps,
    rounds,
    converged: converged || plan.kind === 'poststratify',
    largestGap: largestGap(current, margins),
  };
}

/** The same fit for a replicate's weights: as many rounds as the sample itself took. A level without weight stays without. */
export function calibrateAgain(weights: Float64Array, calibration: Calibration): Float64Array {
  let current = weights;
  for (let round = 0; round < calibration.rounds; round++)
    for (const margin of calibration.margins) current = fit(current, margin);
  return current;
}

/**
 * Takes out of linearised values what the margins explain: for post-stratification the weighted mean of each level, for raking the plain
 * mean of each level, margin by margin, ten rounds (both as R's `svyrecvar` does).
 * @param z linearised values, already weighted by the fitted weights
 */
export function residuals(z: Float64Array, calibration: Calibration): Float64Array {
  const { kind, margins, before, steps } = calibration;
  if (kind === 'poststratify') return project(z, margins[0]!, steps[0]!, before);
  let current = z;
  for (let round = 0; round < PROJECTIONS; round++)
    margins.forEach((margin, index) => (current = project(current, margin, steps[index]!, null)));
  return current;
}

/** @param meanWeights null: every row counts alike in its level's mean */
function project(
  z: Float64Array,
  { level, targets }: IndexedMargin,
  scale: Float64Array,
  meanWeights: Float64Array | null,
): Float64Array {
  const sums = new Float64Array(targets.length);
  const counts = new Float64Array(targets.length);
  for (let row = 0; row < z.length; row++) {
    if (scale[row] === 0) continue;
    const weight = meanWeights === null ? 1 : meanWeights[row]!;
    counts[level[row]!]! += weight;
    sums[level[row]!]! += (z[row]! / scale[row]!) * weight;
  }
  return z.map((value, row) =>
    scale[row] === 0 ? value : value - (scale[row]! * sums[level[row]!]!) / counts[level[row]!]!,
  );
}

function fit(weights: Float64Array, { level, targets }: IndexedMargin): Float64Array {
  const sums = new Float64Array(targets.length);
  for (let row = 0; row < weights.length; row++) sums[level[row]!]! += weights[row]!;
  const factors = targets.map((target, index) => (sums[index] === 0 ? 0 : target / sums[index]!));
  return weights.map((weight, row) => weight * factors[level[row]!]!);
}

function indexMargin(margin: Margin, weights: Float64Array): IndexedMargin {
  const names = [...margin.population.keys()];
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const seen = new Float64Array(names.length);
  const level = Int32Array.from(margin.levels, (name, row) => {
    const index = indexOf.get(name);
    if (index === undefined)
      throw new SampleError('margins', row, {
        id: `"${name}" dari kolom ${margin.name} tidak ada pada berkas margin; tambahkan barisnya`,
        en: `"${name}" of column ${margin.name} is not among the margins; add its line`,
      });
    seen[index]! += weights[row]!;
    return index;
  });
  const empty = seen.findIndex((sum, index) => sum === 0 && margin.population.get(names[index]!)! > 0);
  if (empty !== -1)
    throw new SampleError('margins', null, {
      id: `"${names[empty]}" dari ${margin.name} ada pada populasi tetapi tidak ada pada sampel; gabungkan dengan golongan lain`,
      en: `"${names[empty]}" of ${margin.name} is in the population and not in the sample; merge it with another level`,
    });
  return { level, targets: Float64Array.from(margin.population.values()) };
}

/** Cell of each row in the table of all margins together. */
function cellsOf(margins: readonly IndexedMargin[], rows: number): Int32Array {
  const indexOf = new Map<string, number>();
  return Int32Array.from({ length: rows }, (_, row) => {
    const key = margins.map(({ level }) => level[row]).join();
    const index = indexOf.get(key) ?? indexOf.size;
    indexOf.set(key, index);
    return index;
  });
}

function countCells(cells: Int32Array, weights: Float64Array): Float64Array {
  const counts = new Float64Array(cells.reduce((most, cell) => Math.max(most, cell), 0) + 1);
  cells.forEach((cell, row) => (counts[cell]! += weights[row]!));
  return counts;
}

function largestGap(weights: Float64Array, margins: readonly IndexedMargin[]): number {
  let largest = 0;
  for (const { level, targets } of margins) {
    const sums = new Float64Array(targets.length);
    level.forEach((index, row) => (sums[index]! += weights[row]!));
    sums.forEach((sum, index) => {
      if (targets[index]! > 0) largest = Math.max(largest, Math.abs(sum / targets[index]! - 1));
    });
  }
  return largest;
}
