// The origin of the sealed channel (`wbs.<host>`): a program of its own in the same process, so that no hook, cookie, policy or log of the
// staff application reaches it, and none of its routes answers elsewhere. Nothing here is logged, not even an error: a line of a log has a time.
import cookie from '@fastify/cookie';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { registerGovernmentFace } from '../platform/http/government-route.ts';
import { html } from '../platform/http/html.ts';
import { asksForPage } from '../platform/http/pages.ts';
import { refusalOf, requestLocale, sendRefusal } from '../platform/http/problems.ts';
import { isSealedHost } from '../platform/http/sealed-host.ts';
import { refuseCrossSite } from '../platform/identity/csrf.ts';
import { sessionRoutes } from '../platform/identity/session-routes.ts';
import { notFound, Refusal } from '../platform/outcome.ts';
import type { App, Services } from '../platform/services.ts';
import { capabilities } from './capabilities.ts';
import { serveSealedApplication } from './sealed-application.ts';

/** What a page of this origin may do: own files only, no inline code, no other origin; Argon2id is WebAssembly. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lurus";

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
} as const;

/** Builds the sealed origin. It never listens: the main server hands it what asks for its hosts. */
export async function buildSealedServer(services: Services, options: { trustProxy: boolean }): Promise<App> {
  const app: App = Fastify({
    trustProxy: options.trustProxy,
    logger: false,
    routerOptions: { maxParamLength: 200 },
    // An address that no router can read: Fastify's own answer would say it back.
    frameworkErrors: (_error, request, reply) => {
      void answer(request as FastifyRequest, reply.headers(HEADERS) as FastifyReply, notFound());
    },
  }) as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  app.addHook('onRequest', async (request, reply) => {
    const there = isSealedHost(request.host) && (await isReal(services, request));
    const refusal = there ? refuseCrossSite(request) : notFound();
    return refusal === null ? undefined : answer(request, reply, refusal);
  });
  app.setErrorHandler((error, request, reply) => {
    if (process.env['LURUS_DEBUG'] === '1') console.error(error);
    return answer(request, reply, refusalOf(error) ?? unexpected());
  });
  app.setNotFoundHandler((request, reply) => answer(request, reply, notFound()));
  sessionRoutes(app, services);
  registerGovernmentFace(app, services);
  for (const capability of capabilities) capability.sealedRoutes?.(app, services);
  await serveSealedApplication(app);
  await app.ready();
  return app;
}

/** What is sealed cannot be practised: no twin is here, and nobody goes over to one. */
async function isReal(services: Services, request: FastifyRequest): Promise<boolean> {
  const government = await services.governmentOf(request.host);
  return (government?.practiceOf ?? null) === null && !request.url.startsWith('/api/session/practice');
}

/** A page without style or picture: nothing of the main origin is at hand here. */
function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const locale = requestLocale(request);
  if (!asksForPage(request)) return sendRefusal(reply, refusal, locale);
  const page = html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Lurus</title></head>
<body><main><h1>Lurus</h1><p>${refusal.message[locale]}</p></main></body></html>`;
  return reply.code(refusal.status).type('text/html; charset=utf-8').send(page.toString());
}

function unexpected(): Refusal {
  return new Refusal(500 as never, 'unexpected', {
    id: 'Terjadi kesalahan di pihak kami. Kiriman Anda tidak tersimpan; coba lagi beberapa saat lagi.',
    en: 'Something went wrong on our side. What you sent was not stored; try again in a while.',
  });
}
