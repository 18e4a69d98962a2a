// The origin of the sealed channel (`wbs.<host>`): a program of its own in the same process, so that no hook, cookie, policy or log of the
// staff application reaches it, and none of its routes answers elsewhere. Nothing here is logged, not even an error: a line of a log has a time.
import cookie from '@fastify/cookie';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { errorHeading, errorTitle } from '../platform/http/error-page.ts';
import { registerGovernmentFace } from '../platform/http/government-route.ts';
import { html } from '../platform/http/html.ts';
import { asksForPage } from '../platform/http/pages.ts';
import { refusalOf, requestLocale, sendRefusal } from '../platform/http/problems.ts';
import { stylePath } from '../platform/http/public-style.ts';
import { isSealedHost } from '../platform/http/sealed-host.ts';
import { isUnstorableQuestion } from '../platform/http/storable-address.ts';
import { trustsOf, type Trusts } from '../platform/http/trust-proxy.ts';
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
export async function buildSealedServer(services: Services, options: { trusts?: Trusts } = {}): Promise<App> {
  const app: App = Fastify({
    trustProxy: options.trusts ?? trustsOf(false),
    logger: false,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: false,
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
    const there =
      isSealedHost(request.host) && !isUnstorableQuestion(request.url) && (await isReal(services, request));
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

const WAYS_OUT = {
  id: { home: 'Mulai lagi dari halaman depan saluran ini', exit: 'Keluar cepat' },
  en: { home: 'Start again from the front page of this channel', exit: 'Leave quickly' },
};

/** Without script and without the government's name: this page also answers where there is none. */
function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const locale = requestLocale(request);
  if (!asksForPage(request)) return sendRefusal(reply, refusal, locale);
  const t = WAYS_OUT[locale];
  const page = html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${errorTitle(refusal.status, locale)}</title><link rel="stylesheet" href="${stylePath}"></head>
<body><main><div class="frame"><div class="sheet"><h1>${errorHeading(refusal.status, locale)}</h1>
<p class="lead">${refusal.message[locale]}</p>
<ul><li><a href="/?bahasa=${locale}">${t.home}</a></li><li><a href="/keluar" rel="noreferrer">${t.exit}</a></li></ul>
</div></div></main></body></html>`;
  return reply.code(refusal.status).type('text/html; charset=utf-8').send(page.toString());
}

function unexpected(): Refusal {
  return new Refusal(500 as never, 'unexpected', {
    id: 'Terjadi kesalahan di pihak kami. Kiriman Anda tidak tersimpan; coba lagi beberapa saat lagi.',
    en: 'Something went wrong on our side. What you sent was not stored; try again in a while.',
  });
}
