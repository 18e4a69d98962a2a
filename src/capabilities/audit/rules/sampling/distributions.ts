// The distributions behind sample sizes and upper limits. Each by its own definition, to more places than any printed table.

/** Regularised lower incomplete gamma function P(a, x): the gamma distribution's share below x. @param a above 0 */
export function gammaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? series(a, x) * scale : 1 - fraction(a, x) * scale;
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * NEAR; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's continued fraction of the upper share. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / away(an * d + b);
    c = away(b + an / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < NEAR) break;
  }
  return value;
}

const MOST_TERMS = 10_000;
const NEAR = 1e-15;
const TINY = 1e-300;

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** Lanczos: log of the gamma function. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = LANCZOS.reduce((all, each, at) => all + each / (z + at + 1), 0.999_999_999_999_809_9);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
];

/** Share of Binomial(n, p) at or below k. */
export function binomialShare(k: number, n: number, p: number): number {
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  let log = n * Math.log1p(-p);
  let sum = Math.exp(log);
  for (let each = 1; each <= k; each++) {
    log += Math.log((n - each + 1) / each) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

/** Share of the standard normal distribution below z. */
export function normalShare(z: number): number {
  const half = gammaShare(0.5, (z * z) / 2) / 2;
  return z < 0 ? 0.5 - half : 0.5 + half;
}

/** Where a rising function reaches `target`, between two bounds. */
export function whereReaches(
  rising: (x: number) => number,
  target: number,
  low: number,
  high: number,
): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200 && to - from > 1e-12 * Math.max(1, to); step++) {
    const middle = (from + to) / 2;
    if (rising(middle) < target) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/**
 * Upper limit of a Poisson mean after `k` misstatements, the confidence factor of monetary unit sampling: 3.00, 4.75, 6.30 … at 95 %.
 * @param k 0 or more, also a broken number (expected misstatement)
 */
export function confidenceFactor(k: number, confidence: number): number {
  return whereReaches((x) => gammaShare(k + 1, x), confidence, 0, 10 * (k + 1) + 60);
}

/** z of a one-sided limit, e.g. 1.645 at 95 %. */
export function normalFactor(confidence: number): number {
  return whereReaches(normalShare, confidence, -10, 10);
}

/** Upper limit of a rate after `found` deviations in `of` items (one-sided, Clopper and Pearson). */
export function upperRate(found: number, of: number, confidence: number): number {
  if (found >= of) return 1;
  return whereReaches((p) => 1 - binomialShare(found, of, p), confidence, 0, 1);
}
