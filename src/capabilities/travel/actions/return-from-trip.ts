import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { ACCOUNTABILITY_DAYS } from '../parameters.ts';
import { mayPrepare } from '../policy.ts';
import { membersOf } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { moveMembers, moveTrip, openTrip, wrongStatus } from './open-trip.ts';
import { tellTravellers } from './tell.ts';

/** The travellers are back; the working days to account for the trip begin. */
export async function returnFromTrip(tx: Tx, act: Act, id: string, day: PlainDate): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, (each) => each.own || mayPrepare(act.actor, each.trip.agency_id));
  if (isRefusal(open)) return open;
  if (open.trip.status !== 'under-way') return wrongStatus();
  if (day > act.today || day < (open.trip.departed_day ?? open.trip.from_day))
    return badField(
      'day',
      'Isi hari kembali yang tidak mendahului keberangkatan dan tidak melewati hari ini.',
      'Enter a day of return not before the departure and not after today.',
    );
  return comeBack(tx, act, open.trip, day);
}

/** The trip itself, for whoever has been let through. */
export async function comeBack(tx: Tx, act: Act, trip: Trip, day: PlainDate): Promise<Outcome<Trip>> {
  const moved = await moveTrip(tx, act, trip, 'returned', 'return', { returned_day: day });
  if (isRefusal(moved)) return moved;
  const days = await getParameter(tx, ACCOUNTABILITY_DAYS, day);
  const due = addWorkingDays(await loadCalendar(tx), day, days);
  await moveMembers(tx, act, trip.id, 'travelling', 'accounting', { due_day: due });
  await tellTravellers(tx, act, moved, await membersOf(tx, [trip.id]), 'returned', due);
  return moved;
}
