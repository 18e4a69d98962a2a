import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { currentSession } from '../identity/sessions.ts';
import { sha256 } from '../ids.ts';
import { isRefusal, type Outcome, type Refusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { contextOf, sendAnswer } from './pages.ts';
import type { Html } from './html.ts';
import { findPublicScript } from './public-scripts.ts';
import { inStaffAct, type Out } from './routes.ts';

/** A page with its own style sheet and scripts: no inline code, nothing of another origin, and no frame around it. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lurus 'allow-duplicates'";
/** Bytes of a form; its longest text is a few thousand characters. */
const FORM_BYTES = 64 * 1024;
/** Sessions end after so many hours at the latest; so does what a device keeps of their pages. */
const SESSION_HOURS = 12;

export interface StaffPageRoute<P extends z.ZodType, Q extends z.ZodType> {
  method?: 'GET' | 'POST';
  path: string;
  /** capability whose roll-out state must be on for the actor's agency */
  capability: string;
  params?: P;
  query?: Q;
  /** a device may keep the page for its session: the service worker shows it when there is no line */
  kept?: boolean;
  /** it reads much and decides nothing: a standby may answer (`Database.asReader`) */
  reader?: boolean;
}

export interface StaffPageInput<P, Q> {
  params: P;
  query: Q;
  /** fields of a form; none for a GET */
  form: URLSearchParams;
  /** names of entries that public-scripts knows → where they are; those that were not built are left out */
  scriptsOf: (names: readonly string[]) => { src: string; integrity: string }[];
}

/** A whole document, or a path of our own to go on to. */
export type StaffPageAnswer = { status?: number; document: Html } | { redirect: string };

/**
 * The one way to declare a page that the server renders for somebody who is signed in to the staff application: session → actor → roll-out →
 * handler, in one transaction. Without a session it leads to the sign-in and comes back. A form of another site is refused before
 * (identity/csrf.ts).
 */
export function staffPage<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: StaffPageRoute<P, Q>,
  handle: (tx: Tx, act: Act, input: StaffPageInput<Out<P>, Out<Q>>) => Promise<Outcome<StaffPageAnswer>>,
): void {
  // A scope of its own: no other route learns to read urlencoded bodies.
  app.register(async (scope) => {
    await scope.register(formbody, {
      bodyLimit: FORM_BYTES,
      parser: (text) => new URLSearchParams(text) as never,
    });
    scope.route({
      method: route.method ?? 'GET',
      url: route.path,
      schema: {
        hide: true,
        ...(route.params ? { params: route.params } : {}),
        ...(route.query ? { querystring: route.query } : {}),
      },
      handler: async (request, reply) => {
        const session = await currentSession(services, request);
        if (isRefusal(session) && session.status === 401) return signIn(request, reply);
        const { body } = request;
        const answer = await inStaffAct(
          services,
          request,
          route.capability,
          (tx, act) =>
            handle(tx, act, {
              params: request.params as never,
              query: request.query as never,
              form: body instanceof URLSearchParams ? body : new URLSearchParams(),
              scriptsOf: (names) => names.flatMap((name) => findPublicScript(name) ?? []),
            }),
          route.reader,
        );
        if (isRefusal(answer)) return refuse(services, request, reply, answer);
        if ('redirect' in answer) return reply.redirect(answer.redirect, 303);
        if (route.kept === true && !isRefusal(session)) {
          const until = Temporal.Instant.from(session.createdAt).add({ hours: SESSION_HOURS }).toString();
          // Tells two sessions apart, and nothing else.
          const reader = sha256(`kept:${session.sessionId}`).slice(0, 16);
          reply.header('x-lurus-kept', `${reader} ${until}`);
        }
        return reply
          .code(answer.status ?? 200)
          .type('text/html; charset=utf-8')
          .header('content-security-policy', POLICY)
          .header('cache-control', 'no-store')
          .send(answer.document.toString());
      },
    });
  });
}

/** To the sign-in of the staff application, and back to the page; a form that was sent has to be sent again. */
function signIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const back = request.method === 'GET' ? request.url : '/m';
  return reply
    .header('cache-control', 'no-store')
    .redirect(`/app/login?kembali=${encodeURIComponent(back)}`, 303);
}

async function refuse(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  const government = await services.governmentOf(request.host);
  if (government === null) return reply.code(refusal.status).send(refusal.message.id);
  return sendAnswer(request, reply, contextOf(services, government, request), refusal);
}
