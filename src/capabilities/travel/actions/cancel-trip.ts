import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { mayCancel } from '../policy.ts';
import type { Trip } from '../store/trips.ts';
import { moveMembers, moveTrip, openTrip } from './open-trip.ts';
import { tellTravellers } from './tell.ts';

/** The trip does not take place. After departure nothing is cancelled away: it is returned from and accounted for. */
export async function cancelTrip(tx: Tx, act: Act, id: string, reason: string): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => mayCancel(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  const trip = await moveTrip(tx, act, open.trip, 'cancelled', 'cancel', { reason });
  if (isRefusal(trip)) return trip;
  await moveMembers(tx, act, id, 'planned', 'cancelled');
  await tellTravellers(tx, act, trip, open.members, 'cancelled');
  return trip;
}
