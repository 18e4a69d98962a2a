import { at, objectsOf, textOf } from '../json.ts';
import { quartiles, upperFence } from '../quartiles.ts';
import { finalAwards, moneyOf, partyIds, submittedBids, type Release } from '../release.ts';
import type { IndicatorSettings } from '../settings.ts';
import {
  entry,
  inMainCurrency,
  note,
  raise,
  raiseTenderer,
  type Board,
  type Group,
  type Indicator,
} from './board.ts';
import { comparesPrices } from './methods.ts';

/** R035: one tenderer is left, wins, and everybody else was disqualified. */
export function othersDisqualified(board: Board, settings: IndicatorSettings): Indicator {
  return {
    add(release, ocid) {
      const sole = soleSurvivor(release);
      if (sole === null || sole.disqualified < Math.max(settings.R035.threshold, 1)) return;
      raise(board, 'OCID', ocid, 'R035', sole.disqualified);
      raiseTenderer(board, ocid, sole.tendererId, 'R035', 0);
    },
  };
}

/** The one whose bids are the only valid ones and who got every award, with the number of others that were disqualified. */
export function soleSurvivor(release: Release): { tendererId: string; disqualified: number } | null {
  const final = finalAwards(release);
  if (final === null) return null;
  const by = (status: string) =>
    new Set(
      final.bids.filter((bid) => bid['status'] === status).flatMap((bid) => partyIds(bid['tenderers'])),
    );
  const winners = new Set(final.active.flatMap(({ suppliers }) => partyIds(suppliers)));
  const valid = by('valid');
  const [tendererId] = valid;
  if (tendererId === undefined || valid.symmetricDifference(winners).size > 0 || valid.size > 1) return null;
  return { tendererId, disqualified: by('disqualified').difference(valid).size };
}

/** R036: the lowest price was disqualified, and another was taken. */
export function lowestDisqualified(board: Board, settings: IndicatorSettings): Indicator {
  return {
    add(release, ocid) {
      if (!comparesPrices(release, settings)) return;
      const lowest = lowestBid(release, (currency) => inMainCurrency(board, currency));
      if (lowest?.disqualified === true) raise(board, 'OCID', ocid, 'R036', 1);
    },
  };
}

export interface LowestBid {
  amount: number;
  disqualified: boolean;
}

/** The lowest submitted price where an award is in force and a valid bid tells a price; the first of equals. */
export function lowestBid(release: Release, counts: (currency: string) => boolean): LowestBid | null {
  const awarded = (objectsOf(release['awards']) ?? []).some(({ status }) => status === 'active');
  if (!awarded) return null;
  let lowest: LowestBid | null = null;
  let validPrice = false;
  for (const bid of submittedBids(release)) {
    const money = moneyOf(bid['value']);
    if (money === null || !counts(money.currency)) continue;
    if (lowest === null || money.amount < lowest.amount)
      lowest = { amount: money.amount, disqualified: bid['status'] === 'disqualified' };
    validPrice ||= bid['status'] === 'valid';
  }
  return validPrice ? lowest : null;
}

interface Share {
  disqualified: number;
  submitted: number;
}

/** R038: an office disqualifies, or a tenderer is disqualified, far more often than others. */
export function manyDisqualified(board: Board, settings: IndicatorSettings): Indicator {
  const shares = { Buyer: new Map<string, Share>(), ProcuringEntity: new Map<string, Share>() };
  const tenderers = new Map<string, Share>();
  const { leastBids, leastProcesses } = settings.R038;
  return {
    add(release) {
      const bids = submittedBids(release);
      if (bids.length === 0) return;
      const disqualified = bids.filter(({ status }) => status === 'disqualified').length;
      for (const bid of bids)
        for (const id of partyIds(bid['tenderers']))
          count(tenderers, id, { disqualified: bid['status'] === 'disqualified' ? 1 : 0, submitted: 1 });
      const share = { disqualified, submitted: bids.length };
      count(shares.Buyer, textOf(at(release, 'buyer', 'id')), share);
      count(shares.ProcuringEntity, textOf(at(release, 'tender', 'procuringEntity', 'id')), share);
    },
    finish() {
      flagHighShares(board, settings, 'Buyer', shares.Buyer, leastProcesses);
      flagHighShares(board, settings, 'ProcuringEntity', shares.ProcuringEntity, leastProcesses);
      flagHighShares(board, settings, 'Tenderer', tenderers, leastBids);
    },
  };
}

function count(shares: Map<string, Share>, id: string | null, add: Share): void {
  if (id === null) return;
  const share = entry(shares, id, () => ({ disqualified: 0, submitted: 0 }));
  share.disqualified += add.disqualified;
  share.submitted += add.submitted;
}

function flagHighShares(
  board: Board,
  { R038 }: IndicatorSettings,
  group: Exclude<Group, 'OCID'>,
  shares: ReadonlyMap<string, Share>,
  least: number,
): void {
  const ratios = [...shares].flatMap(([id, { disqualified, submitted }]) =>
    submitted >= least ? [{ id, ratio: disqualified / submitted }] : [],
  );
  if (ratios.length === 0) return;
  board.compared.set(`R038 ${group}`, ratios.length);
  const figures = quartiles(ratios.map(({ ratio }) => ratio));
  if (R038.threshold === null)
    note(board, 'R038', { [`${group}_q1`]: figures.q1, [`${group}_q3`]: figures.q3 });
  const fence = R038.threshold ?? upperFence(figures);
  note(board, 'R038', { [`${group}_upper_fence`]: fence });
  if (fence <= 0) return;
  for (const { id, ratio } of ratios) if (ratio >= fence) raise(board, group, id, 'R038', ratio);
}
