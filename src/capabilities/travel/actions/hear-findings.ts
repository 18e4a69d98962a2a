import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { membersOfFindings, type Member } from '../store/members.ts';
import { lockTrip, type Trip } from '../store/trips.ts';
import { moveMember } from './move-member.ts';
import { settleMember } from './settle-member.ts';
import { tellTraveller } from './tell-verification.ts';

/** The Inspektur has issued it: from now on it blocks the debtor's certificate. */
export async function hearFinal(tx: Tx, act: Act, { findingIds }: { findingIds: string[] }): Promise<void> {
  await forEach(tx, findingIds, 'decided', async (trip, member) => {
    const moved = await moveMember(tx, act, member, 'finding');
    await tellTraveller(tx, act, trip, moved, 'finding');
  });
}

/** Nothing of it is owed any more: the account is settled, and with the last one its trip. */
export async function hearPaid(tx: Tx, act: Act, { findingIds }: { findingIds: string[] }): Promise<void> {
  await forEach(tx, findingIds, 'finding', async (trip, member) => {
    const settled = await settleMember(tx, act, trip, member);
    await tellTraveller(tx, act, trip, settled, 'paid');
  });
}

async function forEach(
  tx: Tx,
  findingIds: readonly string[],
  state: Member['state'],
  work: (trip: Trip, member: Member) => Promise<void>,
): Promise<void> {
  for (const member of await membersOfFindings(tx, findingIds, state)) {
    const trip = await lockTrip(tx, member.trip_id);
    if (trip !== undefined) await work(trip, member);
  }
}
