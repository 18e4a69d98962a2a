import type { z } from 'zod';
import type { Government } from '../act.ts';
import { notFound, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { declareRoute, type Out, type RouteInput, type StaffRoute } from './routes.ts';

export type OpenRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> = Omit<StaffRoute<P, Q, B, R>, 'capability'>;

/**
 * Declares a route that needs no session: the government is the host's. Its handler opens its own transactions, because what it does
 * between them (hashing a password) must not hold a connection.
 */
export function openRoute<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  app: App,
  services: Services,
  route: OpenRoute<P, Q, B, R>,
  handle: (government: Government, input: RouteInput<Out<P>, Out<Q>, Out<B>>) => Promise<Outcome<z.input<R>>>,
): void {
  declareRoute(app, { ...route, capability: null }, async (request, reply) => {
    const government = await services.governmentOf(request.hostname);
    if (government === null) return notFound();
    return handle(government, {
      params: request.params as never,
      query: request.query as never,
      body: request.body as never,
      request,
      reply,
    });
  });
}
