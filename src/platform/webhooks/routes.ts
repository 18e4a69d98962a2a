import { z } from 'zod';
import { holds, type Act, type Role } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { staffRoute } from '../http/routes.ts';
import { idSchema, pageQuery } from '../http/schemas.ts';
import { openVault } from '../identity/vault.ts';
import { outboxClosed } from '../notifications/notify.ts';
import { isRefusal, notAllowed, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { deliveriesReply, endpointBody, endpointsReply, secretReply, stateBody } from './contract.ts';
import { listDeliveries, resend } from './deliveries.ts';
import {
  changeEndpoint,
  listEndpoints,
  lock,
  makeEndpoint,
  removeEndpoint,
  rotateSecret,
  sendTest,
  setActive,
} from './endpoints.ts';
import type { WebhookEvent } from './events.ts';

/** Who lays the lines out of the house, and who sees them. No row here tells of a person or a case. */
const KEEPERS: readonly Role[] = ['technical-administrator'];
const READERS: readonly Role[] = [...KEEPERS, 'inspektur'];

const idParams = z.object({ id: idSchema });
const idReply = z.object({ id: idSchema });

/** Endpoints under /api/webhooks. @param events every kind that may be chosen */
export function webhookRoutes(app: App, services: Services, events: readonly WebhookEvent[]): void {
  const known = events.map((each) => each.kind);
  const vault = () => openVault(services.folders.keys);
  const keeping = async <T>(act: Act, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    holds(act.actor, KEEPERS) ? work() : notAllowed();
  const common = { capability: null, inPerson: true } as const;

  staffRoute(
    app,
    services,
    {
      ...common,
      method: 'GET',
      path: '/webhooks',
      summary: 'Endpoints that are told of events, and the events',
      reply: endpointsReply,
    },
    async (tx, act) => {
      if (!holds(act.actor, READERS)) return notAllowed();
      return {
        rows: await listEndpoints(tx),
        events: [...events],
        closed: outboxClosed(act.government),
        mayChange: holds(act.actor, KEEPERS),
      };
    },
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      method: 'POST',
      path: '/webhooks',
      summary: 'Make an endpoint; its secret is shown this once',
      body: endpointBody,
      reply: secretReply,
      status: 201,
    },
    (tx, act, { body }) => keeping(act, () => makeEndpoint(tx, act, vault(), body, known)),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      method: 'PUT',
      path: '/webhooks/:id',
      summary: 'Change name, address or events of an endpoint',
      params: idParams,
      body: endpointBody,
      reply: idReply,
    },
    (tx, act, { params, body }) =>
      keeping(act, () => changeEndpoint(tx, act, { ...body, id: params.id }, known)),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      method: 'POST',
      path: '/webhooks/:id/secret',
      summary: 'Exchange the secret; the one before signs too for a while',
      params: idParams,
      reply: secretReply,
    },
    (tx, act, { params }) => keeping(act, () => rotateSecret(tx, act, vault(), params.id)),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      method: 'PUT',
      path: '/webhooks/:id/state',
      summary: 'Stop an endpoint, or start it again',
      params: idParams,
      body: stateBody,
      reply: idReply,
    },
    (tx, act, { params, body }) =>
      keeping(act, () => setActive(tx, act, { id: params.id, active: body.active })),
  );
  verb('POST', '/webhooks/:id/test', 'Send a message without meaning', sendTest);
  verb('DELETE', '/webhooks/:id', 'Remove an endpoint with its deliveries', removeEndpoint);
  verb('POST', '/webhook-deliveries/:id/resend', 'Send a delivery again, under the same id', resend);
  staffRoute(
    app,
    services,
    {
      ...common,
      method: 'GET',
      path: '/webhooks/:id/deliveries',
      summary: 'Deliveries of the last 30 days, newest first, with their result',
      params: idParams,
      query: pageQuery,
      reply: deliveriesReply,
    },
    async (tx, act, { params, query }) => {
      if (!holds(act.actor, READERS)) return notAllowed();
      const found = await lock(tx, params.id);
      return isRefusal(found) ? found : listDeliveries(tx, params.id, query);
    },
  );

  function verb(
    method: 'POST' | 'DELETE',
    path: string,
    summary: string,
    act: (tx: Tx, act: Act, id: string) => Promise<Outcome<{ id: string }>>,
  ): void {
    staffRoute(
      app,
      services,
      { ...common, method, path, summary, params: idParams, reply: idReply },
      (tx, who, { params }) => keeping(who, () => act(tx, who, params.id)),
    );
  }
}
