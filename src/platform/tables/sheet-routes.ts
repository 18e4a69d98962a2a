import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { KINDS } from '../files/kinds.ts';
import { madeFileRoute, type MadeFileRoute } from '../files/made-file-route.ts';
import type { Out } from '../http/routes.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { writeCsv } from './write-csv.ts';
import { streamXlsx } from './write-xlsx.ts';
import type { SheetToWrite } from './write-table.ts';

/**
 * The one way to give a list to staff as a file: the same address with `.csv` (semicolons, as Indonesian Excel reads it) and `.xlsx`.
 * @param route its path has no ending: `/findings` answers at `/api/findings.csv` and `/api/findings.xlsx`
 */
export function sheetRoutes<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: MadeFileRoute<P, Q>,
  make: (
    tx: Tx,
    act: Act,
    input: { params: Out<P>; query: Out<Q> },
  ) => Promise<Outcome<{ name: string; sheet: SheetToWrite }>>,
): void {
  for (const format of ['csv', 'xlsx'] as const) {
    const path = `${route.path}.${format}`;
    madeFileRoute(app, services, { ...route, path }, async (tx, act, input) => {
      const made = await make(tx, act, input);
      if (isRefusal(made)) return made;
      return {
        name: `${made.name}.${format}`,
        mediaType: KINDS[format].mediaType,
        make: () => (format === 'csv' ? writeCsv(made.sheet, ';') : streamXlsx(made.sheet)),
      };
    });
  }
}
