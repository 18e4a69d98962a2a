import { BENFORD, FIRST_DIGITS, type DigitTest } from './digits.ts';

/** `too-few`: nothing can be said of so few amounts. */
export type BenfordVerdict = 'conforms' | 'deviates' | 'too-few';

/** A group of digits that comes up more often than it should. */
export interface Spike {
  digits: number;
  /** shares of all amounts */
  expected: number;
  observed: number;
  /** with the correction for continuity */
  z: number;
  /** chance that any group of the test is so frequent although all is as it should be, at most 1 */
  chance: number;
}

export interface Benford {
  digits: DigitTest;
  n: number;
  counts: readonly number[];
  /** mean absolute deviation of the shares; null without any amount */
  mad: number | null;
  /** what of it chance does not explain: MAD − Σ√(2p(1−p)/πn)/K (Barney and Schulzke 2016) */
  excessMad: number | null;
  /** excess above which it deviates */
  bound: number | null;
  verdict: BenfordVerdict;
  spikes: readonly Spike[];
}

export interface BenfordThresholds {
  /** fewest amounts of which a test speaks */
  fewest: Readonly<Record<DigitTest, number>>;
  /** excess that has to be passed whatever the number of amounts: where close conformity ends (Nigrini 2012) */
  closest: Readonly<Record<DigitTest, number>>;
  /** above it a group is called a spike */
  spikeZ: number;
  /** a spike makes the sample deviate when chance makes any such seldom enough, and it comes up so many times as often as it should */
  spikeChance: number;
  spikeTimes: number;
}

/**
 * √n × excess MAD that one truly Benford sample in a thousand passes. The excess falls with √n, so that one figure serves any n; it was found
 * by 20,000 drawn samples each of 300, 1,000 and 3,000 amounts, 6,000 of 10,000 and 3,000 of 30,000 (bench/audit-benford.ts draws them again).
 */
export const NULL_BOUND: Readonly<Record<DigitTest, number>> = {
  '1': 0.24,
  '2': 0.022,
  second: 0.22,
  '3': 0.0024,
};

/**
 * Judges the digits of amounts. The usual cut-offs of the MAD call one in three truly Benford samples of 300 amounts nonconforming, and every
 * one by its first two digits; so it is the excess that is judged, against what chance alone reaches once in a thousand samples and against
 * the smallest deviation that is worth a look, whichever is more. One group that stands out by far and not by chance deviates too.
 * @param counts as `countsOf` gives them
 */
export function judgeBenford(
  digits: DigitTest,
  counts: readonly number[],
  thresholds: BenfordThresholds,
): Benford {
  const expected = BENFORD[digits];
  const n = counts.reduce((sum, each) => sum + each, 0);
  if (n === 0)
    return { digits, n, counts, mad: null, excessMad: null, bound: null, verdict: 'too-few', spikes: [] };
  const mad = mean(counts.map((each, place) => Math.abs(each / n - expected[place]!)));
  const byChance = mean(expected.map((p) => Math.sqrt((2 * p * (1 - p)) / (Math.PI * n))));
  const excessMad = mad - byChance;
  const bound = Math.max(NULL_BOUND[digits] / Math.sqrt(n), thresholds.closest[digits]);
  const enough = n >= thresholds.fewest[digits];
  const spikes = enough ? spikesOf(digits, counts, n, thresholds.spikeZ) : [];
  const deviates = excessMad > bound || spikes.some((spike) => isPlain(spike, thresholds));
  return {
    digits,
    n,
    counts,
    mad,
    excessMad,
    bound,
    verdict: !enough ? 'too-few' : deviates ? 'deviates' : 'conforms',
    spikes,
  };
}

/** Is the spike neither chance nor small? The MAD hardly sees one group among many. */
export function isPlain(
  spike: Spike,
  thresholds: Pick<BenfordThresholds, 'spikeChance' | 'spikeTimes'>,
): boolean {
  return spike.chance <= thresholds.spikeChance && spike.observed >= thresholds.spikeTimes * spike.expected;
}

function spikesOf(digits: DigitTest, counts: readonly number[], n: number, least: number): Spike[] {
  const expected = BENFORD[digits];
  return counts
    .map((count, place) => {
      const p = expected[place]!;
      const observed = count / n;
      const z = (observed - p - 1 / (2 * n)) / Math.sqrt((p * (1 - p)) / n);
      const one = z > least ? atLeast(count, n, p) : 1;
      return {
        digits: FIRST_DIGITS[digits] + place,
        expected: p,
        observed,
        z,
        chance: Math.min(1, one * expected.length),
      };
    })
    .filter((spike) => spike.z > least);
}

/** Chance of at least `count` of `n` that happen with chance `p` each. */
export function atLeast(count: number, n: number, p: number): number {
  if (count <= 0) return 1;
  if (count > n) return 0;
  let term = Math.exp(
    logFactorial(n) -
      logFactorial(count) -
      logFactorial(n - count) +
      count * Math.log(p) +
      (n - count) * Math.log1p(-p),
  );
  let sum = 0;
  for (let k = count; k <= n; k++) {
    sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
    if (term < sum * 1e-12 && k > n * p) break;
  }
  return Math.min(1, sum);
}

/** Natural logarithm of n!, by Stirling's series from ten on. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let factor = 2; factor <= n; factor++) product *= factor;
    return Math.log(product);
  }
  return (
    n * Math.log(n) -
    n +
    Math.log(2 * Math.PI * n) / 2 +
    1 / (12 * n) -
    1 / (360 * n ** 3) +
    1 / (1_260 * n ** 5)
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
