import { at } from '../json.ts';
import type { IndicatorSettings } from '../settings.ts';
import { raise, type Board, type Indicator } from './board.ts';
import { methodPasses } from './methods.ts';

/** R018: one tenderer only, where the method calls for competition. */
export function singleBid(board: Board, settings: IndicatorSettings): Indicator {
  return {
    add(release, ocid) {
      const single = at(release, 'tender', 'numberOfTenderers') === 1;
      if (single && methodPasses(release, settings.R018.methods)) raise(board, 'OCID', ocid, 'R018', 1);
    },
  };
}
