import type { Act } from '../../../platform/act.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals } from '../../../platform/trail/record.ts';
import type { TripInput } from '../contract.ts';
import { mayPrepare } from '../policy.ts';
import { deleteMembers } from '../store/members.ts';
import { deleteDestinations, destinationsOf, legsOf, type Trip } from '../store/trips.ts';
import { checkPlan } from './check-plan.ts';
import { factsOf, overlapsOf, type WrittenTrip } from './draft-trip.ts';
import { changeTrip, needsStatus, openTrip } from './open-trip.ts';
import { writeLegs, writePlan } from './write-plan.ts';

/** Writes a draft anew, as it was first or after it was sent back. Other legs are a new version; those of before stay. */
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
  const same = await standsAsItWas(tx, open.trip, input.legs);
  const version = open.trip.itinerary_version + (same ? 0 : 1);
  const trip = await changeTrip(tx, act, open.trip, 'revise', {
    ...factsOf(input),
    itinerary_version: version,
  });
  await writePlan(tx, act, id, input, homes);
  if (!same) await writeLegs(tx, act, id, version, input.legs, null);
  return { trip, warnings: await overlapsOf(tx, trip, input) };
}

/** A draft is written piece by piece: one of another piece makes no new version of the same legs. */
async function standsAsItWas(tx: Tx, trip: Trip, legs: TripInput['legs']): Promise<boolean> {
  const now = (await legsOf(tx, trip.id)).filter((each) => each.version === trip.itinerary_version);
  const moment = (instant: string | null) => (instant === null ? null : Date.parse(instant));
  const words = (...parts: unknown[]) => canonicalJson(parts);
  return (
    now.length === legs.length &&
    now.every((each, place) => {
      const leg = legs[place]!;
      return (
        words(each.day, each.mode, each.from_code, each.to_code, each.terminals, each.carrier) ===
          words(leg.day, leg.mode, leg.fromCode, leg.toCode, leg.terminals.join(' '), leg.carrier) &&
        words(moment(each.departs_at), moment(each.arrives_at), each.service_number) ===
          words(moment(leg.departsAt), moment(leg.arrivesAt), leg.serviceNumber)
      );
    })
  );
}
