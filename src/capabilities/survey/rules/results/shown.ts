/** A figure as it may be shown. */
export interface Shown {
  value: number | null;
  se: number | null;
  low: number | null;
  high: number | null;
  hidden: boolean;
}

export const HIDDEN: Shown = { value: null, se: null, low: null, high: null, hidden: true };

/**
 * Which figures of a whole stay hidden: those of fewer than `least` people, and where that is a single one and the whole is shown, the one of
 * the next fewest too (of several the first), so that it does not follow from the whole and the others.
 * @param counts people behind each figure; figures of nobody (0) tell nothing and are not counted
 */
export function hiddenFigures(counts: readonly number[], least: number): Set<number> {
  const small = counts.flatMap((count, index) => (count > 0 && count < least ? [index] : []));
  if (small.length !== 1) return new Set(small);
  const enough = counts.filter((count) => count >= least);
  return new Set(enough.length === 0 ? small : [...small, counts.indexOf(Math.min(...enough))]);
}

const LOWEST = 5;

/** A share as whole per cent; few and nearly all are not told apart from none and all. @param share 0 to 1 */
export function shownShare(share: number | null): number | '<5' | '>95' | null {
  if (share === null) return null;
  const percent = share * 100;
  if (percent < LOWEST) return '<5';
  if (percent > 100 - LOWEST) return '>95';
  return Math.round(percent);
}
