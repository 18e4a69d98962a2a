import { judgeShare, type ShareVerdict } from '../../../platform/share-verdict.ts';
import type { Narrative } from './narrative.ts';

/** How a village fund is to be divided; the government's own data, in per cent. */
export interface VillageFundShares {
  infrastructure: number;
  empowerment: number;
  /** percentage points by which a share may differ and still count as kept */
  tolerance: number;
}

export interface ShareFinding {
  purpose: 'infrastructure' | 'empowerment';
  /** per cent that it should be */
  asked: number;
  /** least and most per cent that it can be, as far as the reporter knows the sums */
  least: number;
  most: number;
  verdict: ShareVerdict;
}

export interface VillageFundCheck {
  /** `deviates`: whatever the unknown sums are, a share is not kept; `kept`: all surely are; `cannot-say`: it depends on what is unknown */
  verdict: ShareVerdict;
  shares: ShareFinding[];
  /** rupiah of which nobody said what they were for; null when the total is unknown */
  unknown: number | null;
}

/**
 * Holds what a reporter knows of a village's spending against the shares. A hint for the reader of the report, never a judgement: what
 * is not known stays open, so the verdict has three values.
 */
export function checkVillageFund(
  { total, spending }: NonNullable<Narrative['villageFund']>,
  shares: VillageFundShares,
): VillageFundCheck {
  const known = spending.reduce((sum, each) => sum + (each.rupiah ?? 0), 0);
  const open = spending.some((each) => each.rupiah === null);
  // Sums beyond the total, or no total: what was told contradicts itself or says too little, and nothing follows from it.
  if (total === null || total <= 0 || known > total) {
    const none = (purpose: ShareFinding['purpose']): ShareFinding => ({
      purpose,
      asked: shares[purpose],
      least: 0,
      most: 100,
      verdict: 'cannot-say',
    });
    return { verdict: 'cannot-say', shares: [none('infrastructure'), none('empowerment')], unknown: null };
  }
  const unknown = total - known;
  const found = (['infrastructure', 'empowerment'] as const).map((purpose) => {
    const spent = spending
      .filter((each) => each.purpose === purpose)
      .reduce((sum, each) => sum + (each.rupiah ?? 0), 0);
    const least = (spent / total) * 100;
    const most = ((spent + unknown) / total) * 100;
    return {
      purpose,
      asked: shares[purpose],
      least,
      most,
      verdict: judgeShare({ least, most }, shares[purpose], shares.tolerance),
    };
  });
  const verdict = found.some((each) => each.verdict === 'deviates')
    ? 'deviates'
    : found.every((each) => each.verdict === 'kept') && !open
      ? 'kept'
      : 'cannot-say';
  return { verdict, shares: found, unknown };
}
