import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Government } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import { dayIn } from '../clock.ts';
import type { Tx } from '../database/index.ts';
import { isRefusal, notFound, type Refusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import type { Locale } from '../texts.ts';
import { errorBody, errorTitle } from './error-page.ts';
import type { Html } from './html.ts';
import { page, type Page } from './layout.ts';
import { setPageCookies, type PageCookie } from './page-cookies.ts';
import { askLater, requestLocale } from './problems.ts';
import { findPublicScript } from './public-scripts.ts';
import { readFor } from './readers.ts';

/** What a public page may do in a browser: our style sheet and pictures, forms to ourselves, no script at all. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/** And where a page names scripts: those of our own, what they ask us, their workers. Still nothing inline. */
const SCRIPT_POLICY =
  "; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lurus 'allow-duplicates'";

export interface PageRoute<P extends z.ZodType, Q extends z.ZodType> {
  method?: 'GET' | 'POST';
  path: string;
  params?: P;
  query?: Q;
  /** requests a minute from one address; none when not said */
  perMinute?: number;
  /** it reads much and decides nothing: a standby may answer (`Database.asReader`) */
  reader?: boolean;
}

/** For whom and when a public page is made. Nobody is signed in. */
export interface PageContext {
  government: Government;
  /** host that was asked, with its port */
  host: string;
  locale: Locale;
  /** ISO 8601 UTC */
  now: string;
  /** its calendar day in the government's zone */
  today: PlainDate;
  /** public scripts that parts of the page have asked for; joined with the answer's own */
  scripts: Set<string>;
}

/** Beside the page: cookies, and headers by their lower-case name. */
interface AnswerExtras {
  cookies?: readonly PageCookie[];
  headers?: Readonly<Record<string, string>>;
}

/** A page, or `redirect` to a path of our own. `scripts`: entry names of public scripts; the page must work without them. */
export type PageAnswer =
  | ({ status?: number; title: string; body: Html; scripts?: readonly string[] } & AnswerExtras &
      Pick<Page, 'opening' | 'back' | 'bent' | 'indexed'>)
  | ({ redirect: string } & AnswerExtras);

export interface PageInput<P, Q> {
  params: P;
  query: Q;
  request: FastifyRequest;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/**
 * The one way to declare a public page: government by host name, language by cookie or Accept-Language, one transaction of that
 * government, HTML without script. A Refusal becomes an error page with its own sentence; it rolls back.
 */
export function pageRoute<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: PageRoute<P, Q>,
  handle: (tx: Tx, context: PageContext, input: PageInput<Out<P>, Out<Q>>) => Promise<PageAnswer | Refusal>,
): void {
  app.route({
    method: route.method ?? 'GET',
    url: route.path,
    schema: {
      hide: true,
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
    },
    ...(route.perMinute ? { config: { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } } : {}),
    handler: async (request, reply) => {
      const government = await services.governmentOf(request.host);
      if (government === null) return reply.code(404).send(notFound().message.id);
      const context = contextOf(services, government, request);
      const work = (tx: Tx) =>
        handle(tx, context, { params: request.params as never, query: request.query as never, request });
      const answer = await (route.reader === true
        ? readFor(services, request, government.id, work)
        : services.db.asGovernment(government.id, work));
      return sendAnswer(request, reply, context, answer);
    },
  });
}

/** Sends what a handler answered: a page, a redirect, or an error page with the refusal's own sentence. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  context: PageContext,
  answer: PageAnswer | Refusal,
): FastifyReply {
  if (isRefusal(answer)) return sendErrorPage(reply, context, request.url, answer);
  setPageCookies(request, reply, answer.cookies ?? []);
  if ('redirect' in answer) return reply.headers(answer.headers ?? {}).redirect(answer.redirect, 303);
  const scripts = new Set([...context.scripts, ...(answer.scripts ?? [])]);
  const found = [...scripts].map(findPublicScript).filter((each) => each !== undefined);
  sendPage(reply, answer.status ?? 200, { ...answer, ...context, path: request.url, scripts: found }, answer);
  return reply;
}

export function contextOf(
  services: Pick<Services, 'clock'>,
  government: Government,
  request: FastifyRequest,
): PageContext {
  const now = services.clock();
  return {
    government,
    host: request.host,
    locale: requestLocale(request),
    now: now.toString(),
    today: dayIn(government.zone, now),
    scripts: new Set(),
  };
}

function sendPage(
  reply: FastifyReply,
  status: number,
  content: Page,
  { headers = {} }: AnswerExtras = {},
): FastifyReply {
  const scripted = (content.scripts ?? []).length > 0;
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', scripted ? PAGE_POLICY + SCRIPT_POLICY : PAGE_POLICY)
    .header('cache-control', 'no-store')
    .header('content-language', content.locale)
    .headers(headers)
    .send(page(content).toString());
}

function sendErrorPage(
  reply: FastifyReply,
  context: PageContext,
  path: string,
  refusal: Refusal,
): FastifyReply {
  const { government, locale } = context;
  askLater(reply, refusal.status);
  return sendPage(reply, refusal.status, {
    government,
    locale,
    path,
    bent: true,
    title: errorTitle(refusal.status, locale),
    body: errorBody(refusal, locale),
  });
}

/** Does this request come from a person's browser asking for a page, not from a program asking the API? */
export function asksForPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

/** For the server's error and not-found handlers: the refusal as a page in the reader's language. */
export async function sendRefusalPage(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  // What cannot be reached now may be the very list of governments.
  const government = await services.governmentOf(request.host).catch(() => null);
  if (government === null) {
    askLater(reply, refusal.status);
    return reply
      .code(refusal.status)
      .type('text/plain; charset=utf-8')
      .send(refusal.message[requestLocale(request)]);
  }
  return sendErrorPage(reply, contextOf(services, government, request), request.url, refusal);
}
