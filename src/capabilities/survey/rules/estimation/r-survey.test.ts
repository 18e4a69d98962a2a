import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiclus1, apiclus2, apistrat, SCHOOLS_OF_TYPE, type School } from './api.fixture.ts';
import type { CalibrationPlan } from './calibration.ts';
import { readDesign, type Sample } from './design.ts';
import { estimate, type EstimatePlan } from './estimate.ts';

// Every figure is R's own: `same` those that its survey package prints in its published tests (tests/*.Rout.save), `exactly` those that
// survey 4.5 on R 4.6.1 gave for the tests of Survey.jl (github.com/xKDR/Survey.jl, test/r_reference).

const column = <K extends keyof School>(schools: School[], name: K) => schools.map((each) => each[name]);
const values = (schools: School[], name: 'api00' | 'enroll') => Float64Array.from(column(schools, name));

/** As many digits as R prints. */
function same(found: number, printed: string): void {
  const decimals = printed.split('.')[1]?.length ?? 0;
  assert.equal(found.toFixed(decimals), printed);
}

/** To ten digits and more. */
function exactly(found: number | undefined, expected: number): void {
  assert.ok(Math.abs(found! / expected - 1) < 1e-11, `${found} is not ${expected}`);
}

function run(sample: Sample, y: Float64Array, plan: EstimatePlan) {
  return estimate(readDesign(sample), y, plan);
}

const strat: Sample = {
  rows: apistrat.length,
  strata: column(apistrat, 'stype'),
  populations: [column(apistrat, 'fpc')],
};
const clus1: Sample = {
  rows: apiclus1.length,
  clusters: [column(apiclus1, 'dnum')],
  populations: [column(apiclus1, 'fpc')],
  weights: apiclus1.map(() => 33.846996307373),
};
const clus2: Sample = {
  rows: apiclus2.length,
  clusters: [column(apiclus2, 'dnum'), column(apiclus2, 'snum')],
  populations: [column(apiclus2, 'fpc'), column(apiclus2, 'fpc2')],
};
const types = {
  name: 'stype',
  levels: column(apiclus1, 'stype'),
  population: new Map(Object.entries(SCHOOLS_OF_TYPE)),
};
const postTypes: CalibrationPlan = { kind: 'poststratify', margins: [types] };
const raked: CalibrationPlan = {
  kind: 'rake',
  margins: [
    types,
    {
      name: 'wide',
      levels: column(apiclus1, 'wide'),
      population: new Map([
        ['No', 1072],
        ['Yes', 5122],
      ]),
    },
  ],
};

test('a stratified sample', () => {
  const mean = run(strat, values(apistrat, 'api00'), { statistic: 'mean' });
  exactly(mean.estimate, 662.287363577655);
  exactly(mean.se, 9.408940879434);
  exactly(mean.interval![0], 643.732188539262);
  exactly(mean.interval![1], 680.842538616048);
  assert.equal(mean.df, 197);
  const total = run(strat, values(apistrat, 'enroll'), { statistic: 'total' });
  exactly(total.estimate, 3687177.52);
  exactly(total.se, 114641.715190394);
});

test('a sample of whole clusters', () => {
  const mean = run(clus1, values(apiclus1, 'api00'), { statistic: 'mean' });
  exactly(mean.estimate, 644.169398907105);
  exactly(mean.se, 23.5422406937812);
  exactly(mean.interval![0], 593.676314463327);
  exactly(mean.interval![1], 694.662483350884);
  assert.equal(mean.df, 14);
  const total = run(clus1, values(apiclus1, 'enroll'), { statistic: 'total' });
  same(total.estimate, '3404940');
  same(total.se, '932235');
  const derived = run({ ...clus1, weights: undefined }, values(apiclus1, 'enroll'), { statistic: 'total' });
  exactly(derived.estimate, 5076845.73333333);
  exactly(derived.se, 1389984.3264506);
});

test('a domain: rows outside of it count as drawn', () => {
  const inLosAngeles = new Set(['197', '406']);
  const y = Float64Array.from(apiclus1, ({ dnum, api00 }) => (inLosAngeles.has(dnum) ? api00 : Number.NaN));
  const sample = { ...clus1, weights: undefined };
  const mean = run(sample, y, { statistic: 'mean', missing: 'domain' });
  exactly(mean.se, 17.2495860301136);
  const total = run(sample, y, { statistic: 'total', missing: 'domain' });
  exactly(total.estimate, 489980.866666667);
  exactly(total.se, 428979.922861841);
});

test('two stages, weights from the population sizes, missing values as a domain', () => {
  const mean = run(clus2, values(apiclus2, 'api00'), { statistic: 'mean' });
  same(mean.estimate, '670.81');
  same(mean.se, '30.099');
  assert.equal(mean.df, 39);
  const total = run(clus2, values(apiclus2, 'enroll'), { statistic: 'total', missing: 'domain' });
  same(total.estimate, '2639273');
  same(total.se, '799638');
  assert.equal(total.leftOut, 6);
});

test('two stages with replacement', () => {
  const weights = Array.from(readDesign(clus2).weights);
  const sample: Sample = { rows: clus2.rows, clusters: clus2.clusters, weights };
  const mean = run(sample, values(apiclus2, 'api00'), { statistic: 'mean' });
  same(mean.estimate, '670.81');
  same(mean.se, '30.712');
  const total = run(sample, values(apiclus2, 'enroll'), { statistic: 'total', missing: 'domain' });
  same(total.se, '820261');
});

test('post-stratified', () => {
  const mean = run(clus1, values(apiclus1, 'api00'), { statistic: 'mean', calibration: postTypes });
  exactly(mean.estimate, 642.310788211584);
  const without = run({ ...clus1, populations: undefined }, values(apiclus1, 'api00'), {
    statistic: 'mean',
    calibration: postTypes,
  });
  exactly(without.se, 24.1610605814973);
  exactly(mean.se, 24.1610605814973 * Math.sqrt(1 - 15 / 757));
  const total = run(clus1, values(apiclus1, 'enroll'), { statistic: 'total', calibration: postTypes });
  same(total.estimate, '3680893');
  same(total.se, '406293');
});

test('raked', () => {
  const mean = run(clus1, values(apiclus1, 'api00'), { statistic: 'mean', calibration: raked });
  exactly(mean.estimate, 641.230246862208);
  same(mean.se, '23.704');
  const total = run(clus1, values(apiclus1, 'enroll'), { statistic: 'total', calibration: raked });
  // R prints seven digits rounded to the hundred where the standard error allows it.
  same(Math.round(total.estimate / 100), '36473');
  same(total.se, '400603');
  assert.ok(total.calibration!.converged);
});

test('raked until the margins hold', () => {
  const calibration = { ...raked, epsilon: 1e-12, rounds: 1_000 };
  const total = run(clus1, values(apiclus1, 'enroll'), { statistic: 'total', calibration });
  same(total.estimate / 10, '364728');
  assert.ok(total.calibration!.largestGap < 1e-12);
});

test('jackknife within strata', () => {
  const weights = apistrat.map(
    ({ stype }) => ({ E: 44.2099990844727, M: 20.3600006103516, H: 15.1000003814697 })[stype]!,
  );
  const sample: Sample = { rows: strat.rows, strata: strat.strata, weights };
  const replicates = { kind: 'jk1' } as const;
  exactly(run(sample, values(apistrat, 'api00'), { statistic: 'mean', replicates }).se, 9.53613229692521);
  exactly(run(sample, values(apistrat, 'api00'), { statistic: 'total', replicates }).se, 59066.8030470022);
});

test('jackknife of clusters, weights fitted anew in each replicate', () => {
  const replicates = { kind: 'jk1' } as const;
  const api00 = values(apiclus1, 'api00');
  const enroll = values(apiclus1, 'enroll');
  same(run(clus1, api00, { statistic: 'mean', replicates }).se, '26.329');
  same(run(clus1, enroll, { statistic: 'total', replicates }).se, '932235');
  const post = { replicates, calibration: postTypes };
  same(run(clus1, enroll, { statistic: 'total', ...post }).se, '473431');
  const rake = { replicates, calibration: raked };
  same(run(clus1, api00, { statistic: 'mean', ...rake }).se, '26.873');
  same(run(clus1, enroll, { statistic: 'total', ...rake }).se, '463511');
});

test('jackknife by hand: one cluster left out after the other', () => {
  const whole: Sample = { ...clus1, populations: undefined };
  const y = values(apiclus1, 'api00');
  const byHand = (plan: CalibrationPlan, aroundEstimate: number) => {
    const found = run(whole, y, { statistic: 'mean', calibration: plan });
    const left = [...new Set(column(apiclus1, 'dnum'))].map((out) => {
      const kept = apiclus1.flatMap(({ dnum }, row) => (dnum === out ? [] : [row]));
      const sample: Sample = {
        rows: kept.length,
        clusters: [kept.map((row) => apiclus1[row]!.dnum)],
        weights: kept.map(() => 33.846996307373),
      };
      const margins = plan.margins.map((margin) => {
        const levels = kept.map((row) => margin.levels[row]!);
        const seen = new Set(levels);
        return {
          ...margin,
          levels,
          population: new Map([...margin.population].filter(([each]) => seen.has(each))),
        };
      });
      const again: CalibrationPlan = {
        kind: plan.kind,
        margins,
        rounds: found.calibration!.rounds,
        epsilon: 0,
      };
      return run(
        sample,
        Float64Array.from(kept, (row) => y[row]!),
        { statistic: 'mean', calibration: again },
      ).estimate;
    });
    const around = (centre: number) =>
      Math.sqrt((14 / 15) * left.reduce((sum, each) => sum + (each - centre) ** 2, 0));
    exactly(around(found.estimate), aroundEstimate);
    const mean = left.reduce((sum, each) => sum + each, 0) / left.length;
    exactly(
      run(whole, y, { statistic: 'mean', calibration: plan, replicates: { kind: 'jk1' } }).se,
      around(mean),
    );
  };
  // R's figures with mse = TRUE, i.e. around the estimate.
  byHand(postTypes, 27.2066268255349);
  byHand(raked, 27.1442128318128);
});

test('a stratum with a lone cluster, by Taylor and by jackknife', () => {
  const districts: Sample = {
    rows: apiclus1.length,
    strata: column(apiclus1, 'dnum'),
    weights: clus1.weights,
  };
  const y = values(apiclus1, 'api00');
  const se = (sample: Sample, lone: 'fail' | 'remove' | 'adjust', replicates?: { kind: 'jk1' }) =>
    run(sample, y, { statistic: 'mean', lone, replicates }).se;
  for (const replicates of [undefined, { kind: 'jk1' } as const]) {
    assert.throws(() => se(districts, 'fail', replicates), /"413"/);
    same(se(districts, 'remove', replicates), '5.8058');
    same(se(districts, 'adjust', replicates), replicates ? '5.8267' : '5.8281');
    const certain: Sample = {
      ...districts,
      populations: [column(apiclus1, 'dnum').map((each) => (each === '413' ? 1 : 1000))],
    };
    for (const lone of ['fail', 'remove', 'adjust'] as const) same(se(certain, lone, replicates), '5.7344');
  }
});

test('unequal weights within strata, without and with population sizes', () => {
  const sample: Sample = {
    rows: 8,
    strata: ['1', '1', '1', '1', '1', '2', '2', '2'],
    // The numbers begin anew in each stratum.
    clusters: [['1', '2', '3', '4', '5', '1', '2', '3']],
    weights: [3, 3, 3, 3, 3, 4, 4, 4],
  };
  const y = Float64Array.of(2.8, 4.1, 6.8, 6.8, 9.2, 3.7, 6.6, 4.2);
  const without = run(sample, y, { statistic: 'mean' });
  same(without.estimate, '5.4481');
  same(without.se, '0.7413');
  same(
    run({ ...sample, populations: [[15, 15, 15, 15, 15, 12, 12, 12]] }, y, { statistic: 'mean' }).se,
    '0.616',
  );
});

test('design effect of a simple random sample', () => {
  const y = Float64Array.of(15, 143, 21, 51, 337, 50, 274, 145, 15, 86);
  const sample: Sample = { rows: 10, weights: Array.from(y, () => 100) };
  const mean = run(sample, y, { statistic: 'mean' });
  same(mean.estimate, '113.700');
  same(mean.se, '35.626');
  same(mean.deff!, '1.0101');
  same(run(sample, y, { statistic: 'total' }).deff!, '1.0101');
});
