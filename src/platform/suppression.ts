// Small cells of tables that many read. A count that is too small points at somebody, and so does one that follows from the others.

/** A count of a table; null: hidden. */
export type Cell = number | null;

/** May a count be shown by itself? None says the same of everybody, enough of nobody. */
export function isSafe(count: number, least: number): boolean {
  return count === 0 || count >= least;
}

/** May a part be shown beside its whole? What is left beside it is told with it. */
export function isSafePart(part: number, whole: number, least: number): boolean {
  return isSafe(part, least) && isSafe(whole - part, least);
}

const smallOf = (counts: readonly number[], least: number) =>
  counts.flatMap((count, index) => (isSafe(count, least) ? [] : [index]));

/**
 * Which counts of a table with a total have to be hidden: those from 1 to `least` - 1 and, so that none of them follows from the total,
 * all of the smallest number among the rest (all, so that no order decides who is shown). A small one and a larger one may then have
 * changed places.
 * @param least smallest count that may be shown
 * @returns their places in `counts`
 */
export function hiddenOf(counts: readonly number[], least: number): Set<number> {
  const small = smallOf(counts, least);
  if (small.length === 0) return new Set();
  const rest = Math.min(...counts.filter((count) => count > 0 && isSafe(count, least)));
  return new Set([...small, ...counts.flatMap((count, index) => (count === rest ? [index] : []))]);
}

/**
 * A row of counts as it may be shown, by `hiddenOf`. Where no larger one is hidden with the small ones, the total goes: it would tell
 * them, or narrow them down.
 * @param least smallest count that may be shown
 */
export function suppress(counts: readonly number[], least: number): { cells: Cell[]; total: Cell } {
  const hidden = hiddenOf(counts, least);
  const bare = hidden.size > 0 && [...hidden].every((index) => !isSafe(counts[index]!, least));
  return {
    cells: counts.map((count, index) => (hidden.has(index) ? null : count)),
    total: bare ? null : counts.reduce((sum, count) => sum + count, 0),
  };
}
