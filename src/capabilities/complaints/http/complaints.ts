import type { Act } from '../../../platform/act.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import type { z } from 'zod';
import { enterComplaint } from '../actions/enter-complaint.ts';
import { visibleComplaint } from '../actions/gate.ts';
import { similarTo } from '../actions/find-similar.ts';
import { readContact } from '../actions/read-contact.ts';
import { complaintStatistics } from '../actions/statistics.ts';
import {
  complaintDetail,
  complaintPage,
  complaintQuery,
  contactReply,
  enterBody,
  entered,
  idParam,
  similarReply,
  statistics,
  statisticsQuery,
  type exportQuery,
} from '../contract.ts';
import { agenciesOf, mayIntake, mayReadAll, mayReadStatistics } from '../policy.ts';
import { listComplaints, type ComplaintFilter } from '../store/lists.ts';
import { detailOf, rowsOf } from './views.ts';

const capability = 'complaints';

/** Complaints under /api/complaints: listed, read, entered by an officer; statistics; who brought one. */
export function complaintRoutes(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/complaints',
      summary: 'Complaints that the reader may see, newest first',
      capability,
      query: complaintQuery,
      reply: complaintPage,
    },
    async (tx, act, { query }) => {
      const { page, size } = query;
      const filter = filterOf(act, query);
      if (filter === null) return notAllowed();
      const { rows, total } = await listComplaints(tx, { ...filter, offset: (page - 1) * size, limit: size });
      return { rows: await rowsOf(tx, act, rows), total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/complaints/statistics',
      summary: 'Figures by agency; small numbers are suppressed',
      capability,
      query: statisticsQuery,
      reply: statistics,
    },
    async (tx, act, { query }) =>
      query.channel === 'public' || mayReadStatistics(act.actor)
        ? complaintStatistics(tx, query)
        : notAllowed(),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/complaints/enter',
      summary: 'Enter what came at the counter, by telephone, letter, WhatsApp or SP4N',
      capability,
      body: enterBody,
      reply: entered,
      status: 201,
    },
    (tx, act, { body }) => enterComplaint(tx, act, body, vault),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/complaints/:id',
      summary: 'One complaint with what happened to it',
      capability,
      params: idParam,
      reply: complaintDetail,
    },
    async (tx, act, { params }) => {
      const complaint = await visibleComplaint(tx, act, params.id);
      return isRefusal(complaint) ? complaint : detailOf(tx, act, complaint);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/complaints/:id/similar',
      summary: 'Open ones that it may be joined with',
      capability,
      params: idParam,
      reply: similarReply,
    },
    async (tx, act, { params }) => {
      if (!mayIntake(act.actor)) return notAllowed();
      const complaint = await visibleComplaint(tx, act, params.id);
      if (isRefusal(complaint)) return complaint;
      return { rows: await similarTo(tx, complaint, act.today) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/complaints/:id/contact',
      summary: 'Open who brought it; the trail keeps who looked',
      capability,
      params: idParam,
      reply: contactReply,
    },
    (tx, act, { params }) => readContact(tx, act, params.id, vault),
  );
}

/** What the reader may see of what he asks for; null: he has no part in complaints. */
export function filterOf(
  act: Act,
  query: z.output<typeof exportQuery>,
): Omit<ComplaintFilter, 'offset' | 'limit'> | null {
  const handledBy = mayReadAll(act.actor) ? null : agenciesOf(act.actor);
  if (handledBy !== null && handledBy.length === 0) return null;
  return { ...query, open: query.open === 'yes', handledBy };
}
