import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../../platform/random.ts';
import { atLeast, judgeBenford } from './benford.ts';
import { BENFORD, countsOf, DIGIT_TESTS, type DigitTest } from './digits.ts';
import { benfordThresholds, DEFAULT_POPULATION_THRESHOLDS } from './thresholds.ts';

const thresholds = benfordThresholds(DEFAULT_POPULATION_THRESHOLDS);

/** Three leading digits of `n` amounts, truly Benford but for a share of them that is drawn from `fraud`. */
function drawn(random: () => number, n: number, fraud?: { share: number; from: number; to: number }) {
  const three: Record<number, number> = {};
  for (let each = 0; each < n; each++) {
    const digits =
      fraud !== undefined && random() < fraud.share
        ? fraud.from + Math.floor(random() * (fraud.to - fraud.from))
        : Math.floor(10 ** (2 + random()));
    three[digits] = (three[digits] ?? 0) + 1;
  }
  return three;
}

function share(
  n: number,
  runs: number,
  digits: DigitTest,
  fraud?: { share: number; from: number; to: number },
) {
  const source = seededRandom(7_000 + n);
  const random = () => source.int(2 ** 32) / 2 ** 32;
  let alarms = 0;
  for (let run = 0; run < runs; run++) {
    const { verdict } = judgeBenford(digits, countsOf(digits, drawn(random, n, fraud)), thresholds);
    if (verdict === 'deviates') alarms++;
  }
  return alarms / runs;
}

test('shares of every test add up to one', () => {
  for (const digits of DIGIT_TESTS) {
    assert.ok(Math.abs(BENFORD[digits].reduce((sum, p) => sum + p, 0) - 1) < 1e-12);
  }
});

test('at most one truly Benford sample in a hundred is called deviating, by any test, from 300 to 30,000 amounts', () => {
  const runs = new Map([
    [300, 1_000],
    [1_000, 600],
    [3_000, 400],
    [10_000, 200],
    [30_000, 100],
  ]);
  for (const [n, times] of runs) {
    for (const digits of DIGIT_TESTS) assert.ok(share(n, times, digits) <= 0.01, `${digits} of ${n}`);
  }
});

test('amounts that gather below a limit are seen: a fifth of 1,000, a tenth of 3,000 between 190 and 199', () => {
  assert.ok(share(1_000, 50, '1', { share: 0.2, from: 190, to: 200 }) > 0.95);
  assert.ok(share(3_000, 50, '2', { share: 0.1, from: 190, to: 200 }) > 0.95);
  assert.ok(share(3_000, 50, 'second', { share: 0.2, from: 190, to: 200 }) > 0.95);
  assert.ok(share(3_000, 50, '3', { share: 0.1, from: 190, to: 200 }) > 0.95);
});

test('below the fewest amounts nothing is said, and at the fewest something is', () => {
  const source = seededRandom(1);
  const counts = (n: number) =>
    countsOf(
      '1',
      drawn(() => source.int(2 ** 32) / 2 ** 32, n),
    );
  assert.equal(judgeBenford('1', counts(299), thresholds).verdict, 'too-few');
  assert.equal(judgeBenford('1', counts(300), thresholds).verdict, 'conforms');
  assert.equal(judgeBenford('1', [], thresholds).verdict, 'too-few');
});

test('MAD, its excess and z are what their formulas give', () => {
  // 400 amounts, all with the same first digit
  const judged = judgeBenford('1', [0, 0, 0, 0, 0, 0, 0, 0, 400], thresholds);
  const p = Math.log10(10 / 9);
  assert.ok(Math.abs(judged.mad! - (2 * (1 - p)) / 9) < 1e-12);
  const byChance =
    BENFORD['1'].reduce((sum, each) => sum + Math.sqrt((2 * each * (1 - each)) / (Math.PI * 400)), 0) / 9;
  assert.ok(Math.abs(judged.excessMad! - (judged.mad! - byChance)) < 1e-12);
  assert.equal(judged.spikes[0]?.digits, 9);
  const z = (1 - p - 1 / 800) / Math.sqrt((p * (1 - p)) / 400);
  assert.ok(Math.abs(judged.spikes[0]!.z - z) < 1e-9);
});

test('the tail of a binomial is exact', () => {
  assert.ok(Math.abs(atLeast(2, 4, 0.5) - 11 / 16) < 1e-12);
  assert.ok(Math.abs(atLeast(20, 20, 0.5) - 2 ** -20) < 1e-12);
  assert.ok(Math.abs(atLeast(0, 5, 0.1) - 1) < 1e-12);
});
