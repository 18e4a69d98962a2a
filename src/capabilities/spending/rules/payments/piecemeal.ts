import type { Party, RejectReason } from './chain.ts';

export interface Rejection {
  party: Party;
  reason: RejectReason | null;
}

/**
 * Parties that sent the same payment back more than once and named another reason each time ("cicil koreksi"): what could have been said
 * at once came in parts. The same reason again is a paper that was not mended.
 */
export function piecemealParties(rejections: readonly Rejection[]): Party[] {
  return piecemealCounts(rejections).map(([party]) => party);
}

/** Party → times that it came again with a reason that it had not named before; those without any left out. */
export function piecemealCounts(rejections: readonly Rejection[]): [Party, number][] {
  const reasons = new Map<Party, Set<RejectReason>>();
  for (const { party, reason } of rejections) {
    if (reason === null) continue;
    const named = reasons.get(party) ?? new Set();
    reasons.set(party, named.add(reason));
  }
  return [...reasons].flatMap(([party, named]) => (named.size > 1 ? [[party, named.size - 1]] : []));
}
