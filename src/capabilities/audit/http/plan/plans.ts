import { pdfRoute } from '../../../../platform/documents/pdf-route.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { approvePlan, editPlanItem, proposePlan } from '../../actions/plan/plans.ts';
import { byId, done } from '../../contract/flags.ts';
import {
  approveBody,
  editItemBody,
  itemParams,
  planList,
  planQuery,
  planView,
  proposeBody,
  type PlanView,
} from '../../contract/plan.ts';
import { mayPlan, mayUseDesk } from '../../policy.ts';
import { planPdf } from '../../reports/plan/plan-pdf.ts';
import { planSheet } from '../../reports/plan/plan-sheet.ts';
import { findPlan, plansOf } from '../../store/plan/plans.ts';
import { presentPlan, presentPlans } from './present.ts';

const capability = 'audit';

/** The inspectorate's yearly plan (PKPT), under /api/audit/plans. */
export function planRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/plans',
      summary: 'Versions of the yearly plan, the newest first',
      capability,
      query: planQuery,
      reply: planList,
    },
    async (tx, act, { query }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const plans = await plansOf(tx, query.year ?? null);
      return { rows: await presentPlans(tx, plans), may: mayPlan(act.actor) ? ['propose' as const] : [] };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/plans',
      summary: 'Propose the plan of a year by risk',
      capability,
      body: proposeBody,
      reply: done,
      status: 201,
    },
    (tx, act, { body }) => proposePlan(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/plans/:id',
      summary: 'One plan with every part of every agency’s risk, and its edits',
      capability,
      params: byId,
      reply: planView,
    },
    async (tx, act, { params }): Promise<Outcome<PlanView>> => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const plan = await findPlan(tx, params.id);
      return plan === undefined ? notFound() : presentPlan(tx, act, plan);
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/plans/:id/items/:itemId',
      summary: 'Change an agency’s work in a proposal, with the reason',
      capability,
      params: itemParams,
      body: editItemBody,
      reply: done,
    },
    (tx, act, { params, body }) => editPlanItem(tx, act, params.id, params.itemId, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/plans/:id/approve',
      summary: 'Approve the proposal as it stands',
      capability,
      params: byId,
      body: approveBody,
      reply: done,
    },
    (tx, act, { params, body }) => approvePlan(tx, act, params.id, body.edition),
  );
  sheetRoutes(
    app,
    services,
    { path: '/audit/plans/:id/pkpt', summary: 'The plan as a file', capability, params: byId },
    async (tx, act, { params }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const plan = await findPlan(tx, params.id);
      if (plan === undefined) return notFound();
      const view = await presentPlan(tx, act, plan);
      return { name: `pkpt-${view.year}-v${view.version}`, sheet: planSheet(act, view) };
    },
  );
  pdfRoute(
    app,
    services,
    { path: '/audit/plans/:id/pkpt.pdf', summary: 'The plan as PDF', capability, params: byId },
    async (tx, act, { params }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const plan = await findPlan(tx, params.id);
      if (plan === undefined) return notFound();
      const view = await presentPlan(tx, act, plan);
      return { name: `pkpt-${view.year}-v${view.version}`, make: () => planPdf(act, view) };
    },
  );
}
