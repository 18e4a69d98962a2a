import type { Source, Words } from '../model/model.ts';
import { compareResults, type ComparedResult } from '../results/compare.ts';
import type { Reason } from './states.ts';

export interface WeakDimension {
  source: Source;
  dimension: string;
  name: Words;
  reasons: Reason[];
  score: number;
  /** points since the wave before; null: nothing to compare with */
  change: number | null;
}

/**
 * Dimensions of a shown result that lie below the threshold, or whose interval of the change since the wave before lies wholly below zero.
 * What is hidden is not weak: nobody follows up a figure that nobody may see.
 */
export function weakDimensions(
  result: ComparedResult,
  before: ComparedResult | null,
  threshold: number,
): WeakDimension[] {
  const compared = before === null ? [] : compareResults(before, result).sources;
  return result.sources.flatMap(({ source, dimensions }) =>
    dimensions.flatMap(({ code, name, score }) => {
      if (score.value === null) return [];
      const since = compared
        .find((each) => each.source === source)
        ?.dimensions.find((each) => each.code === code);
      const change = since?.change ?? null;
      const reasons: Reason[] = [];
      if (score.value < threshold) reasons.push('low');
      if (since?.clear === true && change !== null && change < 0) reasons.push('fallen');
      return reasons.length === 0
        ? []
        : [{ source, dimension: code, name, reasons, score: score.value, change }];
    }),
  );
}
