import type { Condition } from '../rule.ts';

/** A condition with its two hashes. */
export interface Holding {
  fingerprint: string;
  content: string;
  condition: Condition;
}

/** What is kept of a step that fired once. */
export interface Known {
  id: string;
  fingerprint: string;
  content: string;
  cleared: boolean;
}

/** What one sweep has to do. */
export interface Diff {
  fired: Holding[];
  /** holds as before, with other figures */
  changed: { id: string; holding: Holding }[];
  /** had cleared and holds again: the same row, and nobody is told anew */
  returned: { id: string; holding: Holding }[];
  /** ids of those that hold no more */
  cleared: string[];
}

/**
 * What changed between what is kept and what holds now.
 * @param known every open alarm, and of those that cleared at least the ones that hold again
 * @throws Error when a capability states one step of a subject twice
 */
export function diffSweep(known: readonly Known[], holding: readonly Holding[]): Diff {
  const kept = new Map(known.map((each) => [each.fingerprint, each]));
  const seen = new Set<string>();
  const diff: Diff = { fired: [], changed: [], returned: [], cleared: [] };
  for (const each of holding) {
    if (seen.has(each.fingerprint))
      throw new Error(`${each.condition.code} states step ${each.condition.step} of a subject twice`);
    seen.add(each.fingerprint);
    const before = kept.get(each.fingerprint);
    if (before === undefined) diff.fired.push(each);
    else if (before.cleared) diff.returned.push({ id: before.id, holding: each });
    else if (before.content !== each.content) diff.changed.push({ id: before.id, holding: each });
  }
  for (const each of known) if (!each.cleared && !seen.has(each.fingerprint)) diff.cleared.push(each.id);
  return diff;
}
