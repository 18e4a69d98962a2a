import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import type { issueBody } from '../contract.ts';
import { mayCommit } from '../policy.ts';
import { updateMember } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { moveTrip, openTrip } from './open-trip.ts';
import { tellTravellers } from './tell.ts';

/** The PPK issues one SPD a traveller, with what is paid before departure. Nobody issues his own. */
export async function issueSpd(
  tx: Tx,
  act: Act,
  id: string,
  { advances }: z.output<typeof issueBody>,
): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => mayCommit(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  if (open.own)
    return conflict(
      'own-spd',
      'Anda sendiri pelaksana perjalanan ini. PPK lain yang menerbitkan SPD-nya.',
      'You travel on this trip yourself. Another commitment officer issues its SPD.',
    );
  const stranger = advances.findIndex((each) => !open.members.some(({ id: own }) => own === each.memberId));
  if (stranger !== -1)
    return badField(
      `advances.${stranger}.memberId`,
      'Orang ini bukan pelaksana perjalanan ini. Pilih dari daftar.',
      'This person is not on the trip. Choose from the list.',
    );
  const trip = await moveTrip(tx, act, open.trip, 'issued', 'issue', {
    approver_person_id: act.actor.personId,
    issued_day: act.today,
  });
  if (isRefusal(trip)) return trip;
  const year = yearOf(act.today);
  for (const member of open.members) {
    const number = await drawNumber(tx, act.government.id, 'SPD', year);
    await updateMember(tx, member.id, {
      spd_number: printedNumber('SPD', year, number),
      advance: advances.find((each) => each.memberId === member.id)?.amount ?? 0,
    });
  }
  const ids = open.members.map((each) => each.id);
  await recordRows(tx, act, 'travel.spd', 'travel_member', ids);
  await tellTravellers(tx, act, trip, open.members, 'issued');
  return trip;
}
