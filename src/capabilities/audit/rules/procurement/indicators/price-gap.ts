import { lowerFence, quartiles, upperFence } from '../quartiles.ts';
import { finalAwards, onlySupplier, validPricedBids, type Release } from '../release.ts';
import type { IndicatorSettings } from '../settings.ts';
import { inMainCurrency, note, raise, raiseTenderer, type Board, type Indicator } from './board.ts';
import { comparesPrices } from './methods.ts';

/** How far the winner stood below the next bid. */
export interface PriceGap {
  /** (second − winner) / winner */
  ratio: number;
  winning: number;
  second: number;
  winnerId: string;
  secondId: string;
}

/** R024 and R058: the gap between winner and second-lowest valid bid is a low or a high outlier among all processes. */
export function priceGaps(board: Board, settings: IndicatorSettings): Indicator {
  const gaps = new Map<string, PriceGap>();
  return {
    add(release, ocid) {
      const gap = priceGapOf(release, settings, (currency) => inMainCurrency(board, currency));
      if (gap !== null) gaps.set(ocid, gap);
    },
    finish() {
      const figures = quartiles([...gaps.values()].map(({ ratio }) => ratio));
      if (settings.enabled.includes('R024')) {
        const fence = lowFence(board, settings, figures);
        for (const [ocid, gap] of gaps) {
          if (!(fence !== null && gap.ratio <= fence)) continue;
          raise(board, 'OCID', ocid, 'R024', gap.ratio);
          for (const id of [gap.winnerId, gap.secondId]) raiseTenderer(board, ocid, id, 'R024', 0);
        }
      }
      if (settings.enabled.includes('R058')) {
        const fence = highFence(board, settings, figures);
        for (const [ocid, gap] of gaps) {
          if (!(fence !== null && gap.ratio >= fence)) continue;
          raise(board, 'OCID', ocid, 'R058', gap.ratio);
          raiseTenderer(board, ocid, gap.winnerId, 'R058', 0);
        }
      }
    },
  };
}

/** Where three of four processes have no gap at all, a fence of nothing would flag them all: then there is none. */
function lowFence(
  board: Board,
  { R024 }: IndicatorSettings,
  figures: { q1: number; q3: number },
): number | null {
  if (R024.threshold === null) note(board, 'R024', { ...figures });
  const fence = R024.threshold ?? lowerFence(figures);
  note(board, 'R024', { lower_fence: fence });
  const spread = R024.threshold !== null || figures.q1 > 0;
  return spread && fence > 0 ? fence : null;
}

function highFence(
  board: Board,
  { R058 }: IndicatorSettings,
  figures: { q1: number; q3: number },
): number | null {
  if (R058.threshold === null) note(board, 'R058', { ...figures });
  const fence = R058.threshold ?? upperFence(figures);
  note(board, 'R058', { upper_fence: fence });
  return fence > 0 ? fence : null;
}

/**
 * The gap where it means something: all awards final, one in force with one supplier, bids by single tenderers in the main currency, and
 * the lowest of the winner's is not above the lowest of the others – else price was not all that counted.
 */
export function priceGapOf(
  release: Release,
  settings: IndicatorSettings,
  counts: (currency: string) => boolean,
): PriceGap | null {
  if (!comparesPrices(release, settings)) return null;
  const final = finalAwards(release);
  const supplier = final === null ? null : onlySupplier(final.active);
  if (final === null || supplier === null) return null;
  let winning: number | null = null;
  let second: { amount: number; tendererId: string } | null = null;
  for (const bid of validPricedBids(final.bids)) {
    if (!counts(bid.currency)) continue;
    if (bid.tendererId === supplier) winning = Math.min(winning ?? bid.amount, bid.amount);
    else if (second === null || bid.amount < second.amount) second = bid;
  }
  if (winning === null || second === null || second.amount < winning || winning <= 0) return null;
  return {
    ratio: (second.amount - winning) / winning,
    winning,
    second: second.amount,
    winnerId: supplier,
    secondId: second.tendererId,
  };
}
