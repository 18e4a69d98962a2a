import { factKind } from '../../../platform/facts.ts';

/** A traveller has handed in his account of a trip: it waits for its verification. */
export const travelSubmitted = factKind<{ tripId: string; memberId: string }>('travel.submitted');
