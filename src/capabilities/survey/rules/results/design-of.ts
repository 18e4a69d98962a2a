import { readDesign, type Design } from '../estimation/design.ts';
import type { Source } from '../model/model.ts';
import type { ResultGroup } from './merge-groups.ts';

/** How the people of a source were drawn: from the strata as merged, each by himself. */
export function designOf(
  people: readonly { stratum: string; weight: number }[],
  source: Source,
  groups: readonly ResultGroup[],
): Design {
  return readDesign({
    rows: people.length,
    weights: people.map((each) => each.weight),
    strata: people.map((each) => each.stratum),
    populations: [populationsOf(people, source, groups)],
  });
}

/** How many each person's stratum has; never fewer than answered (a frame may be older than the answers). */
function populationsOf(
  people: readonly { stratum: string }[],
  source: Source,
  groups: readonly ResultGroup[],
): number[] {
  const answered = new Map<string, number>();
  for (const { stratum } of people) answered.set(stratum, (answered.get(stratum) ?? 0) + 1);
  const population = new Map(
    groups.filter((each) => each.source === source).map((each) => [each.code, each.population]),
  );
  return people.map(({ stratum }) => Math.max(population.get(stratum) ?? 0, answered.get(stratum)!));
}
