const BANDS = 4;
const BITS = 16;

/**
 * The four parts of 16 bits of a picture's hash, each with all values that differ in at most one bit: of two hashes that differ in at most
 * seven bits, one part differs in at most one (a database finds them by index).
 * @param hash 16 hex digits
 */
export function nearBands(hash: string): number[][] {
  return Array.from({ length: BANDS }, (_, place) => {
    const part = Number.parseInt(hash.slice(place * 4, place * 4 + 4), 16);
    return [part, ...Array.from({ length: BITS }, (_each, bit) => part ^ (1 << bit))];
  });
}
