import { pdfRoute } from '../../../platform/documents/pdf-route.ts';
import { notAllowed, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { sheetRoutes } from '../../../platform/tables/sheet-routes.ts';
import { scopeFor } from '../actions/gate.ts';
import { byId } from '../contract/common.ts';
import { findingFilter, findingFileQuery } from '../contract/findings.ts';
import { MAY, mayAnywhere } from '../policy.ts';
import { gatherReport, type PaperReport } from '../reports/gather-report.ts';
import { matrixPdf, monitoringPdf, reportPdf } from '../reports/report-papers.ts';
import { findingsSheet, ledgerSheet, matrixSheet, namedMatrix } from '../reports/sheets.ts';
import { searchFor } from './search.ts';

const capability = 'findings';

/** What leaves as a file: lists as CSV and XLSX, the ledger in its import's columns, reports and the matrix as PDF. */
export function fileOutRoutes(app: App, services: Services): void {
  sheetRoutes(
    app,
    services,
    { path: '/findings', summary: 'The list of findings as a file', capability, query: findingFileQuery },
    async (tx, act, { query }) => ({
      name: `temuan-${act.today}`,
      sheet: await findingsSheet(tx, act, await searchFor(tx, act, query), query.sort),
    }),
  );
  sheetRoutes(
    app,
    services,
    {
      path: '/findings/matrix',
      summary: 'Findings by agency and status as a file',
      capability,
      query: findingFilter,
    },
    async (tx, act, { query }) => ({
      name: `rekap-temuan-${act.today}`,
      sheet: await matrixSheet(tx, act, await searchFor(tx, act, { state: ['final'], ...query })),
    }),
  );
  sheetRoutes(
    app,
    services,
    {
      path: '/findings/ledger',
      summary: 'The ledger of final findings in the columns of its import',
      capability,
      query: findingFilter,
    },
    async (tx, act, { query }) =>
      mayAnywhere(act.actor, MAY.importLedger)
        ? {
            name: `buku-temuan-${act.today}`,
            sheet: await ledgerSheet(tx, act, await searchFor(tx, act, { ...query, state: ['final'] })),
          }
        : notAllowed(),
  );
  pdfRoute(
    app,
    services,
    {
      path: '/findings/matrix.pdf',
      summary: 'Findings by agency and status as PDF',
      capability,
      query: findingFilter,
    },
    async (tx, act, { query }) => {
      const { rows, total } = await namedMatrix(
        tx,
        act,
        await searchFor(tx, act, { state: ['final'], ...query }),
      );
      return { name: `rekap-temuan-${act.today}`, make: () => matrixPdf(act, rows, total) };
    },
  );
  for (const [paper, summary, make] of [
    ['lhp', 'The report (LHP) as PDF; a draft says that it is one', reportPdf],
    ['follow-up', 'How far the follow-up of a report has come, as PDF', monitoringPdf],
  ] as const) {
    pdfRoute(
      app,
      services,
      { path: `/findings/reports/:id/${paper}.pdf`, summary, capability, params: byId },
      async (tx, act, { params }) => {
        // Whoever is only responsible himself reads his part on the page; papers name everybody.
        const scope = { ...(await scopeFor(tx, act)), personId: null };
        const report = await gatherReport(tx, scope, params.id);
        return report === undefined
          ? notFound()
          : { name: `${paper}-${nameOf(report)}`, make: () => make(act, report) };
      },
    );
  }
}

function nameOf(report: PaperReport): string {
  return (report.number ?? 'konsep').replace(/[^\w.-]+/g, '-');
}
