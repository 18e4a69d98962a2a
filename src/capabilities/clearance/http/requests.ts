import type { Act } from '../../../platform/act.ts';
import { reach } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { approveStep, refuseRequest, resubmitRequest, returnRequest } from '../actions/approvals.ts';
import { SIGN_JOB } from '../actions/job-names.ts';
import { requestCertificate } from '../actions/request-certificate.ts';
import {
  approveBody,
  idParam,
  moved,
  newRequest,
  reasonBody,
  requestDetail,
  requestPage,
  requestQuery,
  resubmitBody,
  type Moved,
} from '../contract.ts';
import { agencyVoices, mayReadAll, maySee, signatureWaitsFor, wholeRoles } from '../policy.ts';
import { listRequests } from '../store/lists.ts';
import { findRequest, type Request } from '../store/requests.ts';
import { detailOf, NO_FILTER, rowOf, signingHere } from './views.ts';

const capability = 'clearance';

/** Requests under /api/clearance/requests: asked, listed, approved, returned, refused. */
export function requestRoutes(app: App, services: Services): void {
  /** An approved request is signed by a job, after this transaction. */
  const movedTo = async (
    tx: Tx,
    act: Act,
    outcome: Outcome<Request>,
    changed = false,
  ): Promise<Outcome<Moved>> => {
    if (isRefusal(outcome)) return outcome;
    if (outcome.state === 'awaiting-signature') await services.queue(tx, act, SIGN_JOB, outcome.id);
    return { id: outcome.id, state: outcome.state, changed };
  };

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/clearance/requests',
      summary: 'Ask for a certificate; decided at once',
      capability,
      body: newRequest,
      reply: moved,
      status: 201,
    },
    async (tx, act, { body: { kind, subjectId: id, purpose, note } }) =>
      movedTo(tx, act, await requestCertificate(tx, act, { kind, id, purpose, note })),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/requests',
      summary: 'Requests: my own, what waits for me, or all',
      capability,
      query: requestQuery,
      reply: requestPage,
    },
    async (tx, act, { query }) => {
      const { page, size, view, q, state, kind, purpose } = query;
      if (view === 'all' && !mayReadAll(act.actor)) return notAllowed();
      const found = await listRequests(tx, {
        ...NO_FILTER,
        own: view === 'mine' ? ownOf(act) : null,
        queue: view === 'queue' ? await queueOf(tx, act) : null,
        kind,
        purpose,
        states: state === '' ? [] : [state],
        text: q,
        offset: (page - 1) * size,
        limit: size,
      });
      return { rows: found.rows.map((row) => rowOf(row, act.today)), total: found.total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/requests/:id',
      summary: 'One request with its decision, its way and its certificate',
      capability,
      params: idParam,
      reply: requestDetail,
    },
    async (tx, act, { params }) => {
      const request = await visibleRequest(tx, act, params.id);
      return request === null ? notFound() : detailOf(tx, act, request);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/clearance/requests/:id/approve',
      summary: 'Approve the step that is due',
      capability,
      params: idParam,
      body: approveBody,
      reply: moved,
    },
    async (tx, act, { params, body }) => {
      const decided = await approveStep(tx, act, { id: params.id, ...body });
      return isRefusal(decided) ? decided : movedTo(tx, act, decided.request, decided.changed);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/clearance/requests/:id/return',
      summary: 'Send a request back with what has to be put right',
      capability,
      params: idParam,
      body: reasonBody,
      reply: moved,
    },
    async (tx, act, { params, body }) =>
      movedTo(tx, act, await returnRequest(tx, act, { id: params.id, reason: body.reason })),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/clearance/requests/:id/refuse',
      summary: 'The Inspektur does not accept a condition',
      capability,
      params: idParam,
      body: reasonBody,
      reply: moved,
    },
    async (tx, act, { params, body }) =>
      movedTo(tx, act, await refuseRequest(tx, act, { id: params.id, reason: body.reason })),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/clearance/requests/:id/resubmit',
      summary: 'Put a returned request in again',
      capability,
      params: idParam,
      body: resubmitBody,
      reply: moved,
    },
    async (tx, act, { params, body }) =>
      movedTo(tx, act, await resubmitRequest(tx, act, { id: params.id, note: body.note })),
  );
}

/** What waits for the actor: approvals of his roles, and signatures where he completes them. */
export async function queueOf(tx: Tx, act: Act): Promise<{ roles: readonly string[]; signs: boolean }> {
  const signs = signatureWaitsFor(act.actor, await signingHere(tx, act));
  return { roles: wholeRoles(act.actor), signs };
}

/** What counts as the actor's own: what he asked for, himself, and the agencies he speaks for. */
export function ownOf(act: Act): {
  accountId: string;
  personId: string | null;
  agencyIds: readonly string[];
} {
  const { actor } = act;
  return { accountId: actor.id, personId: actor.personId, agencyIds: reach(actor, agencyVoices) ?? [] };
}

/** A request that the actor may see, or null: absent, foreign and another's answer alike. */
export async function visibleRequest(tx: Tx, act: Act, id: string): Promise<Request | null> {
  const request = await findRequest(tx, id);
  if (request === undefined) return null;
  const mine = request.requestedBy === act.actor.id;
  return mine || maySee(act.actor, { kind: request.kind, id: request.subjectId }) ? request : null;
}
