import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { draftTrip, type WrittenTrip } from '../actions/draft-trip.ts';
import { reviseDraft } from '../actions/revise-draft.ts';
import { idParam, tripBody, tripDetail as detailReply, tripPage, tripQuery, written } from '../contract.ts';
import { isOwn, maySeeTripsOf, readableAgencies } from '../policy.ts';
import { membersOf } from '../store/members.ts';
import { findTrip, listTrips, type Trip } from '../store/trips.ts';
import { tripDetail, tripRows } from './present.ts';

const capability = 'travel';

/** Trips under /api/travel/trips: planned, listed, read. */
export function tripRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/trips',
      summary: 'Own trips, or those of the agencies that one reads',
      capability,
      query: tripQuery,
      reply: tripPage,
    },
    async (tx, act, { query: { view, page, size, status, q } }) => {
      const mine = view === 'mine';
      const found = await listTrips(tx, {
        agencyIds: mine ? null : readableAgencies(act.actor),
        // An account without a person has no trips of its own: the government's id is nobody's.
        personId: mine ? (act.actor.personId ?? act.government.id) : null,
        status,
        text: q,
        limit: size,
        offset: (page - 1) * size,
      });
      return { rows: await tripRows(tx, found.rows), total: found.total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/travel/trips',
      summary: 'Plan a trip; trips of the same people on the same days are told',
      capability,
      body: tripBody,
      reply: written,
      status: 201,
    },
    async (tx, act, { body }) => writtenAs(await draftTrip(tx, act, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/trips/:id',
      summary: 'One trip with its travellers and every version of its itinerary',
      capability,
      params: idParam,
      reply: detailReply,
    },
    async (tx, act, { params }) => {
      const trip = await visibleTrip(tx, act, params.id);
      return isRefusal(trip) ? trip : tripDetail(tx, act, trip);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/travel/trips/:id',
      summary: 'Write a draft anew',
      capability,
      params: idParam,
      body: tripBody,
      reply: written,
    },
    async (tx, act, { params, body }) => writtenAs(await reviseDraft(tx, act, params.id, body)),
  );
}

export async function visibleTrip(tx: Tx, act: Act, id: string): Promise<Outcome<Trip>> {
  const trip = await findTrip(tx, id);
  if (trip === undefined) return notFound();
  if (maySeeTripsOf(act.actor, trip.agency_id)) return trip;
  const members = await membersOf(tx, [id]);
  return members.some((each) => isOwn(act.actor, each)) ? trip : notFound();
}

function writtenAs(outcome: Outcome<WrittenTrip>) {
  if (isRefusal(outcome)) return outcome;
  const { trip, warnings } = outcome;
  return { id: trip.id, number: trip.number, status: trip.status, warnings };
}
