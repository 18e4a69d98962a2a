import type { Rupiah } from '../../../../platform/money.ts';
import { judgeShare, type ShareRange, type ShareVerdict } from '../../../../platform/share-verdict.ts';

/** What village money is for; `other` counts in neither share. */
export const USES = ['infrastructure', 'empowerment', 'other'] as const;
export type Use = (typeof USES)[number];

/** One activity of a village. */
export interface UseLine {
  use: Use;
  /** rupiah */
  budget: Rupiah;
  realised: Rupiah;
}

/** Per cent that each use should have of the fund, with the points by which it may differ. */
export interface UseShares {
  infrastructure: number;
  empowerment: number;
  tolerance: number;
}

export interface UseFinding extends ShareRange {
  use: 'infrastructure' | 'empowerment';
  asked: number;
  verdict: ShareVerdict;
}

/** The 60/40 rule held against what was planned, and against what was spent. Apart from the split of the stages, which is about paying out. */
export interface UseCheck {
  /** null: the budget lines do not add up to the ceiling yet, so nothing follows from them */
  budget: readonly UseFinding[] | null;
  realised: readonly UseFinding[];
  /** rupiah of the ceiling that no line plans yet; below 0: the lines plan more than there is */
  unplanned: Rupiah;
  /** rupiah of the ceiling that are not spent */
  unspent: Rupiah;
}

/**
 * Holds a village's lines against the shares. What is not spent yet may still go to either use, so a share of the money spent deviates
 * only when no way of spending the rest could keep it.
 * @param ceiling rupiah of the year's fund; 0 or less: nothing can be said
 */
export function checkUse(ceiling: Rupiah, lines: readonly UseLine[], shares: UseShares): UseCheck {
  const planned = lines.reduce((sum, each) => sum + each.budget, 0);
  const spent = lines.reduce((sum, each) => sum + each.realised, 0);
  const unplanned = ceiling - planned;
  const unspent = ceiling - spent;
  return {
    budget: ceiling > 0 && unplanned >= 0 ? find('budget', unplanned) : null,
    realised: find('realised', unspent),
    unplanned,
    unspent,
  };

  function find(of: 'budget' | 'realised', open: Rupiah): UseFinding[] {
    return (['infrastructure', 'empowerment'] as const).map((use) => {
      const sum = lines.filter((each) => each.use === use).reduce((total, each) => total + each[of], 0);
      const asked = shares[use];
      // More spent than there is contradicts itself: nothing follows from it.
      if (ceiling <= 0 || open < 0) return { use, asked, least: 0, most: 100, verdict: 'cannot-say' };
      const range = { least: (sum / ceiling) * 100, most: ((sum + open) / ceiling) * 100 };
      return { use, asked, ...range, verdict: judgeShare(range, asked, shares.tolerance) };
    });
  }
}
