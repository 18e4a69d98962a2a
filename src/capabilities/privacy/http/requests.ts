import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { pdfRoute } from '../../../platform/documents/pdf-route.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { contestOwn, hearContest } from '../actions/contest-request.ts';
import { erasePerson } from '../actions/erase-person.ts';
import { moveRequest } from '../actions/move-request.ts';
import { submitOwn } from '../actions/submit-request.ts';
import { answerRequest, checkIdentity, startWork } from '../actions/work-on-request.ts';
import {
  answerBody,
  checkBody,
  contestBody,
  erasureReply,
  hearBody,
  idParam,
  moved,
  newRequest,
  requestDetail,
  requestPage,
  requestQuery,
} from '../contract.ts';
import { correctionRoutes } from './corrections.ts';
import { isOwn, mayReadRequests, maySee } from '../policy.ts';
import { letterPdf } from '../reports/letter-pdf.ts';
import { findRequest, listRequests, lockRequest } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { nameOf, presentRequest, presentRow } from './present.ts';

const capability = 'privacy';

/** One's own requests, and for officer and head all of them. */
export function requestRoutes(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/privacy/requests',
      summary: 'Requests about personal data: one’s own, or all for the officer',
      capability,
      query: requestQuery,
      reply: requestPage,
    },
    async (tx, act, { query }) => {
      const all = query.view === 'all';
      if (all && !mayReadRequests(act.actor)) return notAllowed();
      const { page, size, state } = query;
      if (!all && act.actor.personId === null) return { rows: [], total: 0, page, size };
      const personId = all ? null : act.actor.personId;
      const found = await listRequests(tx, { personId, state, limit: size, offset: (page - 1) * size });
      return { rows: found.rows.map((row) => presentRow(act, row)), total: found.total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/privacy/requests',
      summary: 'Ask about one’s own data',
      capability,
      body: newRequest,
      reply: moved,
      status: 201,
    },
    async (tx, act, { body }) => movedTo(await submitOwn(tx, act, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/privacy/requests/:id',
      summary: 'One request with its history',
      capability,
      params: idParam,
      reply: requestDetail,
    },
    async (tx, act, { params }) => {
      const row = await visible(tx, act, params.id);
      return isRefusal(row) ? row : presentRequest(tx, act, vault, row);
    },
  );

  pdfRoute(
    app,
    services,
    {
      path: '/privacy/requests/:id/letter.pdf',
      summary: 'The answer as a letter',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const row = await visible(tx, act, params.id);
      if (isRefusal(row)) return row;
      if (row.answer === null)
        return conflict('not-answered', 'Permintaan ini belum dijawab.', 'This request is not answered yet.');
      const name = await nameOf(tx, vault, row);
      return { name: row.number, make: () => letterPdf(act, row, name) };
    },
  );

  stepRoutes(app, services);
  correctionRoutes(app, services, vault);
}

/** What brings a request on. */
function stepRoutes(app: App, services: Services): void {
  const step = { method: 'POST', capability, params: idParam, reply: moved } as const;
  const at = '/privacy/requests/:id';
  staffRoute(
    app,
    services,
    { ...step, path: `${at}/check`, summary: 'It was made sure who asks', body: checkBody },
    async (tx, act, { params, body }) => movedTo(await checkIdentity(tx, act, params.id, body.how)),
  );
  staffRoute(
    app,
    services,
    { ...step, path: `${at}/start`, summary: 'Start work on a request' },
    async (tx, act, { params }) => movedTo(await startWork(tx, act, params.id)),
  );
  staffRoute(
    app,
    services,
    {
      ...step,
      path: `${at}/answer`,
      summary: 'Grant, in part, or refuse with its article',
      body: answerBody,
    },
    async (tx, act, { params, body }) => movedTo(await answerRequest(tx, act, params.id, body)),
  );
  staffRoute(
    app,
    services,
    { ...step, path: `${at}/erase`, summary: 'Carry an erasure out', reply: erasureReply },
    async (tx, act, { params }) => {
      const lines = await erasePerson(tx, act, params.id);
      return isRefusal(lines) ? lines : { lines };
    },
  );
  staffRoute(
    app,
    services,
    { ...step, path: `${at}/contest`, summary: 'Contest the answer, once', body: contestBody },
    async (tx, act, { params, body }) => movedTo(await contestOwn(tx, act, params.id, body.text)),
  );
  staffRoute(
    app,
    services,
    { ...step, path: `${at}/hear`, summary: 'The head decides on a contest', body: hearBody },
    async (tx, act, { params, body }) => movedTo(await hearContest(tx, act, params.id, body)),
  );
  staffRoute(
    app,
    services,
    { ...step, path: `${at}/close`, summary: 'The requester is content with the answer' },
    async (tx, act, { params }) => {
      const row = await lockRequest(tx, params.id);
      if (row === undefined || !maySee(act.actor, row)) return notFound();
      if (!isOwn(act.actor, row)) return notAllowed();
      return movedTo(await moveRequest(tx, act, row, 'close', {}, null));
    },
  );
}

async function visible(tx: Tx, act: Act, id: string): Promise<Outcome<RequestRow>> {
  const row = await findRequest(tx, id);
  return row === undefined || !maySee(act.actor, row) ? notFound() : row;
}

function movedTo(row: Outcome<RequestRow>) {
  return isRefusal(row) ? row : { id: row.id, number: row.number, state: row.state };
}
