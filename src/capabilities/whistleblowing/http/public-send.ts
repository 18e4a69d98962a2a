import type { FastifyRequest } from 'fastify';
import { holds, type Government } from '../../../platform/act.ts';
import { openRoute } from '../../../platform/http/open-route.ts';
import { inStaffAct } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, Refusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { alertOf } from '../actions/alert.ts';
import { sendReport } from '../actions/send-report.ts';
import { draftParams, SEND_LIMIT, sendBody, sendReply } from '../contract.ts';
import { knownTokenFirst } from './known-token.ts';

const capability = 'whistleblowing';

/** The sealed report itself. Whoever sends it stays unknown; a session is looked at only where an officer says that he took it in. */
export function publicSend(app: App, services: Services): void {
  const alert = alertOf(services);
  openRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/wbs/drafts/:token/send',
      summary: 'Send a sealed report',
      params: draftParams,
      body: sendBody,
      reply: sendReply,
      bodyLimit: SEND_LIMIT,
      preParsing: knownTokenFirst(services, SEND_LIMIT),
    },
    async (government, { params, body, request }) => {
      if (body.assisted && !(await isAtCounter(services, government, request))) return counterOnly();
      return sendReport(services, government, params.token, body, alert);
    },
  );
}

/** Is an intake officer of this government signed in on this origin? */
async function isAtCounter(
  services: Services,
  government: Government,
  request: FastifyRequest,
): Promise<boolean> {
  const allowed = await inStaffAct(services, request, capability, async (_tx, { actor, government: own }) =>
    own.id === government.id && holds(actor, ['wbs-intake']) ? true : notAllowed(),
  );
  return !isRefusal(allowed);
}

function counterOnly(): Refusal {
  return new Refusal(403, 'counter-only', {
    id: 'Laporan yang diterima di loket dikirim oleh petugas penerima WBS yang sudah masuk di saluran ini. Masuk dahulu, lalu kirim lagi.',
    en: 'A report taken at the counter is sent by a WBS intake officer who is signed in here. Sign in first, then send again.',
  });
}
