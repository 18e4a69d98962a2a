import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { ReplyInput } from '../contract-verification.ts';
import { INSPECTORS } from '../policy.ts';
import { assignmentOf, insertReply } from '../store/answers.ts';
import { documentsOf } from '../store/documents.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { latestVerdict } from '../store/verdicts.ts';
import { isOpen, wrongState } from './open-case.ts';
import { moveMember } from './move-member.ts';
import { openMember } from './open-trip.ts';
import { tellPeople, tellRoles } from './tell-verification.ts';

/** The traveller's own words, with papers that he has handed in: nothing is decided before they were possible. */
export async function replyToVerdict(
  tx: Tx,
  act: Act,
  memberId: string,
  { text, documentIds }: ReplyInput,
): Promise<Outcome<Member>> {
  const open = await openMember(tx, act, memberId, 'traveller');
  if (isRefusal(open)) return open;
  const { trip, member } = open;
  const verdict = await latestVerdict(tx, memberId);
  if (!isOpen(member) || verdict === undefined) return wrongState();
  if (act.actor.personId === null) return notAllowed();
  const known = new Set((await documentsOf(tx, memberId)).map((each) => each.id));
  const place = documentIds.findIndex((id) => !known.has(id));
  if (place >= 0)
    return badField(
      `documentIds.${place}`,
      'Pilih dokumen dari perjalanan ini.',
      'Choose documents of this trip.',
    );
  const id = newId();
  await insertReply(tx, {
    government_id: act.government.id,
    id,
    member_id: memberId,
    version: verdict.version,
    replied_by: act.actor.personId,
    at: act.now,
    text,
    documents: [...new Set(documentIds)].join(' '),
  });
  await recordRow(tx, act, 'travel.reply', 'travel_reply', id);
  const answered = member.state === 'answered' ? member : await moveMember(tx, act, member, 'answered');
  await tellAuditor(tx, act, trip, answered);
  return answered;
}

/** Whoever holds the case hears it; where nobody does, those who give it to somebody. */
async function tellAuditor(tx: Tx, act: Act, trip: Trip, member: Member): Promise<void> {
  const assigned = await assignmentOf(tx, member.id);
  if (assigned === undefined)
    await tellRoles(
      tx,
      act,
      trip,
      member,
      INSPECTORS.filter((role) => role !== 'auditor'),
      'replied',
    );
  else await tellPeople(tx, act, trip, member, [assigned.person_id], 'replied');
}
