import { openRoute } from '../../../platform/http/open-route.ts';
import { slowDown } from '../../../platform/open-forms/network-limits.ts';
import { badField, type Refusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { openDraft } from '../actions/drafts.ts';
import { challengeReply, draftBody, draftReply } from '../contract.ts';
import type { ProofDesk } from './proofs.ts';

/** The piece of work, and the draft that its proof opens. */
export function publicDrafts(app: App, services: Services, proofs: ProofDesk): void {
  openRoute(
    app,
    services,
    { method: 'GET', path: '/wbs/challenge', summary: 'Work for a draft', reply: challengeReply },
    async (government, { request }) => {
      await slowDown(request, 'proof');
      return { ...(await proofs.challenge(services, government)) };
    },
  );
  openRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/wbs/drafts',
      summary: 'Begin a report',
      body: draftBody,
      reply: draftReply,
      bodyLimit: 16 * 1024,
    },
    async (government, { body, request }) => {
      await slowDown(request, 'form');
      if (!(await proofs.take(services, government, body.proof))) return unproven();
      return { token: await openDraft(services, government) };
    },
  );
}

function unproven(): Refusal {
  return badField(
    'proof',
    'Hitungan singkat yang menahan banjir kiriman palsu belum selesai atau sudah terpakai. Tekan kirim sekali lagi; isian Anda tetap ada.',
    'The short calculation that holds back floods is not done, or was used before. Press send once more; what you wrote is still there.',
  );
}
