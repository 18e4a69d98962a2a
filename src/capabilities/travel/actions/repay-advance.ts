import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayRecordRepayment, isOwn } from '../policy.ts';
import { waitsForAdvance } from '../rules/advance.ts';
import { insertAdvanceRepayment, isReferenceUsed } from '../store/answers.ts';
import { findMember, updateMember, type Member } from '../store/members.ts';
import { decisionWords } from '../texts/decision.ts';
import { handOff } from './hand-off.ts';
import { leftOfAdvance } from './left-of-advance.ts';
import { moveMember } from './move-member.ts';
import { openForAssigned, wrongState } from './open-case.ts';
import { openTrip } from './open-trip.ts';
import { settleMember } from './settle-member.ts';
import { tellTraveller } from './tell-verification.ts';

/**
 * Money of an advance came back to the treasury: of a cancelled trip, or what an account that was handed in did not use. Nobody records his
 * own. All of it settles the matter, where nothing else is open.
 */
export async function repayAdvance(
  tx: Tx,
  act: Act,
  memberId: string,
  input: { amount: number; day: PlainDate; reference: string },
): Promise<Outcome<Member>> {
  const found = await findMember(tx, memberId);
  if (found === undefined) return notFound();
  const open = await openTrip(
    tx,
    act,
    found.trip_id,
    ({ trip }) => mayRecordRepayment(act.actor, trip.agency_id) && !isOwn(act.actor, found),
  );
  if (isRefusal(open)) return open;
  const member = open.members.find((each) => each.id === memberId);
  const left = member === undefined ? 0 : await leftOfAdvance(tx, member);
  if (member === undefined || left === 0) return wrongState();
  if (input.day > act.today)
    return badField('day', 'Isi tanggal setor yang tidak melewati hari ini.', 'Enter a day not after today.');
  if (input.amount === 0 || input.amount > left)
    return badField(
      'amount',
      'Isi jumlah yang disetor, paling banyak sisa uang mukanya.',
      'Enter what was paid, at most what is left of the advance.',
    );
  if (await isReferenceUsed(tx, input.reference))
    return badField(
      'reference',
      'Bukti setor ini sudah dicatat. Periksa nomornya.',
      'This receipt was recorded already. Check its number.',
    );
  const id = newId();
  await insertAdvanceRepayment(tx, {
    government_id: act.government.id,
    id,
    member_id: memberId,
    amount: input.amount,
    day: input.day,
    reference: input.reference,
    recorded_by: act.actor.personId!,
    at: act.now,
  });
  await recordRow(tx, act, 'travel.repay-advance', 'travel_advance_repayment', id);
  if (input.amount < left || !waitsForAdvance(member, left)) return member;
  if (member.state !== 'cancelled') return settleMember(tx, act, open.trip, member);
  await updateMember(tx, memberId, { settled_day: act.today });
  await recordRow(tx, act, 'travel.member-repaid', 'travel_member', memberId);
  return { ...member, settled_day: act.today };
}

/** An advance that did not come back becomes a finding, as any other over-payment, signed by the auditor of the case. */
export async function demandAdvance(
  tx: Tx,
  act: Act,
  memberId: string,
  reason: string,
): Promise<Outcome<Member>> {
  const open = await openForAssigned(tx, act, memberId);
  if (isRefusal(open)) return open;
  const { trip, member } = open;
  const left = await leftOfAdvance(tx, member);
  if (!waitsForAdvance(member, left)) return wrongState();
  const cancelled = member.state === 'cancelled';
  const findingId = await handOff(tx, act, trip, member, {
    amount: left,
    condition: [decisionWords[cancelled ? 'advance-condition' : 'rest-condition']],
    criterion: decisionWords[cancelled ? 'advance-criterion' : 'rest-criterion'],
    cause: reason,
  });
  if (isRefusal(findingId)) return findingId;
  const moved = await toFinding(tx, act, member, findingId);
  await tellTraveller(tx, act, trip, moved, 'advance');
  return moved;
}

async function toFinding(tx: Tx, act: Act, member: Member, findingId: string): Promise<Member> {
  if (member.state !== 'decided')
    return moveMember(tx, act, member, 'decided', { finding_id: findingId, due_day: null });
  await updateMember(tx, member.id, { finding_id: findingId });
  await recordRow(tx, act, 'travel.advance-finding', 'travel_member', member.id);
  return { ...member, finding_id: findingId };
}
