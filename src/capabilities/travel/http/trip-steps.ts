import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { cancelTrip } from '../actions/cancel-trip.ts';
import { changeItinerary } from '../actions/change-itinerary.ts';
import { declareForceMajeure } from '../actions/declare-force-majeure.ts';
import { extendTrip } from '../actions/extend-trip.ts';
import { issueSpd } from '../actions/issue-spd.ts';
import { proposeTrip } from '../actions/propose-trip.ts';
import { returnFromTrip } from '../actions/return-from-trip.ts';
import { sendBack } from '../actions/send-back.ts';
import { signLetter } from '../actions/sign-letter.ts';
import { startTrip } from '../actions/start-trip.ts';
import {
  extendBody,
  idParam,
  issueBody,
  itineraryBody,
  moved,
  reasonBody,
  returnBody,
  signBody,
} from '../contract.ts';
import type { Trip } from '../store/trips.ts';

const capability = 'travel';

/** The steps of a trip, one address each under /api/travel/trips/:id. */
export function tripStepRoutes(app: App, services: Services): void {
  const address = (name: string, summary: string) => ({
    method: 'POST' as const,
    path: `/travel/trips/:id/${name}`,
    summary,
    capability,
    params: idParam,
    reply: moved,
  });
  const step = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    take: (tx: Tx, act: Act, id: string, body: z.output<B>) => Promise<Outcome<Trip>>,
  ) =>
    staffRoute(app, services, { ...address(name, summary), body }, async (tx, act, { params, body: said }) =>
      movedTo(await take(tx, act, params.id, said as z.output<B>)),
    );
  const plain = (
    name: string,
    summary: string,
    take: (tx: Tx, act: Act, id: string) => Promise<Outcome<Trip>>,
  ) =>
    staffRoute(app, services, address(name, summary), async (tx, act, { params }) =>
      movedTo(await take(tx, act, params.id)),
    );

  plain('propose', 'Propose a draft to the head of the agency', proposeTrip);
  step('send-back', 'Send a proposal back with the reason', reasonBody, (tx, act, id, { reason }) =>
    sendBack(tx, act, id, reason),
  );
  step('sign', 'Sign the assignment letter', signBody, signLetter);
  step('issue', 'Issue the SPD of each traveller', issueBody, issueSpd);
  step('itinerary', 'A new version of the itinerary, with its reason', itineraryBody, changeItinerary);
  step('cancel', 'Cancel a trip that has not begun', reasonBody, (tx, act, id, { reason }) =>
    cancelTrip(tx, act, id, reason),
  );
  step('extend', 'Let the trip last longer', extendBody, extendTrip);
  step('force-majeure', 'What nobody could help', reasonBody, (tx, act, id, { reason }) =>
    declareForceMajeure(tx, act, id, reason),
  );
  plain('start', 'The trip has begun', startTrip);
  step('return', 'The travellers are back', returnBody, (tx, act, id, { day }) =>
    returnFromTrip(tx, act, id, day),
  );
}

function movedTo(outcome: Outcome<Trip>) {
  return isRefusal(outcome) ? outcome : { id: outcome.id, number: outcome.number, status: outcome.status };
}
