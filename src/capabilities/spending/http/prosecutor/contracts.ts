import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { agenciesForProsecutor, readForProsecutor } from '../../actions/prosecutor/read-contract.ts';
import { contractView, idParam } from '../../contract/contracts.ts';
import { prosecutorPage, prosecutorQuery } from '../../contract/prosecutor.ts';
import { isProsecutor } from '../../policy.ts';
import { viewContract } from '../contracts/present.ts';
import { contractRows, inOrder, judgedContracts } from '../contracts/rows.ts';

const capability = 'spending';

/** Contracts for the prosecutor's office: those of the agencies that an agreement in force names, and each one that is opened leaves a trace. */
export function prosecutorRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/prosecutor/contracts',
      summary: 'Contracts that an agreement in force opens to the prosecutor’s office',
      capability,
      query: prosecutorQuery,
      reply: prosecutorPage,
    },
    async (tx, act, { query: { page, size, q } }) => {
      if (!isProsecutor(act.actor)) return notAllowed();
      const agencyIds = await agenciesForProsecutor(tx, act);
      const found = inOrder(
        await judgedContracts(tx, act, { agencyIds, year: null, state: '', vendorId: null, text: q }),
        'late',
      );
      const rows = await contractRows(tx, act, found.slice((page - 1) * size, page * size));
      return { rows, total: found.length, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/prosecutor/contracts/:id',
      summary: 'One contract for the prosecutor’s office; that it was read is recorded',
      capability,
      params: idParam,
      reply: contractView,
    },
    async (tx, act, { params }) => {
      const contract = await readForProsecutor(tx, act, params.id);
      return isRefusal(contract) ? contract : viewContract(tx, act, contract);
    },
  );
}
