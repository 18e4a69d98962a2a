import type { Tone } from '../../../../../web/ui/status-mark.tsx';

/** Percentage points below the own plan: behind beyond the first, far behind beyond the second (bounds of the alarm S-CASH). */
export const BEHIND = 5;
export const FAR_BEHIND = 10;

/** Shape and colour of a gap; null: there is no plan to compare with. */
export function gapTone(gap: number | null): Tone {
  if (gap === null) return 'broken';
  if (gap < -BEHIND) return 'bent';
  return gap < 0 ? 'plain' : 'ok';
}
