/** A count of a table; null: hidden, because it is so small that it would point at somebody. */
export type Cell = number | null;

/**
 * Hides counts from 1 to `least` - 1. Where that hides exactly one, the smallest of the rest is hidden too: from the total alone
 * nobody can then compute what was hidden. Nothing else to hide: the total has to go (`total` null).
 * @param least smallest count that may be shown
 */
export function suppress(counts: readonly number[], least: number): { cells: Cell[]; total: Cell } {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < least ? [index] : [])));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (hidden.size === 1) {
    const rest = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden.has(index))
      .sort((a, b) => a.count - b.count || a.index - b.index)[0];
    if (rest === undefined) return { cells: counts.map((count) => (count === 0 ? 0 : null)), total: null };
    hidden.add(rest.index);
  }
  return { cells: counts.map((count, index) => (hidden.has(index) ? null : count)), total };
}
