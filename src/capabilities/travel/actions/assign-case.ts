import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { accountsWithRole, getPeople, peopleOfAccounts, type PersonRef } from '../../directory/index.ts';
import { INSPECTORS, mayAssign } from '../policy.ts';
import { insertAssignment } from '../store/answers.ts';
import { findMember, type Member } from '../store/members.ts';
import { ownTrip } from './open-case.ts';
import { openTrip } from './open-trip.ts';
import { tellPeople } from './tell-verification.ts';

/** Gives a case to an inspector of the agency; neither he nor whoever gives it was on the trip. The newest assignment holds. */
export async function assignCase(
  tx: Tx,
  act: Act,
  memberId: string,
  auditorPersonId: string,
): Promise<Outcome<Member>> {
  const found = await findMember(tx, memberId);
  if (found === undefined) return notFound();
  const open = await openTrip(tx, act, found.trip_id, ({ trip }) => mayAssign(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  if (open.own) return ownTrip();
  const auditors = await auditorsFor(tx, open.trip.agency_id, act.today);
  const travelled = open.members.some((each) => each.person_id === auditorPersonId);
  if (travelled || !auditors.some((each) => each.id === auditorPersonId))
    return badField(
      'auditorPersonId',
      'Pilih pemeriksa inspektorat yang tidak ikut dalam perjalanan ini.',
      'Choose an inspector who was not on this trip.',
    );
  const id = newId();
  await insertAssignment(tx, {
    government_id: act.government.id,
    id,
    member_id: memberId,
    person_id: auditorPersonId,
    at: act.now,
  });
  await recordRow(tx, act, 'travel.assign', 'travel_assignment', id);
  await tellPeople(tx, act, open.trip, found, [auditorPersonId], 'assigned');
  return found;
}

/** Inspectors whom the agency's trips may be given to, by name. */
export async function auditorsFor(tx: Tx, agencyId: string, today: PlainDate): Promise<PersonRef[]> {
  const accounts = new Set<string>();
  for (const role of INSPECTORS)
    for (const account of await accountsWithRole(tx, role, agencyId, today)) accounts.add(account);
  const people = await getPeople(tx, [...new Set((await peopleOfAccounts(tx, [...accounts])).values())]);
  return [...people.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1),
  );
}
