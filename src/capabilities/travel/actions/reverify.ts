import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { isInspector, isOwn } from '../policy.ts';
import { findMember, type Member } from '../store/members.ts';
import { findTrip } from '../store/trips.ts';
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
  const trip = found && (await findTrip(tx, found.trip_id));
  if (found === undefined || trip === undefined) return notFound();
  // An inspector who travelled stands here as any other traveller.
  const inspects = !isOwn(act.actor, found) && isInspector(act.actor, trip.agency_id);
  const open = inspects
    ? await openForAssigned(tx, act, memberId)
    : await openMember(tx, act, memberId, 'traveller-or-officer');
  if (isRefusal(open)) return open;
  if (!isOpen(open.member)) return wrongState();
  const submitted = await moveMember(tx, act, open.member, 'submitted');
  return verifyMember(tx, act, open.trip, submitted, inspects ? 'reverify' : 'evidence');
}
