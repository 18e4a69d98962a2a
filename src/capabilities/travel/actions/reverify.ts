import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { isInspector } from '../policy.ts';
import { findMember, type Member } from '../store/members.ts';
import type { VerdictRow } from '../store/verdicts.ts';
import { moveMember } from './move-member.ts';
import { isOpen, openForAssigned, wrongState } from './open-case.ts';
import { openMember } from './open-trip.ts';
import { verifyMember } from './verify-member.ts';

/**
 * Judges an open account anew with the evidence of now: by the traveller or his officer after they added some, or by the auditor of the
 * case. The earlier verdicts stay; the time to answer begins anew.
 */
export async function reverify(
  tx: Tx,
  act: Act,
  memberId: string,
): Promise<Outcome<{ member: Member; verdict: VerdictRow }>> {
  const found = await findMember(tx, memberId);
  const inspects = found !== undefined && isInspector(act.actor, found.agency_id);
  const open = inspects
    ? await openForAssigned(tx, act, memberId)
    : await openMember(tx, act, memberId, 'traveller-or-officer');
  if (isRefusal(open)) return open;
  if (!isOpen(open.member)) return wrongState();
  const submitted = await moveMember(tx, act, open.member, 'submitted');
  return verifyMember(tx, act, open.trip, submitted, inspects ? 'reverify' : 'evidence');
}
