import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import { askDeclaration, declare } from '../actions/declarations.ts';
import { askBody, declareBody, engagementView, idParam, kept, myDeclarations } from '../contract.ts';
import { findEngagement } from '../store/engagements.ts';
import { declarationsOfPerson } from '../store/stages.ts';
import { shown } from './engagements.ts';

const capability = 'probity';

/** Declarations of interests: asked by the team, given by each for himself. */
export function declarationRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/probity/declarations/mine',
      summary: 'Declarations that I was asked for',
      capability,
      reply: myDeclarations,
    },
    async (tx, act) => {
      const own = act.actor.personId === null ? [] : await declarationsOfPerson(tx, act.actor.personId);
      const rows = [];
      for (const each of own) {
        const engagement = await findEngagement(tx, each.engagement_id);
        if (engagement?.state !== 'running') continue;
        rows.push({
          id: each.id,
          number: engagement.number,
          title: engagement.title,
          role: each.role,
          declaredAt: each.declared_at,
          hasInterest: each.has_interest,
          content: each.content,
        });
      }
      return { rows };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/probity/declarations/:id',
      summary: 'Declare for myself',
      capability,
      params: idParam,
      body: declareBody,
      reply: kept,
    },
    (tx, act, { params, body }) => declare(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/probity/engagements/:id/declarations',
      summary: 'Name somebody who takes part and has to declare',
      capability,
      params: idParam,
      body: askBody,
      reply: engagementView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, params.id, await askDeclaration(tx, act, params.id, body)),
  );
}
