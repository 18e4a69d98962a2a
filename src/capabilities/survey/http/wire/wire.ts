import { openSigner } from '../../../../platform/blind-tokens/signer.ts';
import { requestLocale, sendRefusal } from '../../../../platform/http/problems.ts';
import { notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { submitAnswers } from '../../actions/box/submit-answers.ts';
import { issueToken, readCode } from '../../actions/tokens/issue-token.ts';
import { keyListOf } from '../../actions/tokens/key-list.ts';
import {
  codeBody,
  codeReply,
  issueBody,
  issueReply,
  submitBody,
  submitReply,
  waveParams,
} from '../../contract/tokens.ts';
import { waveByCode } from '../../store/wave/waves.ts';
import { wireRoute } from './wire-route.ts';

/** The two steps, which nothing joins: `terbit` knows who is invited and sees only a blinded message; `jawab` sees a token and answers. */
export function wireRoutes(app: App, services: Services): void {
  const signer = openSigner();
  app.addHook('onClose', () => signer.close());

  app.get<{ Params: { wave: string } }>(
    '/s/:wave/kunci.json',
    { logLevel: 'silent', schema: { hide: true, params: waveParams } },
    async (request, reply) => {
      const government = await services.governmentOf(request.hostname);
      const keys =
        government === null
          ? null
          : await services.db.asGovernment(government.id, async (tx) => {
              const wave = await waveByCode(tx, request.params.wave);
              return wave === undefined ? null : keyListOf(tx, wave);
            });
      if (keys === null) return sendRefusal(reply, notFound(), requestLocale(request));
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(keys.list);
    },
  );

  wireRoute(
    app,
    services,
    { path: '/s/:wave/kode', params: waveParams, body: codeBody, reply: codeReply },
    (government, { wave }, { code }) => readCode(services, government, wave, code),
  );
  wireRoute(
    app,
    services,
    { path: '/s/:wave/terbit', params: waveParams, body: issueBody, reply: issueReply },
    (government, { wave }, input) => issueToken(services, signer, government, wave, input),
  );
  wireRoute(
    app,
    services,
    { path: '/s/:wave/jawab', params: waveParams, body: submitBody, reply: submitReply },
    (government, { wave }, input) => submitAnswers(services, government, wave, input),
  );
}
