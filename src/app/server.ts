import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { sayOfAnswers, sayOfUnread } from '../platform/http/answer-headers.ts';
import { compressAnswers } from '../platform/http/compression.ts';
import type { FileLinks } from '../platform/files/links.ts';
import type { SeenRequest } from '../platform/metrics/requests.ts';
import type { NotificationSetup } from '../platform/notifications/http.ts';
import { asksForPage, sendRefusalPage } from '../platform/http/pages.ts';
import { refusalOf, requestLocale, sendRefusal } from '../platform/http/problems.ts';
import { noteOwnWrites } from '../platform/http/readers.ts';
import { hostOf, isSealedHost } from '../platform/http/sealed-host.ts';
import { isUnstorableQuestion } from '../platform/http/storable-address.ts';
import { trustsOf, type TrustProxy } from '../platform/http/trust-proxy.ts';
import { lineOfUnexpected, newRequestId, unexpected } from '../platform/http/unexpected.ts';
import { refuseCrossSite } from '../platform/identity/csrf.ts';
import { notFound, type Refusal } from '../platform/outcome.ts';
import type { App, Services } from '../platform/services.ts';
import { traceRequests } from '../platform/tracing/traced.ts';
import type { Tracer } from '../platform/tracing/tracer.ts';
import { capabilities } from './capabilities.ts';
import { keepInterfaceDocument } from './interface-document.ts';
import { buildFilesServer } from './files-server.ts';
import { registerPlatformRoutes } from './platform-routes.ts';
import { readinessRoute, type Readiness } from './readiness.ts';
import { buildSealedServer } from './sealed-server.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** What the browser may do on a page of the staff application: our own files only, no inline code; pictures also from where uploads lie. */
export const staffPolicy = (links: Pick<FileLinks, 'origin'> | null): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:${links === null ? '' : ` ${links.origin}`}; ` +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lurus";

export interface ServerOptions {
  /** whose X-Forwarded-* is believed; nobody's when not said */
  trustProxy?: TrustProxy;
  /** write one JSON line a request: method, route, status, milliseconds; never an address, a name or a query. A stream: there */
  log?: boolean | { write(line: string): void };
  /** takes the one line of an unexpected error, whether there is a log or not; standard error when not said */
  report?: (line: string) => void;
  /** push services that browsers may name, and the providers of messages that may bring something */
  messages?: NotificationSetup;
  /** answers `/readyz`, and tells when the program is about to stop */
  readiness?: Readiness;
  /** is told of each request but those of the sealed origin and of routes that write no log */
  observe?: (seen: SeenRequest) => void;
  tracer?: Tracer | null;
}

/** How long a browser may keep a connection open without a request, in milliseconds. */
const KEEP_ALIVE = 72_000;

/**
 * Builds the HTTP server: all routes of the platform and of every capability, registered explicitly. What asks for a host of the
 * sealed channel is handed to that origin's own program before anything here has read it.
 */
export async function buildServer(services: Services, options: ServerOptions = {}): Promise<App> {
  const trusts = trustsOf(options.trustProxy ?? false);
  const report = options.report ?? ((line: string) => console.error(line));
  const sealed = await buildSealedServer(services, { trusts });
  const links = services.fileLinks;
  const files = links === null ? null : await buildFilesServer(services, links);
  const isFilesHost = (host: string) => host.toLowerCase() === links?.host;
  const answer = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) =>
    asksForPage(request)
      ? sendRefusalPage(services, request, reply, refusal)
      : sendRefusal(reply, refusal, requestLocale(request));
  const app: App = Fastify({
    trustProxy: trusts,
    serverFactory: (handle) => {
      const server = createServer((request, response) => {
        // Who is about to stop ends each connection with an answer: none is cut while a request is on its way to it.
        if (options.readiness?.stopping() === true) response.shouldKeepAlive = false;
        const host = hostOf(request, trusts);
        if (isSealedHost(host)) sealed.routing(request, response);
        else if (files !== null && isFilesHost(host)) files.routing(request, response);
        else handle(request, response);
      });
      server.keepAliveTimeout = KEEP_ALIVE;
      // A phone on a weak line sends for longer than any limit.
      server.requestTimeout = 0;
      return server;
    },
    logger: loggerOf(options.log ?? false),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: false,
    genReqId: newRequestId,
    // An address that no router can read: Fastify's own answer would say it back.
    frameworkErrors: (_error, request, reply) => {
      void answer(request as FastifyRequest, sayOfUnread(reply as FastifyReply), notFound());
    },
  }) as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await keepInterfaceDocument(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 64 * 1024 } });
  await app.register(rateLimit, { global: false });
  compressAnswers(app);

  sayOfAnswers(app);
  noteOwnWrites(app, services);
  app.addHook('onClose', () => sealed.close());
  app.addHook('onClose', () => files?.close());
  app.addHook('onRequest', async (request, reply) => {
    const nowhere =
      isSealedHost(request.host) || isFilesHost(request.host) || isUnstorableQuestion(request.url);
    const refusal = nowhere ? notFound() : refuseCrossSite(request);
    return refusal === null ? undefined : answer(request, reply, refusal);
  });
  if (options.tracer) traceRequests(app, options.tracer);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    if (request.routeOptions.logLevel === 'silent') return;
    options.observe?.({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
  });
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal !== null) return answer(request, reply, refusal);
    // Answers of a survey leave no line, not even this one.
    if (request.routeOptions.logLevel !== 'silent') report(lineOfUnexpected(request, error, new Date()));
    if (process.env['LURUS_DEBUG'] === '1') console.error(error);
    return answer(request, reply, unexpected(request.id));
  });
  app.setNotFoundHandler((request, reply) => answer(request, reply, notFound()));

  if (options.readiness !== undefined) readinessRoute(app, options.readiness);
  registerPlatformRoutes(app, services, options.messages);
  for (const capability of capabilities) capability.routes?.(app, services);
  await serveStaffApplication(app, staffPolicy(links));
  return app;
}

function loggerOf(log: NonNullable<ServerOptions['log']>) {
  if (log === false) return false;
  return { level: 'info', ...(log === true ? {} : { stream: log }) };
}

/** The built staff application: hashed assets for a year, its one page never from a cache. */
async function serveStaffApplication(app: App, policy: string): Promise<void> {
  if (!existsSync(DIST)) return;
  await app.register(fastifyStatic, {
    root: `${DIST}/assets`,
    prefix: '/app/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
  });
  for (const root of ['/app', '/app/']) {
    app.get(root, { schema: { hide: true } }, (_request, reply) => reply.redirect('/app/meja'));
  }
  app.get('/app/*', { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/app/assets/')) return sendRefusal(reply, notFound(), requestLocale(request));
    return reply
      .header('content-security-policy', policy)
      .sendFile('index.html', DIST, { maxAge: 0, immutable: false });
  });
}
