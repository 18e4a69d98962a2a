import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { pdfRoute } from '../../../platform/documents/pdf-route.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies } from '../../directory/index.ts';
import { weighPurchases } from '../actions/candidates.ts';
import { closeEngagement } from '../actions/close-engagement.ts';
import { readEngagement } from '../actions/engagement.ts';
import { markInterest } from '../actions/mark-interest.ts';
import { openEngagement } from '../actions/open-engagement.ts';
import {
  candidateList,
  closeBody,
  engagementBody,
  engagementList,
  engagementView,
  idParam,
  interestBody,
  kept,
  yearQuery,
  type EngagementView,
} from '../contract.ts';
import { isTeam, mayAssess, mayOpen, readableAgencies } from '../policy.ts';
import { reportPdf } from '../reports/report-pdf.ts';
import { findEngagement, listEngagements } from '../store/engagements.ts';
import { declarationsOf, gatesOf, itemsOf } from '../store/stages.ts';
import { presentEngagement, rowOf } from './present.ts';

const capability = 'probity';
/** Purchases that the proposal shows. */
const SHOWN = 50;

/** An engagement after a change of it, as the actor may see it. */
export async function shown(
  tx: Tx,
  act: Act,
  id: string,
  changed: Outcome<unknown>,
): Promise<Outcome<EngagementView>> {
  if (isRefusal(changed)) return changed;
  const found = await findEngagement(tx, id);
  return found === undefined ? notFound() : presentEngagement(tx, act, found);
}

/** Engagements and the proposal of packages under /api/probity. */
export function engagementRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/probity/candidates',
      summary: 'Purchases of a year by risk: every part of the score, missing ones too',
      capability,
      query: yearQuery,
      reply: candidateList,
    },
    async (tx, act, { query }) => {
      if (!isTeam(act.actor)) return notAllowed();
      const year = query.year ?? Number(act.today.slice(0, 4));
      const found = (await weighPurchases(tx, act, year)).slice(0, SHOWN);
      const agencies = await getAgencies(tx, [...new Set(found.map((each) => each.purchase.agencyId))]);
      return {
        year,
        may: { open: mayOpen(act.actor), mark: mayAssess(act.actor) },
        rows: found.map(({ purchase, interest, score, engagement }) => ({
          ...purchase,
          agency: agencies.get(purchase.agencyId)?.name ?? '',
          interest: interest === null ? null : { mark: interest.mark, reason: interest.reason },
          score: { ...score, parts: [...score.parts] },
          engagement: engagement === null ? null : { id: engagement.id, number: engagement.number },
        })),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/probity/interests',
      summary: 'Say how much a purchase matters to the public, and why',
      capability,
      body: interestBody,
      reply: kept,
    },
    (tx, act, { body }) => markInterest(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/probity/engagements',
      summary: 'Engagements that I may see, with their gates',
      capability,
      reply: engagementList,
    },
    async (tx, act) => {
      const found = await listEngagements(tx, readableAgencies(act.actor));
      const ids = found.map((each) => each.id);
      const gates = await gatesOf(tx, ids);
      const items = await itemsOf(tx, ids);
      const declarations = await declarationsOf(tx, ids);
      const agencies = await getAgencies(tx, [...new Set(found.map((each) => each.agency_id))]);
      return {
        may: { open: mayOpen(act.actor) },
        rows: found.map((each) => {
          const own = gates.filter((gate) => gate.row.engagement_id === each.id);
          const seen = isTeam(act.actor) ? own : own.filter((gate) => gate.state === 'confirmed');
          return {
            ...rowOf(each, agencies.get(each.agency_id)?.name ?? '', seen),
            openItems: items.filter((item) => item.engagement_id === each.id && item.result === 'open')
              .length,
            undeclared: declarations.filter(
              (one) => one.engagement_id === each.id && one.declared_at === null,
            ).length,
          };
        }),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/probity/engagements',
      summary: 'Open an engagement beside a purchase, with its team',
      capability,
      body: engagementBody,
      reply: kept,
      status: 201,
    },
    async (tx, act, { body }) => {
      const opened = await openEngagement(tx, act, body);
      return isRefusal(opened) ? opened : { id: opened.id };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/probity/engagements/:id',
      summary: 'One engagement: stages, checklist, declarations, gates',
      capability,
      params: idParam,
      reply: engagementView,
    },
    async (tx, act, { params }) => shown(tx, act, params.id, await readEngagement(tx, act, params.id)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/probity/engagements/:id/close',
      summary: 'Close an engagement whose gates are judged, or cancel it',
      capability,
      params: idParam,
      body: closeBody,
      reply: engagementView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, params.id, await closeEngagement(tx, act, services, params.id, body)),
  );

  pdfRoute(
    app,
    services,
    {
      path: '/probity/engagements/:id/report',
      summary: 'Report of the probity audit, as PDF',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const found = await readEngagement(tx, act, params.id);
      if (isRefusal(found)) return found;
      if (!isTeam(act.actor)) return notAllowed();
      const view = await presentEngagement(tx, act, found);
      return { name: `audit-probity-${found.number}`, make: () => reportPdf(act, view) };
    },
  );
}
