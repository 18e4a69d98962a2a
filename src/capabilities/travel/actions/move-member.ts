import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { isMemberStep, type MemberState } from '../rules/trip-status.ts';
import { updateMember, type Member } from '../store/members.ts';

/** Moves one traveller's account on, with its trail entry. @throws Error where its states do not lead there */
export async function moveMember(
  tx: Tx,
  act: Act,
  member: Member,
  state: MemberState,
  change: Partial<Member> = {},
): Promise<Member> {
  if (!isMemberStep(member.state, state)) throw new Error(`no account goes from ${member.state} to ${state}`);
  await updateMember(tx, member.id, { ...change, state });
  await recordRow(tx, act, `travel.member-${state}`, 'travel_member', member.id);
  return { ...member, ...change, state };
}
