import { Readable } from 'node:stream';
import { openRoute } from '../../../platform/http/open-route.ts';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import { problemSchema } from '../../../platform/http/schemas.ts';
import { slowDown } from '../../../platform/open-forms/network-limits.ts';
import { isRefusal, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import type { z } from 'zod';
import { challengeKey, fetchAlternateMail } from '../actions/alternate-mail.ts';
import { todayOf } from '../actions/drafts.ts';
import { KeyChallenges } from '../actions/key-challenges.ts';
import { zipStream } from '../actions/zip-stream.ts';
import { alternateMailBody, challengeOfKeyBody, challengeOfKeyReply } from '../contract-alternate.ts';

/**
 * Reports for an alternate outside the house. He has no account: he proves his key, so no official makes him a secret, and nobody who is
 * reported learns from any list, row or log whether there is something for him.
 */
export function alternateMail(app: App, services: Services, challenges = new KeyChallenges()): void {
  openRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/wbs/alternate/challenge',
      summary: 'A challenge that only the holder of a key can read',
      body: challengeOfKeyBody,
      reply: challengeOfKeyReply,
    },
    async (government, { body, request }) => {
      await slowDown(request, 'code');
      return challengeKey(services, challenges, government, body.fingerprint);
    },
  );

  app.post<{ Body: z.output<typeof alternateMailBody> }>(
    '/api/wbs/alternate/mail',
    {
      schema: {
        summary: 'The sealed reports that this key opens, as a zip of age files',
        body: alternateMailBody,
        response: { default: problemSchema },
      },
    },
    async (request, reply) => {
      await slowDown(request, 'code');
      const government = await services.governmentOf(request.hostname);
      const pieces =
        government === null
          ? notFound()
          : await fetchAlternateMail(services, challenges, government, request.body);
      if (isRefusal(pieces) || government === null)
        return sendRefusal(reply, isRefusal(pieces) ? pieces : notFound(), requestLocale(request));
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="laporan-tersegel.zip"')
        .send(Readable.from(zipStream(pieces, todayOf(services, government)), { objectMode: false }));
    },
  );
}
