import type { Fix } from './case.ts';
import type { Thresholds } from './thresholds.ts';

/** Radius in km that holds a fix with 95 %; null where the client does not know its own error. */
export function radiusKm(fix: Pick<Fix, 'accuracy' | 'radius'>, thresholds: Thresholds): number | null {
  if (fix.accuracy === null || fix.accuracy <= 0) return null;
  return (fix.accuracy * (fix.radius === '95' ? 1 : thresholds.radiusFactor)) / 1_000;
}
