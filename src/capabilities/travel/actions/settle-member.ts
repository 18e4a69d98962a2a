import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { membersOf, type Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { erasePositionsOf } from './keep-positions.ts';
import { leftOfAdvance } from './left-of-advance.ts';
import { moveMember } from './move-member.ts';
import { moveTrip } from './open-trip.ts';

/**
 * One traveller is done with: nothing is owed, or it has been repaid. A clean account keeps no positions from this moment on. One that did
 * not use its whole advance stays where it is until the rest came back. The last one of a trip closes it.
 */
export async function settleMember(tx: Tx, act: Act, trip: Trip, member: Member): Promise<Member> {
  if (member.state === 'clean') await erasePositionsOf(tx, act, [member.id]);
  if ((await leftOfAdvance(tx, member)) > 0) return member;
  const settled = await moveMember(tx, act, member, 'settled', { settled_day: act.today, due_day: null });
  await closeTrip(tx, act, trip);
  return settled;
}

async function closeTrip(tx: Tx, act: Act, trip: Trip): Promise<void> {
  if (trip.status !== 'returned') return;
  const members = await membersOf(tx, [trip.id]);
  if (!members.every((each) => each.state === 'settled' || each.state === 'cancelled')) return;
  const closed = await moveTrip(tx, act, trip, 'closed', 'close', { closed_day: act.today });
  if (isRefusal(closed)) throw new Error(`a trip that is settled did not close: ${closed.code}`);
}
