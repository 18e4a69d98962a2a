import { lowerFence, quantile, quartiles } from '../quartiles.ts';
import { finalAwards, onlyParty, onlySupplier } from '../release.ts';
import type { IndicatorSettings } from '../settings.ts';
import { entry, note, raise, type Board, type Indicator } from './board.ts';

export interface BidRecord {
  won: number;
  bid: number;
}

/** R025: who bids as often as the busiest quarter and wins far more seldom than others. */
export function unsuccessfulBids(board: Board, settings: IndicatorSettings): Indicator {
  const tenderers = new Map<string, BidRecord>();
  const { percentile, threshold } = settings.R025;
  return {
    add(release) {
      const final = finalAwards(release);
      const supplier = final === null ? null : onlySupplier(final.active);
      if (final === null || supplier === null) return;
      const valid = final.bids.filter(({ status }) => status === 'valid');
      // Once a process, however many bids he handed in.
      for (const id of new Set(valid.flatMap((bid) => onlyParty(bid['tenderers']) ?? []))) {
        const record = entry(tenderers, id, () => ({ won: 0, bid: 0 }));
        record.bid += 1;
        if (id === supplier) record.won += 1;
      }
    },
    finish() {
      const records = [...tenderers.values()];
      board.compared.set('R025 Tenderer', records.length);
      const counts = records.map(({ bid }) => bid).toSorted((a, b) => a - b);
      const busy = quantile(counts, percentile / 100);
      const figures = quartiles(records.map(({ won, bid }) => won / bid));
      if (threshold === null) note(board, 'R025', { ...figures });
      const fence = threshold ?? lowerFence(figures);
      note(board, 'R025', { upper_fence: busy, lower_fence: fence });
      // Where three of four never win, a fence of nothing would flag most of the busy ones.
      if (!((threshold !== null || figures.q1 > 0) && fence > 0)) return;
      for (const [id, { won, bid }] of tenderers)
        if (bid >= busy && won / bid <= fence) raise(board, 'Tenderer', id, 'R025', won / bid);
    },
  };
}
