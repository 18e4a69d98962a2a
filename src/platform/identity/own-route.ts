import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { declareRoute, sessionFirst, type Out, type RouteInput } from '../http/routes.ts';
import type { OpenRoute } from '../http/open-route.ts';
import { requestLocale } from '../http/problems.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { currentSession, signedOut, type CurrentSession } from './sessions.ts';

/** What belongs to the account itself: its session, and transactions of its real government, also while it practises. */
export interface Own {
  session: CurrentSession;
  /** One transaction, with the account as actor. */
  run<T>(work: (tx: Tx, act: Act) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

/**
 * Declares a route about one's own account. It asks for a session and for no role, nor for a second factor: enrolling it must be
 * possible without.
 */
export function ownRoute<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  app: App,
  services: Services,
  route: OpenRoute<P, Q, B, R>,
  handle: (own: Own, input: RouteInput<Out<P>, Out<Q>, Out<B>>) => Promise<Outcome<z.input<R>>>,
): void {
  declareRoute(
    app,
    { ...route, capability: null, preValidation: sessionFirst(services) },
    async (request, reply) => {
      const own = await ownOf(services, request);
      if (isRefusal(own)) return own;
      return handle(own, {
        params: request.params as never,
        query: request.query as never,
        body: request.body as never,
        request,
        reply,
      });
    },
  );
}

async function ownOf(services: Services, request: FastifyRequest): Promise<Outcome<Own>> {
  const session = await currentSession(services, request);
  if (isRefusal(session)) return session;
  return {
    session,
    run: (work) =>
      services.db.asGovernment(session.home.id, async (tx) => {
        const actor = await services.actorOf(tx, session.accountId, session.today);
        if (actor === null) return signedOut();
        return work(tx, services.actOf(session.home, actor, requestLocale(request)));
      }),
  };
}
