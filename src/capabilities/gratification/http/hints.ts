import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import { answerHint } from '../actions/answer-hint.ts';
import { done, hintList, idParam, nothingBody } from '../contract.ts';
import { mayReadAll } from '../policy.ts';
import { openHints } from '../store/hints.ts';

const capability = 'gratification';
const MOST = 100;

/** What visitors declared at the door and nobody has answered yet: a host sees his own, the UPG all. */
export function hintRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/gratification/hints',
      summary: 'Declarations of visitors that wait for an answer',
      capability,
      reply: hintList,
    },
    async (tx, act) => {
      const personId = mayReadAll(act.actor) ? null : (act.actor.personId ?? act.government.id);
      const hints = await openHints(tx, personId, MOST);
      const people = await getPeople(
        tx,
        hints.flatMap((hint) => hint.person_id ?? []),
      );
      const agencies = await getAgencies(
        tx,
        hints.flatMap((hint) => hint.agency_id ?? []),
      );
      return {
        rows: hints.map((hint) => ({
          id: hint.id,
          declaredOn: hint.declared_on,
          host: people.get(hint.person_id ?? '')?.name ?? null,
          agency: agencies.get(hint.agency_id ?? '')?.name ?? null,
          mine: hint.person_id !== null && hint.person_id === act.actor.personId,
        })),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/gratification/hints/:id/nothing',
      summary: 'Nothing was received or refused, and why it is so',
      capability,
      params: idParam,
      body: nothingBody,
      reply: done,
    },
    async (tx, act, { params, body }) =>
      (await answerHint(tx, act, params.id, { nothing: body.answer })) ?? { done: true as const },
  );
}
