import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../services.ts';

/** What every answer of the main host says, whoever gives it. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
} as const;

/** For what is no page: opened by itself, or put into a frame, it may do nothing. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
/** A script's own policy binds it where it runs as a worker: our own files, and asking us. Pages give theirs to all others. */
const SCRIPT = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
/** The worker that reads bar codes and tickets is WebAssembly; the page that it works for cannot run any. */
const CODE_WORKER = /^\/app\/assets\/code\.worker-[\w-]+\.js$/;
const WITH_WASM = SCRIPT.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** For what is answered before any hook: an address that cannot be read. */
export function sayOfUnread(reply: FastifyReply): FastifyReply {
  return reply.headers({ ...ALWAYS, 'content-security-policy': NO_PAGE, 'cache-control': 'no-store' });
}

/**
 * Headers of everything that the main host answers. What sets a policy or a time in caches of its own (pages, downloads, hashed files, open data) keeps
 * them; all else gets the strict ones: no answer of the API is kept by a browser or between.
 */
export function sayOfAnswers(app: App): void {
  app.addHook('onRequest', async (_request, reply) => void reply.headers(ALWAYS));
  app.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', policyOf(request, reply));
    const path = request.url;
    if (path.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
}

function policyOf(request: FastifyRequest, reply: FastifyReply): string {
  if (!/javascript/.test(String(reply.getHeader('content-type') ?? ''))) return NO_PAGE;
  return CODE_WORKER.test(request.url) ? WITH_WASM : SCRIPT;
}
