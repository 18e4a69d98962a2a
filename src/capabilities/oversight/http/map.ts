import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { correctMonth } from '../actions/correct-month.ts';
import { keepMonths } from '../actions/keep-months.ts';
import { readAgency, readMap } from '../actions/read-map.ts';
import { readRows } from '../actions/read-rows.ts';
import { setPublication } from '../actions/set-publication.ts';
import {
  agencyParams,
  agencyReply,
  correctBody,
  correctReply,
  mapQuery,
  mapReply,
  publishBody,
  publishReply,
  rowsParams,
  rowsQuery,
  rowsReply,
  takeReply,
} from '../contract.ts';
import { mayCorrect } from '../policy.ts';

const capability = 'oversight';

/** The integrity map under /api/oversight. */
export function mapRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/oversight/map',
      summary:
        'Every agency beside every part in a month, each with its own figure, and how many stand outside their band',
      capability,
      query: mapQuery,
      reader: true,
      reply: mapReply,
    },
    (tx, act, { query }) => readMap(tx, act, query.month),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/oversight/agencies/:id',
      summary: 'One agency: its figures, their trend over twelve months, and the middle of its peers',
      capability,
      params: agencyParams,
      reader: true,
      reply: agencyReply,
    },
    (tx, act, { params }) => readAgency(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/oversight/agencies/:id/rows/:part',
      summary: 'What a figure of an agency counted in a month, row by row, beside the figure as it was told',
      capability,
      params: rowsParams,
      query: rowsQuery,
      reader: true,
      reply: rowsReply,
    },
    (tx, act, { params, query }) => readRows(tx, act, { agencyId: params.id, part: params.part, ...query }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/oversight/months',
      summary:
        'Take the figures of the month that runs now, and close those that have ended: what the night does by itself',
      capability,
      reply: takeReply,
    },
    async (tx, act) => (mayCorrect(act.actor) ? { months: await keepMonths(tx, act) } : notAllowed()),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/oversight/corrections',
      summary: 'Reckon a closed month again, as a version beside what was told, with the reason',
      capability,
      body: correctBody,
      reply: correctReply,
      status: 201,
    },
    async (tx, act, { body }) => {
      const row = await correctMonth(tx, act, body);
      return isRefusal(row) ? row : { version: row.version };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/oversight/publication',
      summary: 'Open or close the transparency page and its open data, with the reason',
      capability,
      body: publishBody,
      reply: publishReply,
      status: 201,
    },
    async (tx, act, { body }) => {
      const row = await setPublication(tx, act, body);
      return isRefusal(row) ? row : { open: row.open };
    },
  );
}
