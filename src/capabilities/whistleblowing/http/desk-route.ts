import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute, type Out, type RouteInput, type StaffRoute } from '../../../platform/http/routes.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';

/**
 * A staff route below /api/wbs/desk. No roll-out stands before it: the channel is open where its keys are, not agency by agency, and an alternate
 * belongs to none.
 */
export function deskRoute<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  app: App,
  services: Services,
  route: Omit<StaffRoute<P, Q, B, R>, 'capability'>,
  handle: (tx: Tx, act: Act, input: RouteInput<Out<P>, Out<Q>, Out<B>>) => Promise<Outcome<z.input<R>>>,
): void {
  staffRoute(app, services, { ...route, path: `/wbs/desk${route.path}`, capability: null }, handle);
}
