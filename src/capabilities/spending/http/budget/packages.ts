import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies } from '../../../directory/index.ts';
import { keepPackage } from '../../actions/budget/keep-package.ts';
import {
  changePackageBody,
  keepPackageBody,
  keptView,
  lineParam,
  packagePage,
  packageQuery,
} from '../../contract/budget.ts';
import { mayReadSpending } from '../../policy.ts';
import { listPackages } from '../../store/budget/packages.ts';
import { presentPackage } from './present.ts';
import { agencyScope } from './scope.ts';

const capability = 'spending';

/** What agencies mean to buy (RUP). */
export function packageRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/packages',
      summary: 'Procurement packages of a year, by planned month',
      capability,
      query: packageQuery,
      reply: packagePage,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const { page, size, year, q } = query;
      const agencyIds = await agencyScope(tx, act, query.agencyId);
      const found = await listPackages(tx, { year, agencyIds, q, limit: size, offset: (page - 1) * size });
      const agencies = await getAgencies(tx, [...new Set(found.rows.map((row) => row.agency_id))]);
      return { rows: found.rows.map((row) => presentPackage(row, agencies)), total: found.total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/packages',
      summary: 'Type a procurement package',
      capability,
      body: keepPackageBody,
      reply: keptView,
      status: 201,
    },
    async (tx, act, { body }) => {
      const kept = await keepPackage(tx, act, body);
      return isRefusal(kept) ? kept : { id: kept.id };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/spending/packages/:id',
      summary: 'Change a procurement package',
      capability,
      params: lineParam,
      body: changePackageBody,
      reply: keptView,
    },
    async (tx, act, { params: { id }, body: { version, ...wanted } }) => {
      const kept = await keepPackage(tx, act, wanted, { id, version });
      return isRefusal(kept) ? kept : { id: kept.id };
    },
  );
}
