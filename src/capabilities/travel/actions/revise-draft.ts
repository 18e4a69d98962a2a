import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals } from '../../../platform/trail/record.ts';
import type { TripInput } from '../contract.ts';
import { mayPrepare } from '../policy.ts';
import { deleteMembers } from '../store/members.ts';
import { deleteDestinations, destinationsOf } from '../store/trips.ts';
import { checkPlan } from './check-plan.ts';
import { factsOf, overlapsOf, type WrittenTrip } from './draft-trip.ts';
import { changeTrip, needsStatus, openTrip } from './open-trip.ts';
import { writePlan } from './write-plan.ts';

/** Writes a draft anew, as it was first or after it was sent back. Legs of before stay as an earlier version. */
export async function reviseDraft(
  tx: Tx,
  act: Act,
  id: string,
  input: TripInput,
): Promise<Outcome<WrittenTrip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => mayPrepare(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  const wrong = needsStatus(open.trip, ['draft']);
  if (wrong !== null) return wrong;
  const homes = await checkPlan(tx, act, input);
  if (isRefusal(homes)) return homes;
  const destinations = (await destinationsOf(tx, [id])).map((each) => each.id);
  await recordRemovals(tx, act, 'travel.destination-remove', 'travel_destination', destinations);
  await deleteDestinations(tx, destinations);
  const members = open.members.map((each) => each.id);
  await recordRemovals(tx, act, 'travel.member-remove', 'travel_member', members);
  await deleteMembers(tx, members);
  const version = open.trip.itinerary_version + 1;
  const trip = await changeTrip(tx, act, open.trip, 'revise', {
    ...factsOf(input),
    itinerary_version: version,
  });
  await writePlan(tx, act, id, version, input, homes);
  return { trip, warnings: await overlapsOf(tx, trip, input) };
}
