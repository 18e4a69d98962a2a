import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { asAttachment } from '../../../platform/files/disposition.ts';
import { KINDS } from '../../../platform/files/kinds.ts';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import { inStaffAct, type Out } from '../../../platform/http/routes.ts';
import { problemSchema } from '../../../platform/http/schemas.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { writeCsv } from '../../../platform/tables/write-csv.ts';
import { streamXlsx } from '../../../platform/tables/write-xlsx.ts';
import type { SheetToWrite } from '../../../platform/tables/write-table.ts';

/** A list as a file: the same address with `.csv` and `.xlsx`. */
export function sheetRoutes<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: { path: string; summary: string; params?: P; query?: Q },
  make: (
    tx: Tx,
    act: Act,
    input: { params: Out<P>; query: Out<Q> },
  ) => Promise<Outcome<{ name: string; sheet: SheetToWrite }>>,
): void {
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(
      `/api${route.path}.${format}`,
      {
        schema: {
          summary: route.summary,
          tags: ['clearance'],
          ...(route.params ? { params: route.params } : {}),
          ...(route.query ? { querystring: route.query } : {}),
          response: { default: problemSchema },
        },
      },
      async (request, reply) => {
        const input = { params: request.params as Out<P>, query: request.query as Out<Q> };
        const made = await inStaffAct(services, request, 'clearance', (tx, act) => make(tx, act, input));
        if (isRefusal(made)) return sendRefusal(reply, made, requestLocale(request));
        const content = format === 'csv' ? writeCsv(made.sheet, ';') : streamXlsx(made.sheet);
        return asAttachment(reply, `${made.name}.${format}`, KINDS[format].mediaType).send(content);
      },
    );
  }
}
