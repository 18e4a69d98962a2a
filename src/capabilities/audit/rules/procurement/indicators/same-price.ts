import { moneyOf, partyIds, submittedBids, type Release } from '../release.ts';
import type { IndicatorSettings } from '../settings.ts';
import { raise, raiseTenderer, type Board, type Indicator } from './board.ts';
import { comparesPrices } from './methods.ts';

/** R028: different tenderers, the same price in the same currency. */
export function identicalPrices(board: Board, settings: IndicatorSettings): Indicator {
  return {
    add(release, ocid) {
      if (!comparesPrices(release, settings)) return;
      for (const id of tenderersOfSamePrice(release).keys()) {
        raise(board, 'OCID', ocid, 'R028', 1);
        raiseTenderer(board, ocid, id, 'R028', 1);
      }
    },
  };
}

/** Tenderer → the price that he shares with another. The same tenderers may hand in one price twice. */
export function tenderersOfSamePrice(release: Release): Map<string, { amount: number; currency: string }> {
  const last = new Map<string, Set<string>>();
  const found = new Map<string, { amount: number; currency: string }>();
  for (const bid of submittedBids(release)) {
    const money = moneyOf(bid['value']);
    const ids = new Set(partyIds(bid['tenderers']));
    if (money === null || ids.size === 0) continue;
    // -0 and 0 are one price.
    const price = `${money.amount + 0} ${money.currency}`;
    const others = last.get(price);
    if (others !== undefined && others.symmetricDifference(ids).size > 0)
      for (const id of ids.union(others)) found.set(id, money);
    last.set(price, ids);
  }
  return found;
}
