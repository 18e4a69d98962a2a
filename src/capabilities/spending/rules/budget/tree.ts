import type { Rupiah } from '../../../../platform/money.ts';
import { lineage, parentCode, type CodeKind } from './codes.ts';

export interface Branch {
  lines: number;
  ceiling: Rupiah;
  /** null: nothing of it has a plan */
  planned: Rupiah | null;
  realised: Rupiah;
  /** ceiling of what has no plan, and realised by the end of the last whole month of what has one */
  unplanned: Rupiah;
  realisedEnded: Rupiah;
}

/** Sums of the lowest codes, put together at every code above them; in order of codes, so that each stands behind its parent. */
export function growTree(
  kind: CodeKind,
  leaves: readonly (Branch & { key: string })[],
): (Branch & { code: string; parent: string | null })[] {
  const nodes = new Map<string, Branch & { code: string; parent: string | null }>();
  for (const leaf of leaves) {
    for (const code of lineage(kind, leaf.key)) {
      const node = nodes.get(code) ?? {
        code,
        parent: parentCode(kind, code),
        lines: 0,
        ceiling: 0,
        planned: null,
        realised: 0,
        unplanned: 0,
        realisedEnded: 0,
      };
      node.lines += leaf.lines;
      node.ceiling += leaf.ceiling;
      node.realised += leaf.realised;
      node.unplanned += leaf.unplanned;
      node.realisedEnded += leaf.realisedEnded;
      if (leaf.planned !== null) node.planned = (node.planned ?? 0) + leaf.planned;
      nodes.set(code, node);
    }
  }
  return [...nodes.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
