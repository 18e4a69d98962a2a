import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { mayPrepare } from '../policy.ts';
import type { Trip } from '../store/trips.ts';
import { changeTrip, needsStatus, openTrip } from './open-trip.ts';

/** What nobody could help (weather, closed airport, illness) is kept with the trip, for whoever judges it later. */
export async function declareForceMajeure(
  tx: Tx,
  act: Act,
  id: string,
  what: string,
): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, (each) => each.own || mayPrepare(act.actor, each.trip.agency_id));
  if (isRefusal(open)) return open;
  const wrong = needsStatus(open.trip, ['issued', 'under-way', 'returned']);
  if (wrong !== null) return wrong;
  return changeTrip(tx, act, open.trip, 'force-majeure', { force_majeure: what });
}
