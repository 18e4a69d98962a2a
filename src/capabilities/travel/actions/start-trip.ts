import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { mayPrepare } from '../policy.ts';
import type { Trip } from '../store/trips.ts';
import { moveMembers, moveTrip, openTrip } from './open-trip.ts';

/** A traveller, or his travel officer, says that the trip has begun; the calendar says it otherwise. Not before its first day. */
export async function startTrip(tx: Tx, act: Act, id: string): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, (each) => each.own || mayPrepare(act.actor, each.trip.agency_id));
  if (isRefusal(open)) return open;
  if (open.trip.status === 'issued' && act.today < open.trip.from_day)
    return conflict(
      'trip-early',
      'Perjalanan belum mulai. Hari pertamanya ada di SPD; minta perubahan bila Anda berangkat lebih awal.',
      'The trip has not begun. Its first day stands on the SPD; ask for a change if you leave earlier.',
    );
  return begin(tx, act, open.trip, act.today);
}

/** The trip itself, for whoever has been let through. */
export async function begin(tx: Tx, act: Act, trip: Trip, day: PlainDate): Promise<Outcome<Trip>> {
  const moved = await moveTrip(tx, act, trip, 'under-way', 'start', { departed_day: day });
  if (!isRefusal(moved)) await moveMembers(tx, act, trip.id, 'planned', 'travelling');
  return moved;
}
