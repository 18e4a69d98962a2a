import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import type { z } from 'zod';
import { allows, IN_PERSON, outOfScope } from '../access-tokens/scopes.ts';
import { readBearer, tokenSession } from '../access-tokens/session.ts';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { needsSecondFactor } from '../identity/policy.ts';
import { currentSession, secondFactorMissing, signedOut, type CurrentSession } from '../identity/sessions.ts';
import { conflict, isRefusal, notFound, type Outcome, type Refusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { withForm } from './openapi/forms.ts';
import { asksForSession } from './openapi/session-hooks.ts';
import { problemSchema } from './schemas.ts';
import { requestLocale, sendRefusal } from './problems.ts';
import { readFor } from './readers.ts';

/** What crosses the wire at one address: undeclared fields of a reply do not leave. */
export interface StaffRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** under /api, e.g. `/findings/:id` */
  path: string;
  /** one line for OpenAPI */
  summary: string;
  /** capability whose roll-out state must be on for the actor's agency; null: part of the platform */
  capability: string | null;
  params?: P;
  query?: Q;
  body?: B;
  reply: R;
  status?: 200 | 201;
  /** bytes; 256 KiB when not said */
  bodyLimit?: number;
  /** a dashboard, which reads much and decides nothing: a standby may answer (`Database.asReader`), and nothing can be written */
  reader?: boolean;
  /** asks for somebody in person: no access token may call it */
  inPerson?: boolean;
  /** takes a form with one file; the handler receives it */
  form?: boolean;
  /** answers before the body is read, or lets it be read */
  preParsing?: RouteHook;
}

export interface RouteInput<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/**
 * The one way to declare a staff route: session → actor → roll-out → handler, in one transaction of the session's government.
 * The handler answers with a value for the reply schema or with a Refusal; it never sends by itself.
 */
export function staffRoute<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  app: App,
  services: Services,
  route: StaffRoute<P, Q, B, R>,
  handle: (tx: Tx, act: Act, input: RouteInput<Out<P>, Out<Q>, Out<B>>) => Promise<Outcome<z.input<R>>>,
): void {
  declareRoute(app, { ...route, preValidation: sessionFirst(services) }, (request, reply) =>
    inStaffAct(
      services,
      request,
      route.capability,
      (tx, act) =>
        handle(tx, act, {
          params: request.params as never,
          query: request.query as never,
          body: request.body as never,
          request,
          reply,
        }),
      route.reader,
    ),
  );
}

/** Registers an address with its schemas; `run` answers with a value for the reply schema or a Refusal. */
export function declareRoute(
  app: App,
  route: StaffRoute<z.ZodType, z.ZodType, z.ZodType, z.ZodType> & { preValidation?: RouteHook },
  run: (request: FastifyRequest, reply: FastifyReply) => Promise<Outcome<unknown>>,
): void {
  const status = route.status ?? 200;
  const schema = {
    summary: route.summary,
    tags: [route.capability ?? 'platform', ...(route.inPerson === true ? [IN_PERSON] : [])],
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    response: { [status]: route.reply, default: problemSchema },
  };
  app.route({
    method: route.method,
    url: `/api${route.path}`,
    bodyLimit: route.bodyLimit ?? 256 * 1024,
    ...(route.preParsing ? { preParsing: beforeBody(route.preParsing) } : {}),
    ...(route.preValidation ? { preValidation: route.preValidation } : {}),
    schema: route.form === true ? withForm(schema) : schema,
    handler: async (request, reply) => {
      const outcome = await run(request, reply);
      if (isRefusal(outcome)) return sendRefusal(reply, outcome, requestLocale(request));
      return reply.code(status).send(outcome);
    },
  });
}

/** Answers by itself (the reply that it sent), or lets the request go on. */
export type RouteHook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/** Fastify hands a body's stream on from hook to hook; these leave it as it is. */
function beforeBody(hook: RouteHook) {
  return async (request: FastifyRequest, reply: FastifyReply, payload: RequestPayload) =>
    ((await hook(request, reply)) ?? payload) as RequestPayload;
}

/** Sessions that `sessionFirst` has read and the route is about to use. */
const read = new WeakMap<FastifyRequest, CurrentSession>();

/**
 * For `preValidation` of every route that asks for a session: whoever has none is told that first, before anything of his request is
 * judged, and learns no field's name from it.
 */
export function sessionFirst(services: Services): RouteHook {
  return asksForSession(async (request: FastifyRequest, reply: FastifyReply) => {
    const session = await accessOf(services, request, reply);
    if (isRefusal(session)) return sendRefusal(reply, session, requestLocale(request));
    read.set(request, session);
    return undefined;
  });
}

/** The session just read, once; a long upload asks again. */
async function sessionOf(services: Services, request: FastifyRequest): Promise<Outcome<CurrentSession>> {
  const known = read.get(request);
  read.delete(request);
  return known ?? accessOf(services, request, null);
}

/** Whose request it is: by his token where it shows one, and by that alone; else by the cookie of his session. */
async function accessOf(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply | null,
): Promise<Outcome<CurrentSession>> {
  const token = readBearer(request);
  return token === null ? currentSession(services, request) : tokenSession(services, request, reply, token);
}

/**
 * Session → actor → roll-out → work, in one transaction. Downloads and uploads, which no JSON schema describes, use it directly.
 * @param reader `work` is a dashboard: it has a transaction of its own, which a standby may answer. Who somebody is and what he may is always read
 * on the primary: a role that was taken away opens nothing
 */
export async function inStaffAct<T>(
  services: Services,
  request: FastifyRequest,
  capability: string | null,
  work: (tx: Tx, act: Act) => Promise<Outcome<T>>,
  reader = false,
): Promise<Outcome<T>> {
  const session = await sessionOf(services, request);
  if (isRefusal(session)) return session;
  // Once more beside the route's tag: what the work itself is about decides too.
  const asked = { method: request.method, capability, inPerson: false };
  if (session.scopes !== null && !allows(session.scopes, asked)) return outOfScope();
  const { id } = session.government;
  const enter = (tx: Tx) => actOf(tx, services, request, session, capability);
  if (reader) {
    const act = await services.db.asGovernment(id, enter);
    if (isRefusal(act)) return act;
    return readFor(services, request, id, (tx) => work(tx, act), session.scopes !== null);
  }
  return services.db.asGovernment(id, async (tx): Promise<Outcome<T>> => {
    const act = await enter(tx);
    return isRefusal(act) ? act : work(tx, act);
  });
}

/** Who asks, where he may use the capability. */
async function actOf(
  tx: Tx,
  services: Services,
  request: FastifyRequest,
  session: CurrentSession,
  capability: string | null,
): Promise<Outcome<Act>> {
  const actor = await services.actorOf(tx, session.accountId, session.today);
  if (actor === null) return signedOut();
  if (needsSecondFactor(actor) && !session.strong) return secondFactorMissing();
  const act = services.actOf(session.government, actor, requestLocale(request));
  return refuseByRollout(act, capability) ?? act;
}

/** Is the capability on for the actor's agency, here? Null when it is; a capability that is off is not there. */
export function refuseByRollout(act: Act, capability: string | null): Refusal | null {
  const state = capability === null ? 'live' : (act.actor.rollout[capability] ?? 'off');
  if (state === 'off') return notFound();
  if (state !== 'practice' || act.government.practiceOf !== null) return null;
  return conflict(
    'practice-only',
    'Instansi Anda masih berlatih untuk layanan ini. Buka mode latihan dari menu profil.',
    'Your agency is still practising this service. Open practice mode from the profile menu.',
  );
}
