import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { maySign } from '../policy.ts';
import type { Trip } from '../store/trips.ts';
import { moveTrip, openTrip, wrongStatus } from './open-trip.ts';
import { tellOfficers } from './tell.ts';

/** Whoever would sign sends the proposal back, with what has to change. */
export async function sendBack(tx: Tx, act: Act, id: string, reason: string): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => maySign(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  if (open.trip.status !== 'proposed') return wrongStatus();
  const trip = await moveTrip(tx, act, open.trip, 'draft', 'send-back', { reason });
  if (!isRefusal(trip)) await tellOfficers(tx, act, trip, 'travel-officer', 'sent-back');
  return trip;
}
