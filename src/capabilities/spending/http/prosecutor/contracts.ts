import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { agenciesForProsecutor } from '../../actions/prosecutor/read-contract.ts';
import { prosecutorPage, prosecutorQuery } from '../../contract/prosecutor.ts';
import { isProsecutor } from '../../policy.ts';
import { contractRows, inOrder, judgedContracts } from '../contracts/rows.ts';

const capability = 'spending';

/** Contracts of the agencies that an agreement in force names. One that is opened is read at its own address, and leaves a trace. */
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
}
