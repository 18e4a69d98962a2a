import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDesign, type Sample } from './design.ts';
import { estimate, type EstimatePlan } from './estimate.ts';
import { tQuantile } from './students-t.ts';

/** A row of a sample of two stages: stratum, cluster, unit, value, weight. */
interface Row {
  h: number;
  c: number;
  u: number;
  y: number;
  w: number;
}

const CLUSTERS = 9;
const UNITS = 12;
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    h: fc.nat(2),
    c: fc.nat(4),
    u: fc.nat(3),
    y: fc.integer({ min: -50, max: 50 }),
    w: fc.integer({ min: 1, max: 20 }),
  }),
  { minLength: 3, maxLength: 40 },
);

const sampleOf = (given: readonly Row[]): Sample => ({
  rows: given.length,
  weights: given.map(({ w }) => w),
  strata: given.map(({ h }) => `h${h}`),
  clusters: [given.map(({ c }) => `c${c}`), given.map(({ u }) => `u${u}`)],
  populations: [given.map(({ h }) => CLUSTERS + h), given.map(() => UNITS)],
});

const run = (given: readonly Row[], plan: EstimatePlan, y = given.map((row) => row.y)) =>
  estimate(readDesign(sampleOf(given)), Float64Array.from(y), { lone: 'remove', ...plan });

const near = (found: number, expected: number, size = 1) =>
  assert.ok(Math.abs(found - expected) <= 1e-9 * Math.max(size, Math.abs(expected)), `${found} ${expected}`);

const distinct = (values: readonly string[]) => [...new Set(values)];

/** Variance of Σ z by the definition, written the slow way: between clusters, then between units of each cluster. */
function byDefinition(given: readonly Row[], z: readonly number[]): number {
  const totalOf = (chosen: (row: Row) => boolean) =>
    given.reduce((sum, row, index) => (chosen(row) ? sum + z[index]! : sum), 0);
  const spread = (totals: readonly number[], population: number) => {
    const n = totals.length;
    if (n < 2) return 0;
    const mean = totals.reduce((sum, each) => sum + each, 0) / n;
    return (1 - n / population) * (n / (n - 1)) * totals.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  };
  let variance = 0;
  for (const h of new Set(given.map((row) => row.h))) {
    const clusters = distinct(given.filter((row) => row.h === h).map(({ c }) => String(c))).map(Number);
    variance += spread(
      clusters.map((c) => totalOf((row) => row.h === h && row.c === c)),
      CLUSTERS + h,
    );
    for (const c of clusters) {
      const units = distinct(given.filter((row) => row.h === h && row.c === c).map(({ u }) => String(u))).map(
        Number,
      );
      const within = spread(
        units.map((u) => totalOf((row) => row.h === h && row.c === c && row.u === u)),
        UNITS,
      );
      variance += (clusters.length / (CLUSTERS + h)) * within;
    }
  }
  return variance;
}

test('two stages: the definition, written the slow way', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const weight = given.reduce((sum, { w }) => sum + w, 0);
      const mean = given.reduce((sum, { w, y }) => sum + w * y, 0) / weight;
      const found = run(given, { statistic: 'mean' });
      near(found.estimate, mean);
      near(
        found.se ** 2,
        byDefinition(
          given,
          given.map(({ w, y }) => (w * (y - mean)) / weight),
        ),
      );
      const total = run(given, { statistic: 'total' });
      near(total.estimate, mean * weight, 1e3);
      near(
        total.se ** 2,
        byDefinition(
          given,
          given.map(({ w, y }) => w * y),
        ),
        1e3,
      );
    }),
  );
});

test('a + b·y: the mean moves with it, its error by |b|, its design effect not at all', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (given, a, b) => {
      const moved = given.map(({ y }) => a - b * y);
      for (const replicates of [undefined, { kind: 'rao-wu', count: 20, seed: 3 } as const]) {
        const one = run(given, { statistic: 'mean', replicates });
        const other = run(given, { statistic: 'mean', replicates }, moved);
        near(other.estimate, a - b * one.estimate);
        near(other.se, b * one.se);
        if (one.deff !== null && other.deff !== null) near(other.deff, one.deff);
      }
    }),
    { numRuns: 50 },
  );
});

test('the order of the rows says nothing', () => {
  fc.assert(
    fc.property(rows, fc.nat(39), (given, turn) => {
      const turned = [
        ...given.slice(turn % given.length),
        ...given.slice(0, turn % given.length),
      ].toReversed();
      for (const replicates of [undefined, { kind: 'jk1' } as const]) {
        const design = new Set(given.map(({ h, c }) => `${h} ${c}`));
        if (replicates && design.size < 2) continue;
        if (replicates && design.size === new Set(given.map(({ h }) => h)).size) continue;
        const plan: EstimatePlan = { statistic: 'mean', replicates };
        const [one, other] = [run(given, plan), run(turned, plan)];
        near(other.se, one.se);
        assert.equal(other.df, one.df);
      }
    }),
    { numRuns: 50 },
  );
});

test('a total is the sum of its strata, and so is its variance', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const whole = run(given, { statistic: 'total' });
      const parts = [...new Set(given.map(({ h }) => h))].map((h) =>
        run(
          given.filter((row) => row.h === h),
          { statistic: 'total' },
        ),
      );
      near(
        whole.se ** 2,
        parts.reduce((sum, { se }) => sum + se ** 2, 0),
        1e3,
      );
    }),
  );
});

test('whoever asks everybody errs by nothing', () => {
  const everybody: Sample = {
    rows: 6,
    strata: ['a', 'a', 'a', 'b', 'b', 'c'],
    populations: [[3, 3, 3, 2, 2, 1]],
  };
  const y = Float64Array.of(1, 5, 9, 2, 7, 4);
  for (const replicates of [
    undefined,
    { kind: 'jk1' } as const,
    { kind: 'rao-wu', count: 9, seed: 1 } as const,
  ]) {
    const found = estimate(readDesign(everybody), y, { statistic: 'total', replicates });
    assert.equal(found.estimate, 28);
    assert.ok(found.se < 1e-12);
  }
});

test('an adjusted lone cluster counts by its distance from the mean of all clusters', () => {
  const sample: Sample = { rows: 4, weights: [1, 1, 1, 1], strata: ['a', 'a', 'a', 'b'] };
  const y = Float64Array.of(2, 4, 6, 12);
  const found = estimate(readDesign(sample), y, { statistic: 'total', lone: 'adjust' });
  // Stratum a: 3/2 × (4 + 0 + 4) = 12. Stratum b: (12 − 24/4)² = 36.
  near(found.se ** 2, 12 + 36);
  near(estimate(readDesign(sample), y, { statistic: 'total', lone: 'remove' }).se ** 2, 12);
});

test('a cluster drawn for certain adds only what varies within it', () => {
  const sample: Sample = {
    rows: 2,
    clusters: [
      ['a', 'a'],
      ['1', '2'],
    ],
    populations: [
      [1, 1],
      [10, 10],
    ],
  };
  const found = estimate(readDesign(sample), Float64Array.of(3, 5), { statistic: 'total' });
  assert.equal(found.estimate, 40);
  // (1 − 2/10) × 2/1 × ((15 − 20)² + (25 − 20)²)
  near(found.se ** 2, 0.8 * 2 * 50);
});

test('the bootstrap of a total comes near to the formula', () => {
  const given = Array.from({ length: 36 }, (_, index) => ({
    h: index % 3,
    c: Math.floor(index / 3) % 5,
    u: index,
    y: (index * 7919) % 31,
    w: 3,
  }));
  const sample: Sample = {
    ...sampleOf(given),
    clusters: [sampleOf(given).clusters![0]!],
    populations: [given.map(() => 20)],
  };
  const y = Float64Array.from(given, (row) => row.y);
  const formula = estimate(readDesign(sample), y, { statistic: 'total' });
  const replicates = { kind: 'rao-wu', count: 8_000, seed: 7 } as const;
  const found = estimate(readDesign(sample), y, { statistic: 'total', replicates });
  assert.ok(Math.abs(found.se / formula.se - 1) < 0.03, `${found.se} ${formula.se}`);
  const [low, high] = found.percentiles!;
  assert.ok(Math.abs((high - low) / (2 * 1.96 * formula.se) - 1) < 0.1);
});

test('large values that differ little keep their digits', () => {
  const y = Float64Array.of(1, 2, 4, 8);
  const sample: Sample = { rows: 4, weights: [10, 10, 10, 10] };
  const plain = estimate(readDesign(sample), y, { statistic: 'mean' });
  const far = estimate(
    readDesign(sample),
    y.map((each) => each + 1e12),
    { statistic: 'mean' },
  );
  assert.equal(far.estimate, plain.estimate + 1e12);
  near(far.se, plain.se);
});

test('quantiles of Student’s t', () => {
  // scipy.stats.t.ppf((1 + level) / 2, df)
  const known = [
    [0.95, 1, 12.706204736174694],
    [0.95, 2, 4.302652729749462],
    [0.95, 14, 2.144786687917804],
    [0.95, 197, 1.9720790337785026],
    [0.95, 1000000, 1.959966356814107],
    [0.99, 3, 5.840909309733355],
    [0.5, 7, 0.7111417780817866],
    [0.999, 30, 3.6459586350420627],
  ] as const;
  for (const [level, df, value] of known) near(tQuantile(level, df), value);
});
