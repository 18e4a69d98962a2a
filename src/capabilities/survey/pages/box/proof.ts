import { z } from 'zod';
import { html, type Html } from '../../../../platform/http/html.ts';
import { asksForPage, contextOf, sendAnswer } from '../../../../platform/http/pages.ts';
import { requestLocale, sendRefusal } from '../../../../platform/http/problems.ts';
import { isRefusal, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { readBox } from '../../actions/box/read-box.ts';
import { boxReply, waveParams } from '../../contract/tokens.ts';
import { boxTexts } from '../../texts/box.ts';
import { proofBody } from './proof-view.ts';

const query = z.object({ awal: z.string().max(80).optional().catch(undefined) });

interface Asked {
  Params: { wave: string };
  Querystring: z.output<typeof query>;
}

/**
 * GET /s/:wave/bukti: counts, and once the wave is closed the receipts, as a page without script; as JSON to programs, and at bukti.json. Who looks
 * up a receipt names its first characters only, and no line of a log says when.
 */
export function proofPages(app: App, services: Services): void {
  for (const ending of ['', '.json'])
    app.get<Asked>(
      `/s/:wave/bukti${ending}`,
      { logLevel: 'silent', schema: { hide: true, params: waveParams, querystring: query } },
      async (request, reply) => {
        const government = await services.governmentOf(request.host);
        const box =
          government === null ? notFound() : await readBox(services, government, request.params.wave);
        reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
        if (ending === '.json' || government === null || !asksForPage(request)) {
          if (isRefusal(box)) return sendRefusal(reply, box, requestLocale(request));
          return reply.send(boxReply.parse(box));
        }
        const context = contextOf(services, government, request);
        if (isRefusal(box)) return sendAnswer(request, reply, context, box);
        const title = `${boxTexts[context.locale].title}: ${box.name}`;
        const body: Html = html`<h1>${title}</h1>
${proofBody(box, request.query.awal ?? null, context.locale)}`;
        return sendAnswer(request, reply, context, {
          title,
          body,
          headers: { 'referrer-policy': 'no-referrer' },
        });
      },
    );
}
