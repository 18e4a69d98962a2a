/** What the tree of agencies needs to know of each. */
export interface Node {
  id: string;
  parentId: string | null;
}

/** The agency, its parent, … up to the root. Stops where a parent is unknown or comes again, so that it always ends. */
export function pathOf(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const path = new Set<string>();
  for (
    let at: string | null | undefined = id;
    at != null && parents.has(at) && !path.has(at);
    at = parents.get(at)
  )
    path.add(at);
  return [...path];
}

export function parentsOf(nodes: Iterable<Node>): Map<string, string | null> {
  return new Map([...nodes].map((node) => [node.id, node.parentId]));
}

/** Parent → its children, in the order given. Key null: the roots. */
export function childrenOf<T extends Node>(nodes: Iterable<T>): Map<string | null, T[]> {
  return Map.groupBy(nodes, (node) => node.parentId);
}

/** The agencies themselves and everything below them. */
export function subtreeOf(nodes: Iterable<Node>, roots: Iterable<string>): Set<string> {
  const children = childrenOf(nodes);
  const subtree = new Set<string>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (subtree.has(id)) continue;
    subtree.add(id);
    for (const child of children.get(id) ?? []) waiting.push(child.id);
  }
  return subtree;
}

/**
 * Ids that lie on a cycle of `next` (parent, or successor) or lead into one.
 * @param next id → the next id, or null at the end; an unknown id ends the way too
 */
export function cyclic(next: ReadonlyMap<string, string | null>): Set<string> {
  const ends = new Set<string>();
  const circles = new Set<string>();
  for (const start of next.keys()) {
    const walked = new Set<string>();
    let at: string | null | undefined = start;
    while (at != null && next.has(at) && !ends.has(at) && !circles.has(at) && !walked.has(at)) {
      walked.add(at);
      at = next.get(at);
    }
    const turned = at != null && (walked.has(at) || circles.has(at));
    for (const id of walked) (turned ? circles : ends).add(id);
  }
  return circles;
}

/** Agency → itself and all predecessors, over however many reorganisations. */
export function lineageOf(successors: ReadonlyMap<string, string | null>, id: string): Set<string> {
  const predecessors = Map.groupBy(successors.keys(), (key) => successors.get(key) ?? null);
  const lineage = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (lineage.has(at)) continue;
    lineage.add(at);
    waiting.push(...(predecessors.get(at) ?? []));
  }
  return lineage;
}
