import { pdfRoute } from '../../../../platform/documents/pdf-route.ts';
import { findFile } from '../../../../platform/files/store.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sourceRelation } from '../../../spending/index.ts';
import { revokeByHand, takeSheet } from '../../actions/packages/sheets.ts';
import { idParam, revokeBody, sheetPage, sheetQuery, sheetView } from '../../contract/packages.ts';
import { mayReadSheets, sheetAgencies } from '../../policy.ts';
import { sheetPaper } from '../../reports/packages/gather-sheet.ts';
import { sheetPdf } from '../../reports/packages/sheet-pdf.ts';
import { findPackage } from '../../store/packages/packages.ts';
import { findSheet, listSheets } from '../../store/packages/sheets.ts';
import { presentSheets } from './present-sheets.ts';

const capability = 'audit';

/** Verification sheets: for the PPK-SKPD, the treasury and whoever prepares packages. */
export function sheetRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/sheets',
      summary: 'Verification sheets',
      capability,
      query: sheetQuery,
      reply: sheetPage,
    },
    async (tx, act, { query }) => {
      if (!mayReadSheets(act.actor)) return notAllowed();
      const { rows, total } = await listSheets(tx, sourceRelation(), {
        ...query,
        agencyIds: sheetAgencies(act.actor),
      });
      return { rows: await presentSheets(tx, act, rows), total, page: query.page, size: query.size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/sheets/:id/take',
      summary: 'The PPK-SKPD takes a sheet: the SPM may be signed',
      capability,
      params: idParam,
      reply: sheetView,
    },
    async (tx, act, { params }) => {
      const taken = await takeSheet(tx, act, params.id);
      return isRefusal(taken) ? taken : ((await presentSheets(tx, act, [taken]))[0] ?? notFound());
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/sheets/:id/revoke',
      summary: 'The Inspektur withdraws a sheet',
      capability,
      params: idParam,
      body: revokeBody,
      reply: sheetView,
    },
    async (tx, act, { params, body }) => {
      const revoked = await revokeByHand(tx, act, params.id, body.reason);
      return isRefusal(revoked) ? revoked : ((await presentSheets(tx, act, [revoked]))[0] ?? notFound());
    },
  );

  pdfRoute(
    app,
    services,
    {
      path: '/audit/sheets/:id/file',
      summary: 'The sheet as PDF: signed where it is',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const sheet = await findSheet(tx, params.id);
      const of = sheet === undefined ? undefined : await findPackage(tx, sheet.package_id);
      if (sheet === undefined || of === undefined || !mayReadSheets(act.actor, of.agency_id))
        return notFound();
      const name = `lembar-verifikasi-${sheet.number}`;
      const file = sheet.file_id === null ? undefined : await findFile(tx, sheet.file_id);
      if (file !== undefined) return { name, make: () => services.files.read(act.government.id, file.hash) };
      const paper = await sheetPaper(tx, act, services, sheet, of);
      return { name, make: () => sheetPdf({ ...paper, signing: 'pending' }) };
    },
  );
}
