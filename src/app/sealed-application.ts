import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requestLocale, sendRefusal } from '../platform/http/problems.ts';
import { notFound } from '../platform/outcome.ts';
import type { App } from '../platform/services.ts';

const DIST = fileURLToPath(new URL('../../dist/sealed-app', import.meta.url));

/**
 * The built staff application of the sealed origin, below /app/. Nothing of it is kept by a browser: whoever looks through a device later
 * does not learn that it was used here.
 */
export async function serveSealedApplication(app: App): Promise<void> {
  // What this origin left behind goes when its session ends. Not the cookies: those of a host below it are the main application's too.
  app.addHook('onSend', async (request, reply) => {
    if (request.method === 'DELETE' && request.url === '/api/session')
      reply.header('clear-site-data', '"cache", "storage"');
  });
  if (!existsSync(DIST)) return;
  const never = { cacheControl: false, etag: false, lastModified: false };
  await app.register(fastifyStatic, {
    root: `${DIST}/assets`,
    prefix: '/app/assets/',
    index: false,
    ...never,
  });
  for (const root of ['/app', '/app/']) {
    app.get(root, { schema: { hide: true } }, (_request, reply) => reply.redirect('/app/meja'));
  }
  app.get('/app/*', { schema: { hide: true } }, (request, reply) =>
    request.url.startsWith('/app/assets/')
      ? sendRefusal(reply, notFound(), requestLocale(request))
      : reply.sendFile('index.html', DIST, never),
  );
}
