import { isRefusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { openOwnCase } from '../actions/own-case.ts';
import { caseParams } from '../contract-desk.ts';
import { letterBody, letterReply } from '../contract-desk-help.ts';
import { referralLetter } from '../reports/referral-letter.ts';
import { deskRoute } from './desk-route.ts';

/** The covering letter of a referral as PDF: drawn here from number, addressee and hashes, because nothing of the report may come to the server. */
export function referralLetterRoute(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/cases/:id/letter',
      summary: 'The covering letter of a referral, from hashes alone',
      params: caseParams,
      body: letterBody,
      reply: letterReply,
    },
    async (tx, act, { params, body }) => {
      const opened = await openOwnCase(tx, act, params.id);
      if (isRefusal(opened)) return opened;
      const pdf = await referralLetter(act, { ...body, number: opened.row.public_number });
      return { pdf: pdf.toString('base64') };
    },
  );
}
