/**
 * Quantile by the eighth definition of Hyndman and Fan (R's `type = 8`): the median-unbiased one.
 * @param sorted rising
 * @param share 0 to 1
 * @returns NaN for an empty list
 */
export function quantile(sorted: readonly number[], share: number): number {
  const last = sorted.length;
  if (last === 0) return Number.NaN;
  const place = (last + 1 / 3) * share + 1 / 3;
  const whole = Math.trunc(place);
  if (whole <= 0 || share === 0) return sorted[0]!;
  if (whole >= last || share === 1) return sorted[last - 1]!;
  const low = sorted[whole - 1]!;
  return low + (place - whole) * (sorted[whole]! - low);
}

export interface Quartiles {
  q1: number;
  q3: number;
}

export function quartiles(values: Iterable<number>): Quartiles {
  const sorted = Float64Array.from(values).sort();
  const list = Array.from(sorted);
  return { q1: quantile(list, 0.25), q3: quantile(list, 0.75) };
}

/** q1 − 1.5 × (q3 − q1): at or below it a value is a low outlier. */
export function lowerFence({ q1, q3 }: Quartiles): number {
  return plusOneAndAHalf(q1, -(q3 - q1));
}

/** q3 + 1.5 × (q3 − q1): at or above it a value is a high outlier. */
export function upperFence({ q1, q3 }: Quartiles): number {
  return plusOneAndAHalf(q3, q3 - q1);
}

/**
 * base + 1.5 × range, rounded once, as a fused multiply-add rounds it: fences are inclusive, so a value that lies exactly on one must not
 * fall off by the rounding of a product in between.
 */
function plusOneAndAHalf(base: number, range: number): number {
  const product = range * 1.5;
  // 1.5 × range = range + range / 2, the halving of which is exact: what rounding took away is known.
  const half = range / 2;
  const lost = half - (product - range);
  const sum = base + product;
  if (!Number.isFinite(sum)) return sum;
  const virtual = sum - base;
  const lostInSum = base - (sum - virtual) + (product - virtual);
  return sum + (lostInSum + lost);
}
