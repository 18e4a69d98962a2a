// By what the same picture and the same report are found again among very many, without comparing each with each.

const WIDTH = 9;
const HEIGHT = 8;
/** Bits of 64 that may differ between two pictures of one thing. */
export const PICTURE_BITS = 5;
/** Share of word sequences that two copies of a report have in common. */
export const REPORT_LIKENESS = 0.8;

/**
 * Difference hash of a picture: is a point brighter than its right neighbour? 64 bits as 16 hex digits.
 * @param grey 9 × 8 points, row by row. Null where there is too little contrast to tell pictures apart: a blank sheet is like every other.
 */
export function differenceHash(grey: Uint8Array): string | null {
  if (grey.length !== WIDTH * HEIGHT) throw new RangeError('a difference hash takes 9 × 8 points');
  let bits = 0n;
  let edges = 0;
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH - 1; x += 1) {
      const [left, right] = [grey[y * WIDTH + x]!, grey[y * WIDTH + x + 1]!];
      bits = (bits << 1n) | (left > right ? 1n : 0n);
      if (Math.abs(left - right) >= 4) edges += 1;
    }
  return edges < 12 ? null : bits.toString(16).padStart(16, '0');
}

/** Six pieces of a hash: where at most five bits differ, one piece at least is the same. */
export function picturePieces(hash: string): string[] {
  const bits = BigInt(`0x${hash}`);
  const sizes = [11, 11, 11, 11, 10, 10];
  let from = 0;
  return sizes.map((size, place) => {
    const piece = (bits >> BigInt(from)) & ((1n << BigInt(size)) - 1n);
    from += size;
    return `${place}:${piece.toString(16)}`;
  });
}

/** Sequences of five words, without case and punctuation. */
export function shingles(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at + 5 <= words.length; at += 1) found.add(words.slice(at, at + 5).join(' '));
  return found;
}

/** What two sets have in common, of all that they have: 0 to 1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  return shared / (a.size + b.size - shared);
}

const BANDS = 16;
const ROWS = 4;
/** Fewer sequences than this are a form of words, not a copied report. */
const LEAST = 12;

/** Sixteen pieces of a report by its least hashes: two reports with 80 % in common share one with 99.98 %. None for a very short one. */
export function reportPieces(text: string): string[] {
  const all = [...shingles(text)];
  if (all.length < LEAST) return [];
  const hashes = all.map((each) => hash32(each));
  const least = Array.from({ length: BANDS * ROWS }, (_, place) => {
    const turn = mix(place + 1);
    return hashes.reduce((low, hash) => Math.min(low, mix((hash ^ turn) >>> 0)), 0xffff_ffff);
  });
  return Array.from(
    { length: BANDS },
    (_, band) =>
      `${band}:${least
        .slice(band * ROWS, (band + 1) * ROWS)
        .map((each) => each.toString(36))
        .join('.')}`,
  );
}

/** FNV-1a. */
function hash32(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193) >>> 0;
  return hash;
}

/** Finaliser of MurmurHash3: spreads 32 bits. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
