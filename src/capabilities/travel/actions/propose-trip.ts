import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { mayPrepare } from '../policy.ts';
import type { Trip } from '../store/trips.ts';
import { moveTrip, openTrip } from './open-trip.ts';
import { tellHeads } from './tell.ts';

/** The draft goes to the head of the agency for his signature. */
export async function proposeTrip(tx: Tx, act: Act, id: string): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => mayPrepare(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  const trip = await moveTrip(tx, act, open.trip, 'proposed', 'propose', { reason: null });
  if (!isRefusal(trip)) await tellHeads(tx, act, trip);
  return trip;
}
