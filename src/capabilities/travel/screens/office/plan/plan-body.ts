import type { NewTrip, TripDetail } from '../../../contract.ts';
import { sameLeg } from './leg-values.ts';

/** The trip as it stands, as the server takes it: each step of the wizard puts its own piece over this. */
export function bodyOf(trip: TripDetail): NewTrip {
  return {
    agencyId: trip.agencyId,
    purpose: trip.purpose,
    budgetAccount: trip.budgetAccount,
    originCode: trip.originCode,
    originPlace: trip.originPlace,
    fromDay: trip.fromDay,
    toDay: trip.toDay,
    destinations: trip.places.map(({ code, hostName, address, latitude, longitude }) => ({
      code,
      hostName,
      address,
      latitude,
      longitude,
    })),
    legs: currentLegs(trip).map(sameLeg),
    members: trip.members.map(({ personId, isLeader, grade, positionTitle, costLevel }) => ({
      personId,
      isLeader,
      grade,
      positionTitle,
      costLevel,
    })),
  };
}

/** Legs of the version that holds now. */
export function currentLegs(trip: TripDetail): TripDetail['legs'] {
  return trip.legs.filter((each) => each.version === trip.itineraryVersion);
}
