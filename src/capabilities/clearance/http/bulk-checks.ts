import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { uploadRoute } from '../../../platform/files/routes.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { cellText } from '../../../platform/tables/table.ts';
import { sheetRoutes } from '../../../platform/tables/sheet-routes.ts';
import type { SheetToWrite } from '../../../platform/tables/write-table.ts';
import { fill } from '../../../platform/texts.ts';
import { MAX_LINES, startBulkCheck } from '../actions/bulk-check.ts';
import { BULK_JOB } from '../actions/job-names.ts';
import {
  bulkCheck,
  bulkChecks,
  bulkDetail,
  bulkLines,
  bulkLinesQuery,
  idParam,
  pastedList,
  uploadFields,
} from '../contract.ts';
import { mayKeepRegister } from '../policy.ts';
import { readList, readPasted } from '../rules/list.ts';
import {
  countLines,
  findCheck,
  listChecks,
  listLines,
  type BulkCheck,
  type BulkLine,
} from '../store/bulk-checks.ts';
import { names } from '../texts/names.ts';

const capability = 'clearance';
const MEGABYTE = 1024 * 1024;
const LISTED = 100;

/** Checks of whole lists, e.g. of a promotion round. */
export function bulkCheckRoutes(app: App, services: Services): void {
  const queued = async (tx: Tx, act: Act, started: Outcome<BulkCheck>): Promise<Outcome<BulkCheck>> => {
    if (!isRefusal(started)) await services.queue(tx, act, BULK_JOB, started.id);
    return started;
  };

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/clearance/bulk-checks',
      summary: 'Check a pasted list: one NIP or personnel code a line',
      capability,
      body: pastedList,
      reply: bulkCheck,
      status: 201,
      bodyLimit: 2 * MEGABYTE,
    },
    async (tx, act, { body }) =>
      queued(
        tx,
        act,
        await startBulkCheck(tx, act, { name: body.name, lines: readPasted(body.text), field: 'text' }),
      ),
  );

  uploadRoute(
    app,
    services,
    {
      path: '/clearance/bulk-checks/file',
      summary: 'Check an uploaded list (CSV, XLSX): a column NIP or kode_pegawai, or the first one',
      capability,
      accepts: ['csv', 'text', 'xlsx'],
      maxBytes: 10 * MEGABYTE,
      fields: uploadFields,
      reply: bulkCheck,
    },
    async (_tx, act) => (mayKeepRegister(act.actor) ? true : notAllowed()),
    async (tx, act, { fields, file }) => {
      const table = await readTable(await services.files.read(act.government.id, file.hash));
      if (isRefusal(table)) return table;
      const rows = table.rows.map(({ line, cells }) => ({
        line,
        cells: cells.map(cellText),
        digitsLost: cells.map((cell) => typeof cell === 'object' && cell.fault === 'digits-lost'),
      }));
      return queued(
        tx,
        act,
        await startBulkCheck(tx, act, { name: fields.name, lines: readList(rows), field: 'file' }),
      );
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/bulk-checks',
      summary: 'Lists checked lately',
      capability,
      reply: bulkChecks,
    },
    async (tx, act) => (mayKeepRegister(act.actor) ? { rows: await listChecks(tx, LISTED) } : notAllowed()),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/bulk-checks/:id',
      summary: 'A check: how far it is, and how many ended how',
      capability,
      params: idParam,
      reply: bulkDetail,
    },
    async (tx, act, { params }) => {
      const check = await visibleCheck(tx, act, params.id);
      return check === null ? notFound() : { ...check, counts: await countLines(tx, check.id) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/bulk-checks/:id/lines',
      summary: 'Lines of a check',
      capability,
      params: idParam,
      query: bulkLinesQuery,
      reply: bulkLines,
    },
    async (tx, act, { params, query: { page, size, show } }) => {
      const check = await visibleCheck(tx, act, params.id);
      if (check === null) return notFound();
      const rows = await listLines(tx, check.id, show, { offset: (page - 1) * size, limit: size });
      const counts = await countLines(tx, check.id);
      return { rows, total: show === '' ? check.total : counts[show], page, size };
    },
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/clearance/bulk-checks/:id/result',
      summary: 'The result of a check as a file',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const check = await visibleCheck(tx, act, params.id);
      if (check === null) return notFound();
      const lines = await listLines(tx, check.id, '', { offset: 0, limit: MAX_LINES });
      return { name: `periksa-eskbt-${check.asOf ?? act.today}`, sheet: resultSheet(lines, act) };
    },
  );
}

/** Absent, foreign, and somebody who does not keep the register: answered alike. */
async function visibleCheck(tx: Tx, act: Act, id: string): Promise<BulkCheck | null> {
  return mayKeepRegister(act.actor) ? ((await findCheck(tx, id)) ?? null) : null;
}

function resultSheet(lines: readonly BulkLine[], { locale }: Act): SheetToWrite {
  const t = names[locale];
  return {
    name: 'Hasil',
    columns: [
      { header: t.line, format: 'integer' },
      { header: t.subjectNumber, format: 'text' },
      { header: t.name, format: 'text' },
      { header: t.office, format: 'text' },
      { header: t.result, format: 'text' },
      { header: t.owed, format: 'rupiah' },
      { header: t.reasons, format: 'text', width: 60 },
    ],
    rows: lines.map((each) => [
      each.line,
      each.number,
      each.name,
      each.officeName,
      each.problem !== null
        ? t[`problem-${each.problem}`]
        : each.outcome === null
          ? t.notYet
          : t[`outcome-${each.outcome}`],
      each.owed,
      each.problem === 'doubled'
        ? fill(t.alsoLines, { lines: each.twins.join(', ') })
        : each.items.map((item) => item.title[locale]).join('; '),
    ]),
  };
}
