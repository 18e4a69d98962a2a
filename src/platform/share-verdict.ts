/** `deviates`: whatever is still unknown, the share is not kept; `kept`: it surely is; `cannot-say`: it depends on what is unknown. */
export type ShareVerdict = 'kept' | 'deviates' | 'cannot-say';

/** Least and most per cent that a share can be, as far as the sums are known. */
export interface ShareRange {
  least: number;
  most: number;
}

/**
 * Holds a share that is known in part against what it should be: it accuses only where no value of the unknown would keep it.
 * @param asked per cent; @param tolerance percentage points to both sides that still count as kept
 */
export function judgeShare({ least, most }: ShareRange, asked: number, tolerance: number): ShareVerdict {
  const [low, high] = [asked - tolerance, asked + tolerance];
  if (most < low || least > high) return 'deviates';
  return least >= low && most <= high ? 'kept' : 'cannot-say';
}
