import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { sheetRoutes } from '../../../platform/tables/sheet-routes.ts';
import type { SheetToWrite } from '../../../platform/tables/write-table.ts';
import type { z } from 'zod';
import { registerDownload, registerQuery, requestPage, type RequestRow } from '../contract.ts';
import { mayReadAll } from '../policy.ts';
import { listRequests, type RequestFilter } from '../store/lists.ts';
import { names } from '../texts/names.ts';
import { NO_FILTER, rowOf } from './views.ts';

/** More than a province gives in a decade. */
const WHOLE_REGISTER = 200_000;

/** The register: every number given, also of certificates that fell or never came to be signed. */
export function registerRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/register',
      summary: 'The register of certificates',
      capability: 'clearance',
      query: registerQuery,
      reply: requestPage,
    },
    async (tx, act, { query }) => {
      if (!mayReadAll(act.actor)) return notAllowed();
      const { page, size } = query;
      const filter = { ...filterOf(query), offset: (page - 1) * size, limit: size };
      const { rows, total } = await listRequests(tx, filter);
      return { rows: rows.map((row) => rowOf(row, act.today)), total, page, size };
    },
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/clearance/register',
      summary: 'The register as a file',
      capability: 'clearance',
      query: registerDownload,
    },
    async (tx, act, { query }) => {
      if (!mayReadAll(act.actor)) return notAllowed();
      const { rows } = await listRequests(tx, { ...filterOf(query), limit: WHOLE_REGISTER });
      const t = names[act.locale];
      const header = (key: keyof typeof t, format: 'text' | 'date' = 'text') => ({ header: t[key], format });
      const sheet: SheetToWrite = {
        name: 'Register',
        columns: [
          header('number'),
          header('name'),
          header('subjectNumber'),
          header('office'),
          header('purpose'),
          header('state'),
          header('issuedOn', 'date'),
          header('validUntil', 'date'),
        ],
        rows: rows.map((row) => cells(rowOf(row, act.today), t)),
      };
      return { name: `register-eskbt-${act.today}`, sheet };
    },
  );
}

function cells(row: RequestRow, t: (typeof names)['id']) {
  return [
    row.registerText,
    row.subjectName,
    row.subjectNumber,
    row.officeName,
    t[`purpose-${row.purpose}`],
    t[`state-${row.state}`],
    row.issuedOn,
    row.validUntil,
  ];
}

function filterOf(query: z.output<typeof registerDownload>): RequestFilter {
  return {
    ...NO_FILTER,
    registered: true,
    kind: query.kind,
    purpose: query.purpose,
    states: query.state === '' ? [] : [query.state],
    year: query.year,
    text: query.q,
  };
}
