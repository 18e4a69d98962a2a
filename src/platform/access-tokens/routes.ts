import { doneReply, idParams } from '../identity/contract.ts';
import { ownRoute } from '../identity/own-route.ts';
import { isRefusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { madeReply, tokenBody, tokensReply } from './contract.ts';
import { listTokens, makeToken, revokeToken } from './keep.ts';
import { mayHaveTokens, scopesFor } from './scopes.ts';

/** The own tokens: /api/profile/tokens. @param capabilities names of all that the house has */
export function accessTokenRoutes(app: App, services: Services, capabilities: readonly string[]): void {
  const scopes = scopesFor(capabilities);
  ownRoute(
    app,
    services,
    { method: 'GET', path: '/profile/tokens', summary: 'Own access tokens', reply: tokensReply },
    (own) =>
      own.run(async (tx, act) => ({
        rows: await listTokens(tx, own.session.accountId, act.now),
        capabilities: capabilities.filter(mayHaveTokens),
      })),
  );
  ownRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/profile/tokens',
      summary: 'Make an access token, with the password once more; it is shown this once',
      body: tokenBody,
      reply: madeReply,
      status: 201,
    },
    (own, { body }) => makeToken(services, own, body, scopes),
  );
  ownRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/profile/tokens/:id',
      summary: 'Revoke an own access token',
      params: idParams,
      reply: doneReply,
    },
    async (own, { params }) => {
      const revoked = await revokeToken(own, params.id);
      return isRefusal(revoked) ? revoked : { done: true as const };
    },
  );
}
