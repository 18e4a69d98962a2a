import { sumRupiah, type Rupiah } from '../../../platform/money.ts';

/**
 * Splits `value` evenly over `count` responsibles; the rupiah that remain go to the first ones, so that the sum is exact.
 * @throws RangeError when count is not a positive whole number
 */
export function splitEvenly(value: Rupiah, count: number): Rupiah[] {
  return splitByWeight(
    value,
    Array.from({ length: count }, () => 1),
  );
}

/**
 * Splits `value` in proportion to `weights` (largest remainder): the sum is exact and nobody is more than one rupiah off.
 * @throws RangeError when there is no weight, one is negative, or all are zero
 */
export function splitByWeight(value: Rupiah, weights: readonly number[]): Rupiah[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (
    weights.length === 0 ||
    weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0) ||
    total === 0
  )
    throw new RangeError('weights must be whole, not negative, and not all zero');
  const whole = BigInt(total);
  const parts = weights.map((weight, index) => {
    const product = BigInt(value) * BigInt(weight);
    return { index, floor: Number(product / whole), rest: product % whole };
  });
  let left = value - sumRupiah(parts.map((part) => part.floor));
  const shares = parts.map((part) => part.floor);
  for (const part of parts.toSorted((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  )) {
    if (left === 0) break;
    shares[part.index]! += 1;
    left -= 1;
  }
  return shares;
}

/** Rupiah by which the shares miss the value: 0 when they add up, positive when something is still to be assigned. */
export function shareGap(value: Rupiah, shares: readonly Rupiah[]): Rupiah {
  return value - sumRupiah(shares);
}
