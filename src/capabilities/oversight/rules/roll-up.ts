import type { Counted } from './figure.ts';

export interface Unit {
  id: string;
  parentId: string | null;
}

/** Unit → the agency at the top of its line. A circle, which the directory refuses, would end at itself. */
export function topsOf(units: readonly Unit[]): Map<string, string> {
  const parents = new Map(units.map((each) => [each.id, each.parentId]));
  const topOf = (id: string): string => {
    const seen = new Set([id]);
    let at = id;
    for (let above = parents.get(at); above !== undefined && above !== null; above = parents.get(at)) {
      if (seen.has(above) || !parents.has(above)) break;
      seen.add(above);
      at = above;
    }
    return at;
  };
  return new Map(units.map((each) => [each.id, topOf(each.id)]));
}

/**
 * What was counted at units, summed at the agency above them: a school's findings are its department's. Units that nobody knows are left
 * out. Null stays null: nothing is known.
 */
export function rollUp(
  counted: ReadonlyMap<string, Counted> | null,
  tops: ReadonlyMap<string, string>,
): Map<string, Counted> | null {
  if (counted === null) return null;
  const sums = new Map<string, Counted>();
  for (const [unit, each] of counted) {
    const top = tops.get(unit);
    if (top === undefined) continue;
    const sum = sums.get(top);
    sums.set(top, sum === undefined ? { ...each } : add(sum, each));
  }
  return sums;
}

function add(sum: Counted, each: Counted): Counted {
  return {
    numerator:
      sum.numerator === null && each.numerator === null ? null : (sum.numerator ?? 0) + (each.numerator ?? 0),
    denominator: sum.denominator + each.denominator,
    // A score belongs to one agency: the first one said stays.
    ...(sum.value === undefined ? {} : { value: sum.value }),
    amount: sum.amount === null && each.amount === null ? null : (sum.amount ?? 0) + (each.amount ?? 0),
  };
}
