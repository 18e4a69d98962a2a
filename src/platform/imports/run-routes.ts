import type { z } from 'zod';
import { readToken } from '../identity/cookies.ts';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import { asAttachment } from '../files/disposition.ts';
import { KINDS } from '../files/kinds.ts';
import { asksWithin } from '../http/openapi/session-hooks.ts';
import { declareRoute, inStaffAct, sessionFirst, staffRoute } from '../http/routes.ts';
import { pageQuery } from '../http/schemas.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import { openKinds, openRun } from './access.ts';
import { complaintBook } from './complaint-book.ts';
import { complaintPage, openBody, runPage, runView, vanishedPage } from './contract.ts';
import { alreadyRunning, runGone } from './refusals.ts';
import { idParam, type RouteContext } from './route-context.ts';
import { listRuns } from './store.ts';
import { reopenImport } from './upload-import.ts';
import { accountsOf, fullView, shortView } from './views.ts';

/** The list of imports, one import, what is wrong with its rows, and another look into its file. */
export function runRoutes({ app, services, kinds, works, namesOf, view }: RouteContext): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/imports',
      summary: 'Imports that I may see, latest first',
      capability: null,
      query: pageQuery,
      reply: runPage,
    },
    async (tx, act, { query }) => {
      const open = openKinds(act, kinds);
      const { rows, total } = await listRuns(
        tx,
        open.map((each) => each.name),
        query,
      );
      const names = await namesOf(tx, accountsOf(rows));
      const kindNamed = new Map(open.map((kind) => [kind.name, kind]));
      return { rows: rows.map((run) => shortView(kindNamed.get(run.kind)!, run, names)), total, ...query };
    },
  );

  declareRoute(
    app,
    {
      method: 'GET',
      path: '/imports/:id',
      summary: 'One import, with its progress while it is checked or saved',
      capability: null,
      params: idParam,
      reply: runView,
      preValidation: asksWithin,
    },
    async (request): Promise<Outcome<unknown>> => {
      const { id } = request.params as z.output<typeof idParam>;
      const own = works.findOwn(id, readToken(request));
      const kind = kinds.find((each) => each.name === own?.run.kind);
      if (own && kind) return fullView({ locale: requestLocale(request) }, kind, own.run, own, own.names);
      return inStaffAct(services, request, null, async (tx, act) => {
        const found = await openRun(tx, act, kinds, id);
        return isRefusal(found) ? found : view(tx, act, found.kind, found.run);
      });
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/imports/:id/complaints',
      summary:
        'What is wrong or to be looked at, by row: the first 1,000 complaints and warnings of the last check',
      capability: null,
      params: idParam,
      query: pageQuery,
      reply: complaintPage,
    },
    async (tx, act, { params, query }) => {
      const found = await openRun(tx, act, kinds, params.id);
      if (isRefusal(found)) return found;
      const all = found.run.complaints ?? [];
      const start = (query.page - 1) * query.size;
      const rows = all.slice(start, start + query.size).map(({ line, field, message, warning }) => ({
        line,
        header: field === null ? null : (found.kind.columns[field]?.header ?? field),
        message: message[act.locale],
        warning: warning === true,
      }));
      return { rows, total: all.length, ...query };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/imports/:id/vanished',
      summary: 'Rows that are there and not in the file: the first 1,000 of the last check',
      capability: null,
      params: idParam,
      query: pageQuery,
      reply: vanishedPage,
    },
    async (tx, act, { params, query }) => {
      const found = await openRun(tx, act, kinds, params.id);
      if (isRefusal(found)) return found;
      const all = found.run.vanished ?? [];
      const start = (query.page - 1) * query.size;
      return { rows: all.slice(start, start + query.size), total: all.length, ...query };
    },
  );

  app.route({
    method: 'GET',
    url: '/api/imports/:id/complaints/file',
    preValidation: sessionFirst(services),
    schema: { summary: 'The same as a workbook, to mend the file by', tags: ['platform'], params: idParam },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof idParam>;
      const found = await inStaffAct(services, request, null, (tx, act) => openRun(tx, act, kinds, id));
      const locale = requestLocale(request);
      if (isRefusal(found)) return sendRefusal(reply, found, locale);
      asAttachment(
        reply,
        `${locale === 'id' ? 'masalah' : 'complaints'}-${found.run.file_name}.xlsx`,
        KINDS.xlsx.mediaType,
      );
      return reply.send(await complaintBook(found.kind, found.run, locale));
    },
  });

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/imports/:id/open',
      summary: 'Open another sheet, or name the row of the headings',
      capability: null,
      params: idParam,
      body: openBody,
      reply: runView,
    },
    async (tx, act, { params, body }) => {
      const found = await openRun(tx, act, kinds, params.id);
      if (isRefusal(found)) return found;
      const { kind, run } = found;
      if (run.status !== 'uploaded' && run.status !== 'checked') return runGone();
      if (works.find(run.id)?.running) return alreadyRunning();
      const bytes = await services.files.read(act.government.id, run.file_hash);
      const opened = await reopenImport(tx, act, kind, run, bytes, body);
      if (isRefusal(opened)) return opened;
      works.forget(run.id);
      return view(tx, act, kind, opened);
    },
  );
}
