// What a picture is worth for reading, and what it looks like: arithmetic over grey points, 8 bits each, row by row.

/** Points across to which a picture is brought before its sharpness is measured. */
export const MEASURED_WIDTH = 1_000;
/** Points a side of what `likenessOf` takes. */
export const LIKENESS_SIDE = 32;
const LOW = 8;

/** Variance of the Laplacian: how abruptly light changes. Print in focus has much of it, a blurred or an empty picture little. */
export function sharpnessOf(grey: Uint8Array, width: number, height: number): number {
  if (grey.length !== width * height) throw new RangeError('as many points as width times height');
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const value = grey[at - 1]! + grey[at + 1]! + grey[at - width]! + grey[at + width]! - 4 * grey[at]!;
      sum += value;
      squares += value * value;
      count++;
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/**
 * What a picture looks like: 64 bits, one for each of the lowest waves of its cosine transform that is above their median (pHash). Survives
 * other sizes, compression and brightness.
 * @param grey 32 × 32 points
 * @returns 16 hex digits; null where there is nothing to tell pictures apart by: a blank sheet is like every other
 */
export function likenessOf(grey: Uint8Array): string | null {
  if (grey.length !== LIKENESS_SIDE ** 2) throw new RangeError('likeness takes 32 × 32 points');
  const waves: number[] = [];
  for (let v = 0; v < LOW; v++)
    for (let u = 0; u < LOW; u++) {
      let sum = 0;
      for (let y = 0; y < LIKENESS_SIDE; y++)
        for (let x = 0; x < LIKENESS_SIDE; x++)
          sum += grey[y * LIKENESS_SIDE + x]! * WAVES[u]![x]! * WAVES[v]![y]!;
      waves.push(sum);
    }
  // The first wave is the brightness of the whole.
  const told = waves.slice(1);
  if (Math.max(...told.map(Math.abs)) < LEAST_WAVE) return null;
  const ordered = [...told].sort((one, other) => one - other);
  const median = ordered[ordered.length >> 1]!;
  let bits = 0n;
  for (const wave of waves) bits = (bits << 1n) | (wave > median ? 1n : 0n);
  return bits.toString(16).padStart(16, '0');
}

/** Cosines of the eight lowest waves. */
const WAVES = Array.from({ length: LOW }, (_, wave) =>
  Array.from({ length: LIKENESS_SIDE }, (_, at) =>
    Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * LIKENESS_SIDE)),
  ),
);
/** Two grey levels over half of the picture. */
const LEAST_WAVE = 2 * (LIKENESS_SIDE ** 2 / 2);

/** Bits in which two likenesses differ: 0 for the same picture, some 32 for two that have nothing to do with each other. */
export function bitsApart(one: string, other: string): number {
  let different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count++;
  return count;
}
