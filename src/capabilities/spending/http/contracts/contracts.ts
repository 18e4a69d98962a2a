import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { keepContract } from '../../actions/contracts/keep-contract.ts';
import { reviseContract } from '../../actions/contracts/revise-contract.ts';
import { contractBody, contractMoved, reviseBody } from '../../contract/contract-acts.ts';
import { idParam } from '../../contract/contract-fields.ts';
import { compareQuery, compareView, contractView } from '../../contract/contract-view.ts';
import { contractPage, contractQuery, ganttQuery, ganttView } from '../../contract/contracts.ts';
import { mayKeepContracts, mayReadSpending } from '../../policy.ts';
import { contractSheet } from '../../reports/contract-sheet.ts';
import { comparePlans } from './compare.ts';
import { ganttOf } from './gantt.ts';
import { movedTo } from './moved.ts';
import { viewContract } from './present.ts';
import { contractRows, searchContracts } from './rows.ts';
import { visibleContract } from './visible.ts';

const capability = 'spending';

/** Contracts under /api/spending/contracts: listed, kept, read, compared. */
export function contractRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/contracts',
      summary: 'Contracts of the agencies that one reads, judged today',
      capability,
      query: contractQuery,
      reply: contractPage,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const { found, counts } = await searchContracts(tx, act, query);
      const { page, size } = query;
      const rows = await contractRows(tx, act, found.slice((page - 1) * size, page * size));
      return { rows, total: found.length, page, size, counts, mayAdd: mayKeepContracts(act.actor) };
    },
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/spending/contracts',
      summary: 'The same list as a sheet',
      capability,
      query: contractQuery.omit({ page: true, size: true }),
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const { found } = await searchContracts(tx, act, query);
      return contractSheet(act, await contractRows(tx, act, found));
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/contracts',
      summary: 'Enter a contract as far as its papers go',
      capability,
      body: contractBody,
      reply: contractMoved,
      status: 201,
      bodyLimit: 512 * 1_024,
    },
    async (tx, act, { body }) => movedTo(await keepContract(tx, act, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/contracts/gantt',
      summary: 'Contracts as bars: as first agreed, as they stand, and when they will end',
      capability,
      query: ganttQuery,
      reply: ganttView,
    },
    async (tx, act, { query }) => (mayReadSpending(act.actor) ? ganttOf(tx, act, query) : notAllowed()),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/contracts/:id',
      summary: 'One contract: standing, curve, papers, and what the reader may do',
      capability,
      params: idParam,
      reply: contractView,
    },
    async (tx, act, { params }) => {
      const contract = await visibleContract(tx, act, params.id);
      return isRefusal(contract) ? contract : viewContract(tx, act, contract);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/spending/contracts/:id',
      summary: 'Mend the terms of a contract that is not signed yet',
      capability,
      params: idParam,
      body: reviseBody,
      reply: contractMoved,
    },
    async (tx, act, { params, body }) => movedTo(await reviseContract(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/contracts/:id/compare',
      summary: 'Two agreed plans beside each other',
      capability,
      params: idParam,
      query: compareQuery,
      reply: compareView,
    },
    async (tx, act, { params, query }) => {
      const contract = await visibleContract(tx, act, params.id);
      return isRefusal(contract) ? contract : comparePlans(tx, contract, query);
    },
  );
}
