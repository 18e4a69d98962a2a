import { useMemo, useState } from 'react';
import { childrenOf, parentsOf, pathOf, type Node } from '../rules/tree.ts';

/**
 * What of a tree is shown: with a search the rows that fit and everything above them, unfolded; without one the roots and whatever somebody
 * unfolds. Rows whose parent is not among them stand at the top.
 * @param fits null: no search
 */
export function useTree<T extends Node>(nodes: readonly T[], fits: ((node: T) => boolean) | null) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const parents = parentsOf(nodes);
    const found = fits === null ? null : nodes.filter(fits);
    const shown = found === null ? null : new Set(found.flatMap((node) => pathOf(parents, node.id)));
    const rows = (shown === null ? nodes : nodes.filter((node) => shown.has(node.id))).map((node) =>
      node.parentId === null || parents.has(node.parentId) ? node : { ...node, parentId: null },
    );
    const above = found?.flatMap((node) => pathOf(parents, node.id).slice(1)) ?? [];
    return {
      below: childrenOf(rows),
      unfolded: new Set([...chosen, ...above]),
      fold: (id: string) => {
        const next = new Set(chosen);
        if (!next.delete(id)) next.add(id);
        setChosen(next);
      },
      /** rows that fit, without those shown only because something below them fits */
      count: found?.length ?? nodes.length,
    };
  }, [nodes, fits, chosen]);
}
