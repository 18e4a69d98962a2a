import type { FastifyReply } from 'fastify';
import type { Act } from '../act.ts';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import { inStaffAct, sessionFirst, staffRoute } from '../http/routes.ts';
import { isRefusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import {
  accountsQuery,
  accountsReply,
  createdReply,
  doneReply,
  idParams,
  lettersBody,
  refusalBody,
  requestsQuery,
  requestsReply,
  resetBody,
  type LettersBody,
} from './contract.ts';
import { approveReset, refuseReset } from './decide-reset.ts';
import { listAccounts } from './find-accounts.ts';
import { issueLetters } from './issue-letters.ts';
import { printLetters, type Letter } from './letters.ts';
import { listRequests } from './list-requests.ts';
import { requestReset } from './request-reset.ts';
import { openVault } from './vault.ts';

/** What account officers do: /api/accounts and /api/account-requests. */
export function accountRoutes(app: App, services: Services): void {
  const { people } = services;
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/accounts',
      summary: 'Accounts of the own agency and below',
      capability: null,
      query: accountsQuery,
      reply: accountsReply,
    },
    (tx, act, { query }) => listAccounts(tx, act, people, query),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/accounts/:id/reset',
      summary: 'Ask for a reset: first of four eyes',
      capability: null,
      params: idParams,
      body: resetBody,
      reply: createdReply,
      status: 201,
    },
    async (tx, act, { params, body }) => {
      const id = await requestReset(tx, act, people, params.id, body.reason);
      return isRefusal(id) ? id : { id };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/account-requests',
      summary: 'Requests for a reset in the own reach',
      capability: null,
      query: requestsQuery,
      reply: requestsReply,
    },
    (tx, act, { query }) => listRequests(tx, act, people, query),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/account-requests/:id/refusal',
      summary: 'Refuse a reset',
      capability: null,
      params: idParams,
      body: refusalBody,
      reply: doneReply,
    },
    async (tx, act, { params, body }) => {
      const refused = await refuseReset(tx, act, people, params.id, body.note);
      return isRefusal(refused) ? refused : { done: true as const };
    },
  );
  letterRoutes(app, services);
}

/** Routes that answer with letters. The codes are committed before the first byte leaves; a torn download is printed anew. */
function letterRoutes(app: App, services: Services): void {
  const { people } = services;
  app.post(
    '/api/accounts/activation-letters',
    {
      preValidation: sessionFirst(services),
      schema: {
        summary: 'Activation letters with new one-time codes, ten to an A4 page (PDF)',
        tags: ['platform'],
        body: lettersBody,
      },
    },
    async (request, reply) => {
      const issued = await inStaffAct(services, request, null, async (tx, act) => {
        const vault = openVault(services.folders.keys);
        const letters = await issueLetters(tx, act, people, vault, request.body as LettersBody);
        return isRefusal(letters) ? letters : { act, letters };
      });
      if (isRefusal(issued)) return sendRefusal(reply, issued, requestLocale(request));
      return sendLetters(services, reply, issued.act, issued.letters);
    },
  );
  app.post(
    '/api/account-requests/:id/approval',
    {
      preValidation: sessionFirst(services),
      schema: {
        summary: 'Approve a reset: the other of four eyes; answers with the new letter (PDF)',
        tags: ['platform'],
        params: idParams,
      },
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const approved = await inStaffAct(services, request, null, async (tx, act) => {
        const vault = openVault(services.folders.keys);
        const reset = await approveReset(tx, act, people, vault, id);
        return isRefusal(reset) ? reset : { act, letter: { ...reset.account, code: reset.code } };
      });
      if (isRefusal(approved)) return sendRefusal(reply, approved, requestLocale(request));
      return sendLetters(services, reply, approved.act, [approved.letter]);
    },
  );
}

function sendLetters(services: Services, reply: FastifyReply, act: Act, letters: readonly Letter[]) {
  return reply
    .type('application/pdf')
    .header('content-disposition', 'attachment; filename="surat-aktivasi.pdf"')
    .header('cache-control', 'no-store')
    .send(printLetters(letters, { act, url: services.publicUrl(act.government) }));
}
