import { declareRoute, inStaffAct, sessionFirst, staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notFound } from '../../../../platform/outcome.ts';
import { pdfRoute } from '../../../../platform/documents/pdf-route.ts';
import { madeFileRoute } from '../../../../platform/files/made-file-route.ts';
import { KINDS } from '../../../../platform/files/kinds.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { writeXlsx } from '../../../../platform/tables/write-xlsx.ts';
import { computeWave, proveWave, type InAct } from '../../actions/results/compute-wave.ts';
import {
  compareQuery,
  comparison,
  computeBody,
  computed,
  proven,
  reportQuery,
  resultView,
  type ComputeInput,
} from '../../contract/results.ts';
import { idParam } from '../../contract/wave/waves.ts';
import { resultPdf } from '../../reports/results/result-pdf.ts';
import { resultSheets } from '../../reports/results/result-sheets.ts';
import { presentComparison, presentResult } from './present.ts';

const capability = 'survey';
const path = '/survey/waves/:id/result';

/** The result of a wave: computed after it was closed, proven again by whoever reads it, published by a step of the wave. */
export function resultRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path,
      summary: 'A wave’s result as it may be shown, with what it was computed from',
      capability,
      params: idParam,
      reply: resultView,
    },
    (tx, act, { params }) => presentResult(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: `${path}/comparison`,
      summary: 'The change from an earlier wave, with its interval',
      capability,
      params: idParam,
      query: compareQuery,
      reply: comparison,
    },
    (tx, act, { params, query }) => presentComparison(tx, act, { after: params.id, before: query.with }),
  );

  // The box is another role's: it is read between two transactions of the one who asks, never inside of one.
  const preValidation = sessionFirst(services);
  declareRoute(
    app,
    {
      method: 'POST',
      path,
      summary: 'Compute a closed wave’s result; it may be repeated until it is published',
      capability,
      params: idParam,
      body: computeBody,
      reply: computed,
      preValidation,
    },
    (request) => {
      const { id } = request.params as { id: string };
      return inBoth(services, request, (inAct, governmentId) =>
        computeWave(inAct, services.db, governmentId, id, request.body as ComputeInput),
      );
    },
  );

  declareRoute(
    app,
    {
      method: 'POST',
      path: `${path}/proof`,
      summary: 'Compute a kept result again and hold it against what was kept',
      capability,
      params: idParam,
      reply: proven,
      preValidation,
    },
    (request) => {
      const { id } = request.params as { id: string };
      return inBoth(services, request, (inAct, governmentId) =>
        proveWave(inAct, services.db, governmentId, id),
      );
    },
  );

  pdfRoute(
    app,
    services,
    {
      path: `${path}/report.pdf`,
      summary: 'The result as a report (PDF)',
      capability,
      params: idParam,
      query: reportQuery,
    },
    async (tx, act, { params, query }) => {
      const view = await presentResult(tx, act, params.id);
      if (isRefusal(view)) return view;
      if (view.result === null) return notFound();
      return { name: `hasil-survei-${view.wave.code}`, make: () => resultPdf(act, view, query.lang) };
    },
  );

  madeFileRoute(
    app,
    services,
    {
      path: `${path}/report.xlsx`,
      summary: 'The result as a workbook',
      capability,
      params: idParam,
      query: reportQuery,
    },
    async (tx, act, { params, query }) => {
      const view = await presentResult(tx, act, params.id);
      if (isRefusal(view)) return view;
      if (view.result === null) return notFound();
      return {
        name: `hasil-survei-${view.wave.code}.xlsx`,
        mediaType: KINDS.xlsx.mediaType,
        make: () => writeXlsx(resultSheets(view, query.lang)),
      };
    },
  );
}

type Request = Parameters<typeof inStaffAct>[1];

/** Hands a work transactions of the one who asks, and the government of his session. */
async function inBoth<T>(
  services: Services,
  request: Request,
  work: (inAct: InAct, governmentId: string) => Promise<T>,
) {
  const government = await inStaffAct(services, request, capability, async (_tx, act) => act.government.id);
  if (isRefusal(government)) return government;
  return work((each) => inStaffAct(services, request, capability, each), government);
}
