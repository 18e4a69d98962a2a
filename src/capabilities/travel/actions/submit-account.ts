import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { isMemberStep } from '../rules/trip-status.ts';
import { findMember, updateMember, type Member } from '../store/members.ts';
import { travelSubmitted } from './facts.ts';
import { openMember } from './open-trip.ts';

/** The account of one traveller is handed in; late ones are taken too, and their day tells it. */
export async function submitAccount(tx: Tx, act: Act, memberId: string): Promise<Outcome<Member>> {
  const open = await openMember(tx, act, memberId, 'traveller-or-officer');
  if (isRefusal(open)) return open;
  if (open.member.state !== 'accounting' || !isMemberStep(open.member.state, 'submitted'))
    return notAccounting();
  const change = { state: 'submitted' as const, submitted_at: act.now };
  await updateMember(tx, memberId, change);
  await recordRow(tx, act, 'travel.submit', 'travel_member', memberId);
  await act.wires.announce(tx, act, travelSubmitted({ tripId: open.trip.id, memberId }));
  // Verification has heard it and led the account on.
  return (await findMember(tx, memberId)) ?? { ...open.member, ...change };
}

export function notAccounting() {
  return conflict(
    'account-state',
    'Pertanggungjawaban ini belum dibuka atau sudah diajukan. Muat ulang halamannya.',
    'This account is not open yet, or has been handed in. Reload the page.',
  );
}
