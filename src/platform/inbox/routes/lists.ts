import { z } from 'zod';
import type { Act } from '../../act.ts';
import { staffRoute } from '../../http/routes.ts';
import { idSchema } from '../../http/schemas.ts';
import { notAllowed, notFound } from '../../outcome.ts';
import type { App, Services } from '../../services.ts';
import { Candidates, candidatesQuery, InboxPage, inboxQuery, InboxQueues, MatterPanel } from '../contract.ts';
import type { InboxSources } from '../directory-port.ts';
import { candidatesOf, panelOf } from '../panel.ts';
import { queuesOf } from '../queues.ts';
import { rowsOf } from '../rows.ts';
import type { Viewer } from '../store/condition.ts';
import { countMatters, listMatters } from '../store/lists.ts';
import { leads, sightOf } from '../visibility.ts';

export function viewerOf(act: Act): Viewer {
  return { sight: sightOf(act), accountId: act.actor.accountId, today: act.today };
}

/** What the inbox shows: its queues, one page of matters, the panel of one, and who may be given what. */
export function inboxListRoutes(app: App, services: Services, sources: InboxSources): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/inbox',
      summary: 'Matters that I may see, one page',
      capability: null,
      query: inboxQuery,
      reply: InboxPage,
    },
    async (tx, act, { query }) => {
      const viewer = viewerOf(act);
      const { page, size } = query;
      const matters = await listMatters(tx, viewer, query, { limit: size, offset: (page - 1) * size });
      const whole = page === 1 && matters.length < size;
      const total = whole ? matters.length : await countMatters(tx, viewer, query);
      return { rows: await rowsOf(tx, act, sources, matters), total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/inbox/queues',
      summary: 'The queues that I see, with figures of open matters',
      capability: null,
      reply: InboxQueues,
    },
    (tx, act) => queuesOf(tx, act, viewerOf(act)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/inbox/candidates',
      summary: 'Who may be given matters of a kind',
      capability: null,
      query: candidatesQuery,
      reply: Candidates,
    },
    async (tx, act, { query }) => {
      const seen = sightOf(act).find((each) => each.kind.kind === query.kind);
      if (seen === undefined) return notFound();
      if (!leads(act.actor, seen.kind)) return notAllowed();
      return { people: await candidatesOf(tx, act, sources, seen.kind) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/inbox/:id',
      summary: 'One matter: clocks, pauses, notes, history, and what I may do',
      capability: null,
      params: z.object({ id: idSchema }),
      reply: MatterPanel,
    },
    (tx, act, { params }) => panelOf(tx, act, sources, params.id),
  );
}
