import { at, objectsOf, textOf } from '../json.ts';
import { quartiles, upperFence } from '../quartiles.ts';
import { onlyParty } from '../release.ts';
import type { IndicatorSettings } from '../settings.ts';
import { entry, note, raise, type Board, type Indicator } from './board.ts';

/** R048: a supplier of strangely many kinds of goods. */
export function manyKinds(board: Board, settings: IndicatorSettings): Indicator {
  const suppliers = new Map<string, { processes: number; kinds: Set<string> }>();
  const { digits, threshold, leastProcesses } = settings.R048;
  return {
    add(release) {
      const seen = new Set<string>();
      for (const award of objectsOf(release['awards']) ?? []) {
        // Of an award to several nobody knows who supplies what.
        const supplier = award['status'] === 'active' ? onlyParty(award['suppliers']) : null;
        if (supplier === null) continue;
        for (const item of objectsOf(award['items']) ?? []) {
          const code = textOf(at(item, 'classification', 'id'));
          if (code === null) continue;
          const known = entry(suppliers, supplier, () => ({ processes: 0, kinds: new Set<string>() }));
          known.kinds.add(Array.from(code).slice(0, digits).join(''));
          seen.add(supplier);
        }
      }
      for (const id of seen) suppliers.get(id)!.processes += 1;
    },
    finish() {
      const varieties = [...suppliers].flatMap(([id, { processes, kinds }]) =>
        processes >= leastProcesses ? [{ id, variety: kinds.size }] : [],
      );
      board.compared.set('R048 Tenderer', varieties.length);
      const figures = quartiles(varieties.map(({ variety }) => variety));
      if (threshold === null) note(board, 'R048', { ...figures });
      const fence = threshold ?? upperFence(figures);
      note(board, 'R048', { upper_fence: fence });
      for (const { id, variety } of varieties)
        if (variety >= fence) raise(board, 'Tenderer', id, 'R048', variety);
    },
  };
}
