// Arithmetic of rupiah without rounding on the way: whole amounts up to 10^15, quantities and rates of at most six decimals.

const MICRO = 1_000_000n;

/** Millionths. @throws RangeError for what is no number from 0 to 10^9 */
function millionths(value: number): bigint {
  if (!(value >= 0 && value <= 1e9)) throw new RangeError('a number from 0 to 10^9');
  return BigInt(Math.round(value * 1e6));
}

/** `dividend / divisor`, half a rupiah upwards; both positive. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** quantity × price, in whole rupiah */
export function product(quantity: number, price: number): bigint {
  return rounded(millionths(quantity) * BigInt(price), MICRO);
}

/** quantity × price, in millionths of a rupiah: for comparing without rounding */
export function productMillionths(quantity: number, price: number): bigint {
  return millionths(quantity) * BigInt(price);
}

/** `percent` of `amount × numerator / denominator`, in whole rupiah */
export function percentOf(amount: bigint, percent: number, numerator = 1, denominator = 1): bigint {
  return rounded(amount * millionths(percent) * BigInt(numerator), 100n * MICRO * BigInt(denominator));
}

/** The tax inside of an amount that holds it: `gross × e / (100 + e)` with `e = percent × numerator / denominator`. */
export function taxInside(gross: bigint, percent: number, numerator = 1, denominator = 1): bigint {
  const rate = millionths(percent) * BigInt(numerator);
  return rounded(gross * rate, 100n * MICRO * BigInt(denominator) + rate);
}

export function sum(amounts: Iterable<number>): bigint {
  let total = 0n;
  for (const each of amounts) total += BigInt(each);
  return total;
}

export function apart(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}
