import { KINDS, kindOfHead } from '../files/kinds.ts';
import { notFound } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { requestLocale, sendRefusal } from './problems.ts';

/** Address of a government's coat of arms; it holds the hash of its content, so that a browser may keep it for a year. */
export function armsPath(hash: string): string {
  return `/arms/${hash}`;
}

/** Serves the coat of arms of the host's government, and no other file. */
export function registerArms(app: App, services: Services): void {
  app.get('/arms/:hash', { schema: { hide: true } }, async (request, reply) => {
    const { hash } = request.params as { hash: string };
    const government = await services.governmentOf(request.host);
    if (government?.arms !== hash || !(await services.files.has(government.id, hash))) {
      return sendRefusal(reply, notFound(), requestLocale(request));
    }
    const picture = await services.files.read(government.id, hash);
    const kind = kindOfHead(picture.subarray(0, 64), '');
    if (kind !== 'png' && kind !== 'jpeg') return sendRefusal(reply, notFound(), requestLocale(request));
    return reply
      .type(KINDS[kind].mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(picture);
  });
}
