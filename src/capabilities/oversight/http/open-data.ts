import type { FastifyRequest } from 'fastify';
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import type { Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { dayIn } from '../../../platform/clock.ts';
import { openRoute } from '../../../platform/http/open-route.ts';
import { readFor } from '../../../platform/http/readers.ts';
import { dateSchema } from '../../../platform/http/schemas.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { writeCsv } from '../../../platform/tables/write-csv.ts';
import { readOpenMap } from '../actions/read-open-map.ts';
import { openReply, type OpenMap } from '../contract.ts';

/** Without a month, the newest that is closed. */
const query = z.object({ month: dateSchema.optional() });
export const JSON_PATH = '/api/open/integrity';
export const CSV_PATH = '/transparansi/peta-integritas.csv';

/** The published figures for programs: what the page shows, and nothing else. 404 while the page is closed. */
export function openDataRoutes(app: App, services: Services): void {
  const read = (request: FastifyRequest, government: Government, month: PlainDate | undefined) =>
    readFor(services, request, government.id, (tx) =>
      readOpenMap(tx, government, dayIn(government.zone, services.clock()), month),
    );
  openRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/open/integrity',
      summary:
        'The integrity map of a closed month as everybody may read it, where the government has opened it',
      query,
      reply: openReply,
    },
    async (government, input) => (await read(input.request, government, input.query.month)) ?? notFound(),
  );

  app.get(CSV_PATH, { schema: { hide: true, querystring: query } }, async (request, reply) => {
    const government = await services.governmentOf(request.host);
    const { month } = request.query as z.output<typeof query>;
    const map = government === null ? null : await read(request, government, month);
    if (map === null) return reply.code(404).type('text/plain; charset=utf-8').send(notFound().message.id);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="peta-integritas-${map.month.slice(0, 7)}.csv"`)
      .header('cache-control', 'no-store')
      .send(await openCsv(map));
  });
}

/** Commas, for programs. One line an agency and part; an empty value has its reason beside it. */
export async function openCsv(map: OpenMap): Promise<string> {
  const units = new Map(map.parts.map((each) => [each.part, each]));
  const rows = map.rows.map(({ agency, part, value, atLeastCases, why }) => [
    map.month,
    agency.code,
    agency.name,
    agency.kind,
    part,
    units.get(part)!.unit,
    value,
    atLeastCases,
    why,
  ]);
  return readAll(writeCsv({ columns: COLUMNS, rows }));
}

const COLUMNS = [
  { header: 'month', format: 'date' },
  { header: 'agency_code', format: 'text' },
  { header: 'agency_name', format: 'text' },
  { header: 'agency_kind', format: 'text' },
  { header: 'part', format: 'text' },
  { header: 'unit', format: 'text' },
  { header: 'value', format: 'integer' },
  { header: 'at_least_cases', format: 'integer' },
  { header: 'why_no_value', format: 'text' },
] as const;
