import type { Act } from '../../../platform/act.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { AskInput } from '../contract-verification.ts';
import { REPLY_DAYS } from '../parameters.ts';
import { insertRequest } from '../store/answers.ts';
import { updateMember, type Member } from '../store/members.ts';
import { latestVerdict } from '../store/verdicts.ts';
import { isIndicated } from './verify-member.ts';
import { moveMember } from './move-member.ts';
import { isOpen, openForAssigned, wrongState } from './open-case.ts';
import { tellTraveller } from './tell-verification.ts';

/** The auditor asks once more, in words; the traveller gets the whole time to answer again. */
export async function requestEvidence(
  tx: Tx,
  act: Act,
  memberId: string,
  { text, what }: AskInput,
): Promise<Outcome<Member>> {
  const open = await openForAssigned(tx, act, memberId);
  if (isRefusal(open)) return open;
  const { trip, member } = open;
  const verdict = await latestVerdict(tx, memberId);
  if (!isOpen(member) || verdict === undefined) return wrongState();
  const days = await getParameter(tx, REPLY_DAYS, act.today);
  const due_day = addWorkingDays(await loadCalendar(tx), act.today, days);
  const id = newId();
  await insertRequest(tx, {
    government_id: act.government.id,
    id,
    member_id: memberId,
    asked_by: act.actor.personId!,
    at: act.now,
    text,
    what: [...new Set(what)].join(' '),
    due_day,
  });
  await recordRow(tx, act, 'travel.request', 'travel_request', id);
  const asked = await giveTime(tx, act, member, { due_day, indicated: isIndicated(verdict) });
  await tellTraveller(tx, act, trip, asked, 'asked');
  return asked;
}

/** An answered account goes back to where its verdict had led it. */
async function giveTime(
  tx: Tx,
  act: Act,
  member: Member,
  { due_day, indicated }: Pick<Member, 'due_day'> & { indicated: boolean },
): Promise<Member> {
  if (member.state === 'answered')
    return moveMember(tx, act, member, indicated ? 'indicated' : 'evidence-requested', { due_day });
  await updateMember(tx, member.id, { due_day });
  await recordRow(tx, act, 'travel.member-due', 'travel_member', member.id);
  return { ...member, due_day };
}
