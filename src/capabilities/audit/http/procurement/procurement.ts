import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { examineProcurement } from '../../actions/procurement/examine-procurement.ts';
import { viewProcess } from '../../actions/procurement/view-process.ts';
import {
  examinedOut,
  latestRunOut,
  processPage,
  processParam,
  processQuery,
  processView,
} from '../../contract/procurement.ts';
import { deskAgencies, mayUseDesk } from '../../policy.ts';
import { listProcesses } from '../../store/procurement/processes.ts';
import { latestRun } from '../../store/procurement/runs.ts';
import { presentProcess, presentRow, presentRun } from './present.ts';
import { releaseUploadRoute } from './upload.ts';

const capability = 'audit';

/** Processes of procurement and their red flags, for the auditor's desk. */
export function procurementRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/procurement/processes',
      summary: 'Processes of procurement, the gravest first',
      capability,
      query: processQuery,
      reply: processPage,
    },
    async (tx, act, { query }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const own = deskAgencies(act.actor);
      const asked = query.agency === '' ? null : [query.agency];
      const agencyIds = own === null ? asked : (asked ?? own).filter((id) => own.includes(id));
      const { rows, total } = await listProcesses(tx, {
        agencyIds,
        year: query.year ?? null,
        code: query.rule,
        words: query.q.trim(),
        limit: query.size,
        offset: (query.page - 1) * query.size,
      });
      return { rows: rows.map(presentRow), total, page: query.page, size: query.size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/procurement/processes/:id',
      summary: 'One process with its bids and what each rule says',
      capability,
      params: processParam,
      reply: processView,
    },
    async (tx, act, { params }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const viewed = await viewProcess(tx, act, params.id);
      return isRefusal(viewed) ? viewed : presentProcess(viewed);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/procurement/runs',
      summary: 'Look at all processes and contracts now',
      capability,
      reply: examinedOut,
    },
    async (tx, act) => (mayUseDesk(act.actor) ? examineProcurement(tx, act) : notAllowed()),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/procurement/runs/latest',
      summary: 'The last look at all processes',
      capability,
      reply: latestRunOut,
    },
    async (tx, act) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const run = await latestRun(tx);
      return { run: run === undefined ? null : presentRun(run) };
    },
  );

  releaseUploadRoute(app, services);
}
