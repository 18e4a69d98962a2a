import type { Blocker } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';

/** LAYAK, BERSYARAT, DITOLAK. */
export const OUTCOMES = ['eligible', 'conditional', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What stands in the way of one subject, and what follows from it. */
export interface Decision {
  outcome: Outcome;
  /** the day for which it was asked */
  asOf: PlainDate;
  /** refusing items first, then by amount; an order that depends on nothing else */
  items: Blocker[];
  /** rupiah that the subject still owes over all items */
  owed: number;
}

/**
 * Any refusing item refuses, else any condition makes it conditional, else it is eligible. A person, agency or vendor is judged
 * by its own items only: who asks gathers them so.
 */
export function decide(blockers: readonly Blocker[], asOf: PlainDate): Decision {
  const items = [...blockers].sort(
    (a, b) =>
      Number(b.effect === 'refuses') - Number(a.effect === 'refuses') ||
      b.amount - a.amount ||
      compare(a.kind, b.kind) ||
      compare(a.id, b.id),
  );
  const outcome = items.some((item) => item.effect === 'refuses')
    ? 'refused'
    : items.length > 0
      ? 'conditional'
      : 'eligible';
  return { outcome, asOf, items, owed: items.reduce((sum, item) => sum + item.amount, 0) };
}

/** What the basis hash is made over: kind, id and status of every item, sorted, and the day. Order and wording do not matter. */
export function basisOf(decision: Decision): {
  asOf: PlainDate;
  items: [kind: string, id: string, status: string][];
} {
  const items = decision.items.map(({ kind, id, status }): [string, string, string] => [kind, id, status]);
  return { asOf: decision.asOf, items: items.sort((a, b) => compare(a.join('\n'), b.join('\n'))) };
}

/**
 * Is there a condition that nobody has accepted? Accepted conditions are named by kind and id.
 * A decision that has lost a condition is still covered.
 */
export function isCovered(decision: Decision, accepted: readonly string[]): boolean {
  return (
    decision.outcome !== 'refused' && decision.items.every((item) => accepted.includes(conditionKey(item)))
  );
}

export function conditionKey(item: Pick<Blocker, 'kind' | 'id'>): string {
  return `${item.kind}:${item.id}`;
}

/** The items by which these findings, newly final, refuse the subject: they and nothing else revoke its certificate. */
export function blockedBy(decision: Decision, findingIds: ReadonlySet<string>): Blocker[] {
  return decision.items.filter(
    (item) => item.effect === 'refuses' && item.findingId !== null && findingIds.has(item.findingId),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
