import { binomialShare, confidenceFactor, gammaShare, whereReaches } from './distributions.ts';

/** Where the formulas stand: the reader may hold a size against the printed tables. */
export const SIZE_SOURCE =
  'AICPA Audit Guide, Audit Sampling: sebaran gamma (Poisson) untuk unit moneter, sebaran binomial untuk atribut';

/** Nobody examines more by hand; a design that needs it is refused. */
export const MOST_ITEMS = 5_000;

export interface MusSize {
  size: number;
  /** rupiah between two monetary units */
  interval: number;
  /** confidence factor by which the tolerable misstatement is divided */
  factor: number;
}

/**
 * Items of a monetary unit sample: population × factor ÷ tolerable, where the factor allows for the expected misstatement: it is the
 * gamma quantile of shape 1 + factor × expected ÷ tolerable.
 * @param amount rupiah of the population, above 0 · tolerable above 0 · expected below tolerable
 * @returns null: with so much expected, no sample of a reasonable size can conclude
 */
export function musSize(
  amount: number,
  tolerable: number,
  expected: number,
  confidence: number,
): MusSize | null {
  if (expected >= tolerable) return null;
  const ratio = expected / tolerable;
  const share = (factor: number) => gammaShare(1 + factor * ratio, factor);
  if (share(FARTHEST) < confidence) return null;
  const factor = ratio === 0 ? confidenceFactor(0, confidence) : whereReaches(share, confidence, 0, FARTHEST);
  const size = Math.ceil((amount * factor) / tolerable - ROUNDING);
  if (size > MOST_ITEMS) return null;
  return { size: Math.max(1, size), interval: amount / Math.max(1, size), factor };
}

const FARTHEST = 1_000;
/** A product that is whole but for its last bits must not grow by one. */
const ROUNDING = 1e-9;

export interface AttributeSize {
  size: number;
  /** deviations that the sample allows for */
  allowed: number;
}

/**
 * Items of a test of controls: the smallest number in which as many deviations as expected still show, at the confidence, a rate at or
 * below the tolerable one.
 * @param tolerable, expected rates between 0 and 1
 */
export function attributeSize(tolerable: number, expected: number, confidence: number): AttributeSize | null {
  if (expected >= tolerable) return null;
  for (let size = 1; size <= MOST_ITEMS; size++) {
    const allowed = Math.max(0, Math.ceil(size * expected - ROUNDING));
    if (binomialShare(allowed, size, tolerable) <= 1 - confidence + ROUNDING) return { size, allowed };
  }
  return null;
}
