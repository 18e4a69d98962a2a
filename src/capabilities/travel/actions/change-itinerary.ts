import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { itineraryBody } from '../contract.ts';
import { mayPrepare } from '../policy.ts';
import { legFaults } from '../rules/plan.ts';
import type { Trip } from '../store/trips.ts';
import { complaintsOf, isRegency, refuseFields } from './check-plan.ts';
import { changeTrip, needsStatus, openTrip } from './open-trip.ts';
import { tellTravellers } from './tell.ts';
import { writeLegs } from './write-plan.ts';

/** Another way or another flight, said with its reason before or during the trip: a new version, the old one stays. */
export async function changeItinerary(
  tx: Tx,
  act: Act,
  id: string,
  { legs, reason }: z.output<typeof itineraryBody>,
): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, (each) => each.own || mayPrepare(act.actor, each.trip.agency_id));
  if (isRefusal(open)) return open;
  const wrong =
    needsStatus(open.trip, ['approved', 'issued', 'under-way']) ??
    refuseFields(
      complaintsOf(legFaults(legs, { fromDay: open.trip.from_day, toDay: open.trip.to_day }, isRegency)),
    );
  if (wrong !== null) return wrong;
  const version = open.trip.itinerary_version + 1;
  const trip = await changeTrip(tx, act, open.trip, 'itinerary', { itinerary_version: version, reason });
  await writeLegs(tx, act, id, version, legs, reason);
  await tellTravellers(tx, act, trip, open.members, 'itinerary');
  return trip;
}
