import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sumRupiah } from '../../../../platform/money.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { getAgencies } from '../../../directory/index.ts';
import { keepCashPlan } from '../../actions/budget/keep-cash-plan.ts';
import { keepLine } from '../../actions/budget/keep-line.ts';
import { typeRealisation } from '../../actions/budget/keep-realisation.ts';
import {
  cashPlanView,
  changeLineBody,
  keepCashPlanBody,
  keepLineBody,
  keepRealisationBody,
  keptView,
  lineDetail,
  linePage,
  lineParam,
  lineQuery,
  lineSheetQuery,
  yearsView,
  type LineDetail,
} from '../../contract/budget.ts';
import { mayKeepBudget, mayReadSpending, mayRealise } from '../../policy.ts';
import { listLines } from '../../store/budget/line-list.ts';
import { budgetYears, cashPlansOf, findLine, realisationsOf, versionOf } from '../../store/budget/lines.ts';
import { packagesOf } from '../../store/budget/packages.ts';
import { lineSheet } from '../../reports/line-sheet.ts';
import { presentLine, presentPackage, presentRealisation } from './present.ts';
import { budgetScope, untilDay } from './scope.ts';

const capability = 'spending';

/** Budget lines: list, sheet, one line with its plans and what left it, and what is typed by hand. */
export function lineRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/years',
      summary: 'Budget years that there are, latest first',
      capability,
      reply: yearsView,
    },
    async (tx, act) => (mayReadSpending(act.actor) ? { years: await budgetYears(tx) } : notAllowed()),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/lines',
      summary: 'Budget lines with ceiling, plan and realisation',
      capability,
      query: lineQuery,
      reply: linePage,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const { page, size } = query;
      const search = { ...(await budgetScope(tx, act, query)), q: query.q, state: query.state };
      const found = await listLines(tx, search, untilDay(act, query.year, ''), {
        limit: size,
        offset: (page - 1) * size,
      });
      return { rows: found.rows.map(presentLine), total: found.total, page, size };
    },
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/spending/lines',
      summary: 'The same list as a sheet',
      capability,
      query: lineSheetQuery,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const search = { ...(await budgetScope(tx, act, query)), q: query.q, state: query.state };
      const { rows } = await listLines(tx, search, untilDay(act, query.year, ''), null);
      return lineSheet(rows.map(presentLine), act.locale, query.year);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/lines/:id',
      summary: 'One budget line with its cash plans, realisation and packages',
      capability,
      params: lineParam,
      reply: lineDetail,
    },
    async (tx, act, { params }) => detailOf(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/lines',
      summary: 'Type a budget line',
      capability,
      body: keepLineBody,
      reply: keptView,
      status: 201,
    },
    async (tx, act, { body }) => keptId(await keepLine(tx, act, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/spending/lines/:id',
      summary: 'Change a budget line',
      capability,
      params: lineParam,
      body: changeLineBody,
      reply: keptView,
    },
    async (tx, act, { params: { id }, body: { version, ...line } }) =>
      keptId(await keepLine(tx, act, line, { id, version })),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/spending/lines/:id/cash-plan',
      summary: 'Keep the monthly cash plan of a line as a new version',
      capability,
      params: lineParam,
      body: keepCashPlanBody,
      reply: cashPlanView,
    },
    async (tx, act, { params, body }) => keepCashPlan(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/lines/:id/realisations',
      summary: 'Write down money that left a line',
      capability,
      params: lineParam,
      body: keepRealisationBody,
      reply: keptView,
      status: 201,
    },
    async (tx, act, { params, body }) =>
      keptId(await typeRealisation(tx, act, { lineId: params.id, ...body })),
  );
}

function keptId<T extends { id: string }>(kept: Outcome<T>): Outcome<{ id: string }> {
  return isRefusal(kept) ? kept : { id: kept.id };
}

async function detailOf(tx: Tx, act: Act, id: string): Promise<Outcome<LineDetail>> {
  const line = await findLine(tx, id);
  if (line === undefined || !mayReadSpending(act.actor, line.agency_id)) return notFound();
  const everywhere = { agencyIds: [line.agency_id], activity: '', account: '', funding: '' as const };
  const search = { year: line.year, ...everywhere, q: '', state: 'any' as const, id };
  const { rows } = await listLines(tx, search, untilDay(act, line.year, ''), null);
  const plans = await cashPlansOf(tx, id);
  const agencies = await getAgencies(tx, [line.agency_id]);
  return {
    ...presentLine(rows[0]!),
    cashPlans: plans.map(({ version, months, recorded_at }) => ({
      version,
      months,
      recordedAt: recorded_at,
      difference: sumRupiah(months) - line.ceiling,
    })),
    realisations: (await realisationsOf(tx, id)).map(presentRealisation),
    packages: (await packagesOf(tx, id)).map((each) => presentPackage(each, agencies)),
    mayKeep: mayKeepBudget(act.actor, line.agency_id),
    version: versionOf(line),
    mayRealise: mayRealise(act.actor, line.agency_id),
  };
}
