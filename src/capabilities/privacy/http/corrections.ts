import { staffRoute } from '../../../platform/http/routes.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import {
  attachRectification,
  correctableValues,
  correctPerson,
  evidenceRecords,
} from '../actions/correct-person.ts';
import {
  correctBody,
  correctionsReply,
  correctReply,
  idParam,
  rectifyBody,
  rectifyReply,
} from '../contract.ts';
import { mayReadRequests } from '../policy.ts';

const capability = 'privacy';

/** What can be corrected, and the two ways of doing it: a value set right, or a note beside a record that is evidence. */
export function correctionRoutes(app: App, services: Services, vault: Vault): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/privacy/corrections',
      summary: 'Values that can be corrected, and records that are evidence and get a note instead',
      capability,
      reply: correctionsReply,
    },
    (_tx, act) => {
      if (!mayReadRequests(act.actor)) return Promise.resolve(notAllowed());
      return Promise.resolve({
        values: correctableValues(act).map(({ key, title }) => ({ key, title })),
        evidence: evidenceRecords(act).map(({ key, title, stays }) => ({ key, title, stays })),
      });
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/privacy/requests/:id/correct',
      summary: 'Set a value right, as the request asks',
      capability,
      params: idParam,
      body: correctBody,
      reply: correctReply,
    },
    (tx, act, { params, body }) => correctPerson(tx, act, vault, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/privacy/requests/:id/rectify',
      summary: 'Attach a rectifying note to a record that is evidence',
      capability,
      params: idParam,
      body: rectifyBody,
      reply: rectifyReply,
      status: 201,
    },
    (tx, act, { params, body }) => attachRectification(tx, act, params.id, body),
  );
}
