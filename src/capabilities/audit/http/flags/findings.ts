import { staffRoute } from '../../../../platform/http/routes.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { draftFinding } from '../../actions/flags/draft-finding.ts';
import { makeFinding } from '../../actions/flags/make-finding.ts';
import { findingBody, findingDraft, findingMade, idsQuery } from '../../contract/flags.ts';

const capability = 'audit';

/** From flag to finding. */
export function flagFindingRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/flags/finding',
      summary: 'A report with its findings filled in from flags, to be edited',
      capability,
      query: idsQuery,
      reply: findingDraft,
    },
    (tx, act, { query }) => draftFinding(tx, act, query.ids),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/flags/finding',
      summary: 'Make flags findings of one draft report, with their evidence frozen',
      capability,
      body: findingBody,
      reply: findingMade,
      status: 201,
    },
    (tx, act, { body }) => makeFinding(tx, act, body),
  );
}
