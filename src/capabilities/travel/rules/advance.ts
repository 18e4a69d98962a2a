import type { MemberState } from './trip-status.ts';

/** What is left of an advance, in the words of one traveller's account. */
export interface AdvanceOf {
  state: MemberState;
  advance: number;
  finding_id: string | null;
}

/** Its lines cannot change any more, so that what they leave of the advance is certain. */
const HANDED_IN: readonly MemberState[] = [
  'submitted',
  'clean',
  'evidence-requested',
  'indicated',
  'answered',
  'decided',
];
/** Nothing else is open about the account: the advance is all that it waits for. */
const JUDGED: readonly MemberState[] = ['cancelled', 'clean', 'decided'];

/**
 * Rupiah of an advance that the traveller still has to bring back: all of it when he did not travel, else what his account did not use.
 * A finding collects it by itself, so nothing is left beside one.
 */
export function advanceLeft(member: AdvanceOf, known: { claimed: number; repaid: number }): number {
  if (member.finding_id !== null) return 0;
  const used = member.state === 'cancelled' ? 0 : known.claimed;
  if (member.state !== 'cancelled' && !HANDED_IN.includes(member.state)) return 0;
  return Math.max(0, member.advance - used - known.repaid);
}

/** May it be demanded by a finding: nothing but the advance keeps the account open. */
export function waitsForAdvance(member: AdvanceOf, left: number): boolean {
  return left > 0 && JUDGED.includes(member.state);
}
