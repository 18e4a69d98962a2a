import { readDesign } from '../src/capabilities/survey/rules/estimation/design.ts';
import { estimate } from '../src/capabilities/survey/rules/estimation/estimate.ts';
import { mulberry32 } from '../src/capabilities/survey/rules/estimation/random.ts';
import { print } from './measure.ts';

const ITEMS = 7;

/**
 * 9,000 answers in 60 strata: 1,000 Rao–Wu replicates of the mean of several items. Beside it what no program can leave out, by hand and without
 * design, weights' rules or checks: drawing as many numbers and adding up as many products.
 */
export function benchSurveyEstimate(smoke: boolean): void {
  const rows = smoke ? 900 : 9_000;
  const count = smoke ? 50 : 1_000;
  const draw = mulberry32(1);
  const strata = Array.from({ length: rows }, (_, row) => `s${row % 60}`);
  const items = Array.from({ length: ITEMS }, () => Float64Array.from({ length: rows }, () => draw(101)));

  let begun = performance.now();
  const design = readDesign({ rows, strata, populations: [strata.map(() => rows / 20)] });
  const found = items.map((y) =>
    estimate(design, y, { statistic: 'mean', replicates: { kind: 'rao-wu', count, seed: 1 } }),
  );
  const seconds = (performance.now() - begun) / 1_000;

  begun = performance.now();
  const by = mulberry32(1);
  const times = new Float64Array(rows);
  let sum = 0;
  for (const y of items)
    for (let replicate = 0; replicate < count; replicate++) {
      times.fill(0);
      for (let row = 0; row < rows; row++) times[by(rows)]! += 1;
      for (let row = 0; row < rows; row++) sum += times[row]! * y[row]!;
    }
  const byHand = (performance.now() - begun) / 1_000;
  print('survey estimate, bootstrap', {
    answers: rows,
    replicates: count,
    items: ITEMS,
    seconds,
    'by hand': byHand,
    times: seconds / byHand,
    'se of the first': found[0]!.se,
    'sum by hand': sum > 0 ? 'done' : '',
    aim: '2 s, 2 times',
  });
}
