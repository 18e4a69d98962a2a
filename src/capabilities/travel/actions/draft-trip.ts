import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { TripInput } from '../contract.ts';
import { mayPrepare } from '../policy.ts';
import { overlappingTrips, type OverlappingTrip } from '../store/members.ts';
import { insertTrip, type Trip } from '../store/trips.ts';
import { checkPlan } from './check-plan.ts';
import { writeLegs, writePlan } from './write-plan.ts';

/** A trip as it was written; other trips of its travellers on the same days are told, not refused: one of them may yet be cancelled. */
export interface WrittenTrip {
  trip: Trip;
  warnings: OverlappingTrip[];
}

/** The travel officer plans a trip: purpose, money, places, legs, travellers. Refused: impossible days, unknown codes or people. */
export async function draftTrip(tx: Tx, act: Act, input: TripInput): Promise<Outcome<WrittenTrip>> {
  if (!mayPrepare(act.actor)) return notAllowed();
  const homes = await checkPlan(tx, act, input);
  if (isRefusal(homes)) return homes;
  const year = yearOf(act.today);
  const trip: Trip = {
    government_id: act.government.id,
    id: newId(),
    number: printedNumber('PD', year, await drawNumber(tx, act.government.id, 'PD', year)),
    ...factsOf(input),
    status: 'draft',
    letter_number: null,
    letter_signed_day: null,
    signer_person_id: null,
    approver_person_id: null,
    departed_day: null,
    returned_day: null,
    itinerary_version: 1,
    reason: null,
    force_majeure: null,
    extended_from: null,
    closed_day: null,
    issued_day: null,
    created_by: act.actor.id,
    created_at: act.now,
  };
  await insertTrip(tx, trip);
  await recordRow(tx, act, 'travel.draft', 'travel_trip', trip.id);
  await writePlan(tx, act, trip.id, input, homes);
  await writeLegs(tx, act, trip.id, 1, input.legs, null);
  return { trip, warnings: await overlapsOf(tx, trip, input) };
}

/** What a planner says about the trip as a whole. */
export function factsOf(input: TripInput) {
  return {
    agency_id: input.agencyId,
    purpose: input.purpose,
    budget_account: input.budgetAccount,
    origin_code: input.originCode,
    origin_place: input.originPlace,
    from_day: input.fromDay,
    to_day: input.toDay,
    within_city:
      input.destinations.length > 0 && input.destinations.every((each) => each.code === input.originCode),
  };
}

export function overlapsOf(tx: Tx, trip: Trip, input: TripInput): Promise<OverlappingTrip[]> {
  return overlappingTrips(tx, {
    personIds: input.members.map((each) => each.personId),
    fromDay: trip.from_day,
    toDay: trip.to_day,
    exceptTripId: trip.id,
  });
}
