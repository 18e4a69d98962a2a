import { asAttachment } from '../../../../platform/files/disposition.ts';
import { requestLocale, sendRefusal } from '../../../../platform/http/problems.ts';
import { inStaffAct, sessionFirst, staffRoute } from '../../../../platform/http/routes.ts';
import { problemSchema } from '../../../../platform/http/schemas.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { fill } from '../../../../platform/texts.ts';
import type { z } from 'zod';
import { monitorWave } from '../../actions/wave/monitor.ts';
import { fetchOwnCode, ownInvitations } from '../../actions/wave/own-invitation.ts';
import { printLetters } from '../../actions/wave/print-letters.ts';
import { sendInvitations } from '../../actions/wave/send-invitations.ts';
import { mineView, monitorView, ownCodeView, sendBody, sentView } from '../../contract/wave/invitations.ts';
import { idParam } from '../../contract/wave/waves.ts';
import { lettersPdf } from '../../reports/wave/letters-pdf.ts';
import { letter } from '../../texts/wave/letter.ts';

const capability = 'survey';

/** Invitations, reminders, letters, response, and what staff are invited to themselves. */
export function invitationRoutes(app: App, services: Services): void {
  for (const [path, kind, summary] of [
    ['send', 'first', 'Send invitations that were never sent'],
    ['remind', 'reminder', 'Remind whoever has no token, as often as the parameters allow'],
  ] as const)
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `/survey/waves/:id/${path}`,
        summary,
        capability,
        params: idParam,
        body: sendBody,
        reply: sentView,
      },
      (tx, act, { params, body }) =>
        sendInvitations(
          tx,
          act,
          { id: params.id, version: body.version },
          kind,
          services.publicUrl(act.government),
        ),
    );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/waves/:id/monitor',
      summary: 'Response by stratum, from tokens issued alone',
      capability,
      params: idParam,
      reply: monitorView,
    },
    (tx, act, { params }) => monitorWave(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/mine',
      summary: 'Open invitations of the reader himself',
      capability,
      reply: mineView,
    },
    async (tx, act) => ({ rows: await ownInvitations(tx, act) }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/mine/:id/code',
      summary: 'A fresh code for an invitation of the reader himself, shown once',
      capability,
      params: idParam,
      reply: ownCodeView,
    },
    async (tx, act, { params }) => {
      const code = await fetchOwnCode(tx, act, params.id);
      return isRefusal(code) ? code : { url: `${services.publicUrl(act.government)}${code.path}` };
    },
  );

  // The codes are committed before the first byte leaves; a torn download is printed anew.
  app.post(
    '/api/survey/waves/:id/letters',
    {
      preValidation: sessionFirst(services),
      schema: {
        summary: 'Letters to whom no message reaches, with new codes (PDF)',
        tags: [capability],
        params: idParam,
        body: sendBody,
        response: { default: problemSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params as z.output<typeof idParam>;
      const { version } = request.body as z.output<typeof sendBody>;
      const printed = await inStaffAct(services, request, capability, async (tx, act) => {
        const letters = await printLetters(tx, act, { id, version });
        return isRefusal(letters) ? letters : { letters, act };
      });
      if (isRefusal(printed)) return sendRefusal(reply, printed, requestLocale(request));
      const { letters, act } = printed;
      const pdf = await lettersPdf(letters, {
        government: act.government,
        site: services.publicUrl(act.government),
        at: act.now,
      });
      const name = `${fill(letter[act.locale].file, { wave: letters.wave.code })}.pdf`;
      return asAttachment(reply, name, 'application/pdf').send(pdf);
    },
  );
}
