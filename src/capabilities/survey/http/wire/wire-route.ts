import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Government } from '../../../../platform/act.ts';
import { problemSchema } from '../../../../platform/http/schemas.ts';
import { requestLocale, sendRefusal } from '../../../../platform/http/problems.ts';
import { slowDown } from '../../../../platform/open-forms/network-limits.ts';
import { isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';

/** Answers of a long instrument with a long open text. */
const BODY_LIMIT = 128 * 1024;

interface WireRoute<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  path: string;
  params: P;
  body: B;
  reply: R;
}

/**
 * Declares a step of the wire: no session, no cookie is read, no line of any log is written (`logLevel: silent`), and nothing is counted but how many
 * requests a network sent lately, in memory under a key of the day.
 */
export function wireRoute<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: App,
  services: Services,
  route: WireRoute<P, B, R>,
  handle: (government: Government, params: z.output<P>, body: z.output<B>) => Promise<Outcome<z.input<R>>>,
): void {
  app.route({
    method: 'POST',
    url: route.path,
    logLevel: 'silent',
    bodyLimit: BODY_LIMIT,
    schema: {
      hide: true,
      params: route.params,
      body: route.body,
      response: { 200: route.reply, default: problemSchema },
    },
    handler: async (request: FastifyRequest, reply) => {
      await slowDown(request, 'proof');
      const government = await services.governmentOf(request.hostname);
      const outcome =
        government === null
          ? notFound()
          : await handle(government, request.params as z.output<P>, request.body as z.output<B>);
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
      if (isRefusal(outcome)) return sendRefusal(reply, outcome, requestLocale(request));
      return reply.send(outcome);
    },
  });
}
