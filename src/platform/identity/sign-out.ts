import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { declareRoute } from '../http/routes.ts';
import { isRefusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { signedOutReply } from './contract.ts';
import { clearToken } from './cookies.ts';
import { cameByProvider } from './provider/attempt.ts';
import { SIGN_OUT_THERE } from './provider/closed-password.ts';
import { findSession } from './sessions.ts';
import { endSession } from './session-store.ts';

/** Signing out works in either stage, and answers alike where there is no session any more. */
export function signOutRoute(app: App, services: Services): void {
  declareRoute(
    app,
    { method: 'DELETE', path: '/session', summary: 'Sign out', capability: null, reply: signedOutReply },
    async (request, reply) => ({ done: true, next: await signOut(services, request, reply) }),
  );
}

/**
 * The same for pages that work without script: `POST /app/keluar`, the target of a form, leads to the sign-in. A service worker forgets what it has kept
 * of the reader when it sees it go by (web-app/browser/sw.entry.ts).
 */
export function signOutForm(app: App, services: Services): void {
  // A scope of its own: no other route learns to read urlencoded bodies.
  app.register(async (scope) => {
    await scope.register(formbody, { bodyLimit: 1024 });
    scope.post('/app/keluar', { schema: { hide: true } }, async (request, reply) => {
      const next = await signOut(services, request, reply);
      return reply.header('cache-control', 'no-store').redirect(next ?? '/app/login', 303);
    });
  });
}

/** @returns where to go on, to end the provider's session too; null: nowhere */
async function signOut(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | null> {
  const session = await findSession(services, request);
  clearToken(request, reply);
  if (!isRefusal(session)) {
    const now = services.clock().toString();
    await services.db.asGovernment(session.home.id, (tx) =>
      endSession(tx, session.accountId, session.id, now),
    );
  }
  return cameByProvider(request) ? SIGN_OUT_THERE : null;
}
