/** A group of strata in a shown result; null: hidden. */
export interface ShownGroup {
  /** stratum, or several that were merged: `i1+i4` */
  code: string;
  population: number;
  answers: number | null;
  value: number | null;
}

export interface UnitScore {
  /** 0 to 100 */
  score: number;
  answers: number;
}

/**
 * Scores of single units out of the groups of a shown result: the mean of a unit's groups, each weighing by its people. A unit has none where a group
 * of it is hidden, is shared with other units, or where fewer than `least` people answered.
 * @param strata code → names of the units in it
 */
export function unitScores(
  groups: readonly ShownGroup[],
  strata: ReadonlyMap<string, readonly string[]>,
  least: number,
): Map<string, UnitScore> {
  const sums = new Map<string, { people: number; weighted: number; answers: number; whole: boolean }>();
  for (const group of groups) {
    const units = new Set(group.code.split('+').flatMap((code) => strata.get(code) ?? []));
    const usable = units.size === 1 && group.value !== null && group.answers !== null;
    for (const unit of units) {
      const sum = sums.get(unit) ?? { people: 0, weighted: 0, answers: 0, whole: true };
      sum.whole &&= usable;
      sum.people += group.population;
      sum.weighted += group.population * (group.value ?? 0);
      sum.answers += group.answers ?? 0;
      sums.set(unit, sum);
    }
  }
  return new Map(
    [...sums].flatMap(([unit, { people, weighted, answers, whole }]) =>
      whole && people > 0 && answers >= least ? [[unit, { score: weighted / people, answers }]] : [],
    ),
  );
}
