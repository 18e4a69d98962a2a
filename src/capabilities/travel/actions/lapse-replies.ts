import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { INSPECTORS } from '../policy.ts';
import { assignmentOf, insertDecision } from '../store/answers.ts';
import { findMember, membersOverdue, type Member } from '../store/members.ts';
import { lockTrip, type Trip } from '../store/trips.ts';
import { latestVerdict } from '../store/verdicts.ts';
import { moveMember } from './move-member.ts';
import { settleMember } from './settle-member.ts';
import { tellEnd, tellPeople, tellRoles } from './tell-verification.ts';

/**
 * Each morning: the time to answer is over. What only lacked proof ends as a note; what is contradicted waits for somebody's signature,
 * and he is told so the day after.
 * @returns accounts whose time is over
 */
export async function lapseReplies(tx: Tx, act: Act): Promise<number> {
  const overdue = await membersOverdue(tx, act.today);
  for (const { id, trip_id } of overdue) {
    const trip = await lockTrip(tx, trip_id);
    const member = await findMember(tx, id);
    if (trip === undefined || member === undefined) continue;
    if (member.state === 'evidence-requested') await endAsNote(tx, act, trip, member);
    else if (member.state === 'indicated') await askForDecision(tx, act, trip, member);
  }
  return overdue.length;
}

async function endAsNote(tx: Tx, act: Act, trip: Trip, member: Member): Promise<void> {
  const verdict = await latestVerdict(tx, member.id);
  if (verdict === undefined) throw new Error(`no verdict led ${member.id} here`);
  const id = newId();
  await insertDecision(tx, {
    decision: {
      government_id: act.government.id,
      id,
      member_id: member.id,
      verdict_id: verdict.id,
      decided_by: null,
      at: act.now,
      reason: '',
      amount: 0,
      note: verdict.high - verdict.low,
    },
    lines: [],
  });
  await recordRow(tx, act, 'travel.lapse', 'travel_decision', id);
  const decided = await moveMember(tx, act, member, 'decided', { due_day: null });
  const settled = await settleMember(tx, act, trip, decided);
  await tellEnd(tx, act, trip, settled, 'lapsed-none');
}

async function askForDecision(tx: Tx, act: Act, trip: Trip, member: Member): Promise<void> {
  const assigned = await assignmentOf(tx, member.id);
  if (assigned !== undefined) await tellPeople(tx, act, trip, member, [assigned.person_id], 'lapsed-decide');
  else
    await tellRoles(
      tx,
      act,
      trip,
      member,
      INSPECTORS.filter((role) => role !== 'auditor'),
      'lapsed-decide',
    );
}
