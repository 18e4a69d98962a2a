import { childrenOf, type Node } from './tree.ts';

/** How far people have come: each has passed the stages before it too. */
export const STAGES = ['none', 'invited', 'entered', 'practised'] as const;
export type Stage = (typeof STAGES)[number];

/** Steps of the guide of each role; the practice case is finished when all are. */
export const GUIDE_STEPS = 3;

/** Numbers of people. */
export interface Adoption {
  people: number;
  /** has an activation letter, or is in already */
  invited: number;
  /** has activated the account */
  entered: number;
  /** has finished the practice case of a role */
  practised: number;
}

export const NOBODY: Adoption = { people: 0, invited: 0, entered: 0, practised: 0 };

export function addAdoption(a: Adoption, b: Adoption): Adoption {
  return {
    people: a.people + b.people,
    invited: a.invited + b.invited,
    entered: a.entered + b.entered,
    practised: a.practised + b.practised,
  };
}

/** Agency → numbers of it and everything below it. The nodes must be free of circles. */
export function rollUp(nodes: readonly Node[], own: ReadonlyMap<string, Adoption>): Map<string, Adoption> {
  const children = childrenOf(nodes);
  const totals = new Map<string, Adoption>();
  const total = (id: string): Adoption => {
    const known = totals.get(id);
    if (known !== undefined) return known;
    const sum = (children.get(id) ?? []).reduce(
      (all, child) => addAdoption(all, total(child.id)),
      own.get(id) ?? NOBODY,
    );
    totals.set(id, sum);
    return sum;
  };
  for (const node of nodes) total(node.id);
  return totals;
}
