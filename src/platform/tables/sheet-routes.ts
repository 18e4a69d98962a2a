import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { asAttachment } from '../files/disposition.ts';
import { KINDS } from '../files/kinds.ts';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import { inStaffAct, type Out } from '../http/routes.ts';
import { problemSchema } from '../http/schemas.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { writeCsv } from './write-csv.ts';
import { streamXlsx } from './write-xlsx.ts';
import type { SheetToWrite } from './write-table.ts';

interface SheetRoute<P extends z.ZodType, Q extends z.ZodType> {
  /** under /api, without its ending: `/findings` answers at `/api/findings.csv` and `/api/findings.xlsx` */
  path: string;
  /** one line for OpenAPI */
  summary: string;
  capability: string;
  params?: P;
  query?: Q;
}

/** The one way to give a list to staff as a file: the same address with `.csv` (semicolons, as Indonesian Excel reads it) and `.xlsx`. */
export function sheetRoutes<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: SheetRoute<P, Q>,
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
          tags: [route.capability],
          ...(route.params ? { params: route.params } : {}),
          ...(route.query ? { querystring: route.query } : {}),
          response: { default: problemSchema },
        },
      },
      async (request, reply) => {
        const input = { params: request.params as Out<P>, query: request.query as Out<Q> };
        const made = await inStaffAct(services, request, route.capability, (tx, act) => make(tx, act, input));
        if (isRefusal(made)) return sendRefusal(reply, made, requestLocale(request));
        const content = format === 'csv' ? writeCsv(made.sheet, ';') : streamXlsx(made.sheet);
        return asAttachment(reply, `${made.name}.${format}`, KINDS[format].mediaType).send(content);
      },
    );
  }
}
