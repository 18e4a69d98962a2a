import type { App, Services } from '../../../platform/services.ts';
import { handOver, wrapsToHandOver } from '../actions/hand-over-identities.ts';
import { openIdentity } from '../actions/open-identity.ts';
import { keepIdentityIndex, listSealedIdentities, readIdentityIndex } from '../actions/identity-index.ts';
import { recoverIdentities } from '../actions/recover-identities.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { caseParams, DESK_LIMITS } from '../contract-desk.ts';
import {
  handoverBody,
  handoverQuery,
  handoverReply,
  handoverWraps,
  identitiesReply,
  identityReply,
  indexBody,
  indexReply,
  indexSaved,
  openIdentityBody,
} from '../contract-identities.ts';
import { deskRoute } from './desk-route.ts';

/** Some 50,000 identities at once. */
const HANDOVER_BYTES = 40 * 1024 * 1024;

/** Sealed identities: which ones, opening one, handing all of them over. */
export function deskIdentities(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/identities',
      summary: 'Sealed identities that a key of the account opens',
      reply: identitiesReply,
    },
    (tx, act) => listSealedIdentities(tx, act),
  );
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/cases/:id/identity',
      summary: 'Release a sealed identity, with reason, trail entry and notice to the reporter',
      params: caseParams,
      body: openIdentityBody,
      reply: identityReply,
    },
    (tx, act, { params, body }) => openIdentity(tx, act, { ...body, ...params }),
  );

  deskRoute(
    app,
    services,
    { method: 'GET', path: '/identity-index', summary: "The Super Admin's own index", reply: indexReply },
    (tx, act) => readIdentityIndex(tx, act),
  );
  deskRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/identity-index',
      summary: "Keep the Super Admin's own index",
      body: indexBody,
      reply: indexSaved,
      bodyLimit: DESK_LIMITS.identityIndex * 2,
    },
    (tx, act, { body }) => keepIdentityIndex(tx, act, body),
  );

  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/handover',
      summary: 'Wraps that an old key opens',
      query: handoverQuery,
      reply: handoverWraps,
    },
    async (tx, act, { query }) => {
      const wraps = await wrapsToHandOver(tx, act, services.folders, query.from);
      return isRefusal(wraps) ? wraps : { wraps };
    },
  );
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/handover',
      summary: 'Give every identity to the new Super Admin, or none',
      body: handoverBody,
      reply: handoverReply,
      bodyLimit: HANDOVER_BYTES,
    },
    (tx, act, { body }) => handOver(tx, act, services.folders, body),
  );
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/recovery',
      summary: 'Give every identity to the new Super Admin and the new recovery key, or none',
      body: handoverBody,
      reply: handoverReply,
      bodyLimit: HANDOVER_BYTES,
    },
    (tx, act, { body }) => recoverIdentities(tx, act, services.folders, body),
  );
}
