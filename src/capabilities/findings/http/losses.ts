import { z } from 'zod';
import { holds, reach } from '../../../platform/act.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { pageQuery } from '../../../platform/http/schemas.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { actorNames } from '../../directory/index.ts';
import { closeLoss } from '../actions/close-loss.ts';
import { withPredecessors } from '../actions/gate.ts';
import { openLoss } from '../actions/open-loss.ts';
import { findParties, partyKey } from '../actions/parties.ts';
import { signLoss } from '../actions/sign-loss.ts';
import { byId, done, partySchema } from '../contract/common.ts';
import {
  closeLossBody,
  lossBody,
  lossList,
  lossPage,
  lossQuery,
  openShareOut,
  signBody,
  waitingPayments,
} from '../contract/money.ts';
import { MAY } from '../policy.ts';
import { subjectOf } from '../store/cases.ts';
import { listLosses, openShares, waitingPayments as findWaiting } from '../store/list-losses.ts';
import { lossPageOf, lossRows } from './present-loss.ts';

const capability = 'findings';

/** Losses and the checker's queue under /api/findings. */
export function lossRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/losses',
      summary: 'Losses that the reader may see',
      capability,
      query: lossQuery,
      reply: lossList,
    },
    async (tx, act, { query: { page, size, ...filter } }) => {
      const actor = await withPredecessors(tx, act.actor);
      const search = {
        today: act.today,
        offices: reach(actor, MAY.readLosses),
        personId: actor.personId,
        ...filter,
      };
      const { ids, total } = await listLosses(tx, search, { limit: size, offset: (page - 1) * size });
      return { rows: await lossRows(tx, act, ids), total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/losses/open-shares',
      summary: 'Unpaid shares of one debtor that no loss covers yet',
      capability,
      query: partySchema,
      reply: z.object({ rows: z.array(openShareOut) }),
    },
    async (tx, act, { query: { kind, id } }) => {
      if (!holds(act.actor, MAY.keepLosses)) return notAllowed();
      return { rows: await openShares(tx, { kind, id }) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/losses/:id',
      summary: 'One loss with shares, instalments and payments',
      capability,
      params: byId,
      reply: lossPage,
    },
    (tx, act, { params }) => lossPageOf(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/losses',
      summary: 'Open a loss case over shares of one debtor',
      capability,
      body: lossBody,
      reply: done,
      status: 201,
    },
    (tx, act, { body }) => openLoss(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/losses/:id/sign',
      summary: 'Enter the instrument of a loss (SKTJM or decree) with its instalments',
      capability,
      params: byId,
      body: signBody,
      reply: done,
    },
    (tx, act, { params, body }) => signLoss(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/losses/:id/close',
      summary: 'Close a loss: settled, or written off by decree',
      capability,
      params: byId,
      body: closeLossBody,
      reply: done,
    },
    (tx, act, { params, body }) => closeLoss(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/payments/waiting',
      summary: 'Payments that wait for their checker',
      capability,
      query: pageQuery,
      reply: waitingPayments,
    },
    async (tx, act, { query: { page, size } }) => {
      if (!holds(act.actor, [...MAY.checkPayment, ...MAY.keepLosses])) return notAllowed();
      const { rows, total } = await findWaiting(tx, { limit: size, offset: (page - 1) * size });
      const parties = await findParties(tx, rows.map(subjectOf));
      const names = await actorNames(
        tx,
        rows.map((row) => row.madeBy),
      );
      return {
        rows: rows.map(({ person_id, agency_id, vendor_id, ...row }) => {
          const subject = subjectOf({ person_id, agency_id, vendor_id });
          const party = parties.get(partyKey(subject));
          return {
            ...row,
            party: { ...subject, name: party?.name ?? subject.id, number: party?.number ?? null },
            madeBy: names.get(row.madeBy) ?? row.madeBy,
            own: row.madeBy === act.actor.id,
          };
        }),
        total,
        page,
        size,
      };
    },
  );
}
