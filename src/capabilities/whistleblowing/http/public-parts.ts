import { openRoute } from '../../../platform/http/open-route.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { nextPart, takePart } from '../actions/drafts.ts';
import { fileParams, partBody, partParams, partReply } from '../contract.ts';
import { PART_SIZE } from '../sealing/evidence-size.ts';
import { diskFull } from './disk-room.ts';
import { knownTokenFirst } from './known-token.ts';

/** Sealed files come up in parts. Registered on the sealed server alone, bare bytes are read there and nowhere else. */
export function publicParts(app: App, services: Services): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  openRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/wbs/drafts/:token/parts/:file/:number',
      summary: 'One part of a sealed file',
      params: partParams,
      body: partBody,
      reply: partReply,
      bodyLimit: PART_SIZE,
      preParsing: knownTokenFirst(services, PART_SIZE),
    },
    async (government, { params, body }) => {
      const full = await diskFull(services.folders.data);
      if (full !== null) return full;
      const next = await takePart(services, government, { ...params, bytes: body });
      return isRefusal(next) ? next : { next };
    },
  );
  openRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/wbs/drafts/:token/parts/:file',
      summary: 'Where an upload goes on',
      params: fileParams,
      reply: partReply,
    },
    async (government, { params }) => {
      const next = await nextPart(services, government, params.token, params.file);
      return isRefusal(next) ? next : { next };
    },
  );
}
