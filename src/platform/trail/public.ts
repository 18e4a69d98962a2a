import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import { notFound } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { readIfThere } from './durable.ts';
import { formatKeyList, logFolder, publicKeys } from './keys.ts';
import { readHead } from './log-store.ts';
import { parseTilePath } from './tiles.ts';

/**
 * What anybody may fetch of a government's log, as C2SP tlog-tiles lays it out below the prefix /trail: the checkpoint, the tiles
 * of hashes, and the public keys. Entries are not public (who did what when); they leave with the government's own export only.
 */
export function trailRoutes(app: App, services: Services): void {
  async function folderOf(request: FastifyRequest): Promise<string | null> {
    const government = await services.governmentOf(request.host);
    return government === null || government.practiceOf !== null
      ? null
      : logFolder(services.folders, government.id);
  }

  const absent = (request: FastifyRequest, reply: FastifyReply) =>
    sendRefusal(reply, notFound(), requestLocale(request));

  app.get('/trail/checkpoint', { schema: { hide: true } }, async (request, reply) => {
    const folder = await folderOf(request);
    const note = folder === null ? null : await readHead(folder);
    if (note === null) return absent(request, reply);
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=1').send(note);
  });

  app.get('/trail/key', { schema: { hide: true } }, async (request, reply) => {
    const folder = await folderOf(request);
    const keys = folder === null ? [] : await publicKeys(folder);
    if (keys.length === 0) return absent(request, reply);
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(formatKeyList(keys));
  });

  app.get('/trail/tile/*', { schema: { hide: true } }, async (request, reply) => {
    const path = `tile/${(request.params as { '*': string })['*']}`;
    const tile = parseTilePath(path);
    const folder = tile === null || tile.level === 'entries' ? null : await folderOf(request);
    const bytes = folder === null ? null : await readIfThere(join(folder, path));
    if (bytes === null) return absent(request, reply);
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(bytes);
  });
}
