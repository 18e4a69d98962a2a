import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Government } from '../act.ts';
import { dayIn } from '../clock.ts';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import { notFound } from '../outcome.ts';
import { getParameters } from '../parameters/index.ts';
import type { App, Services } from '../services.ts';
import { drawIcon, isIcon } from './icons.ts';
import { webManifest } from './manifest.ts';
import { offlinePage } from './offline-page.ts';
import { ANDROID_FINGERPRINTS, ANDROID_PACKAGE } from './parameters.ts';
import { serviceWorker } from './service-worker.ts';

const HOUR = 'public, max-age=3600';
const DAY = 'public, max-age=86400';

/**
 * What makes the pages an application that can be installed: manifest, icons, service worker, offline page, links to a store's package.
 * Whistleblowing stands on an origin of its own (`wbs.`), where none of it exists: nothing there may stay on a device.
 */
export function registerWebApp(app: App, services: Services): void {
  offlinePage(app, services);

  serve('/sw.js', (request, reply) => {
    const worker = serviceWorker();
    return worker === null
      ? sendRefusal(reply, notFound(), requestLocale(request))
      : reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker);
  });

  serve('/manifest.webmanifest', (request, reply, government) =>
    reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', HOUR)
      .header('vary', 'accept-language, cookie')
      .send(JSON.stringify(webManifest(government, requestLocale(request)))),
  );

  serve('/ikon/:name', async (request, reply) => {
    const { name } = request.params as { name: string };
    if (!isIcon(name)) return sendRefusal(reply, notFound(), requestLocale(request));
    return reply
      .type('image/png')
      .header('cache-control', DAY)
      .send(await drawIcon(name));
  });

  serve('/.well-known/assetlinks.json', async (request, reply, government) => {
    const today = dayIn(government.zone, services.clock());
    const { name, prints } = await services.db.asGovernment(government.id, (tx) =>
      getParameters(tx, { name: ANDROID_PACKAGE, prints: ANDROID_FINGERPRINTS }, today),
    );
    if (name === '' || prints.length === 0) return sendRefusal(reply, notFound(), requestLocale(request));
    return reply.header('cache-control', HOUR).send([
      {
        relation: ['delegate_permission/common.handle_all_urls'],
        target: { namespace: 'android_app', package_name: name, sha256_cert_fingerprints: prints },
      },
    ]);
  });

  function serve(
    path: string,
    send: (request: FastifyRequest, reply: FastifyReply, government: Government) => unknown,
  ): void {
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const government = isWhistleblowing(request.host) ? null : await services.governmentOf(request.host);
      if (government === null) return sendRefusal(reply, notFound(), requestLocale(request));
      return send(request, reply, government);
    });
  }
}

export function isWhistleblowing(host: string): boolean {
  return host.toLowerCase().startsWith('wbs.');
}
