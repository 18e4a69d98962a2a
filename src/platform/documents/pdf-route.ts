import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { madeFileRoute, type MadeFileRoute } from '../files/made-file-route.ts';
import type { Out } from '../http/routes.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';

/** A PDF for staff: gathered in the transaction, drawn after it. @param gather answers the name without its ending */
export function pdfRoute<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: MadeFileRoute<P, Q>,
  gather: (
    tx: Tx,
    act: Act,
    input: { params: Out<P>; query: Out<Q> },
  ) => Promise<Outcome<{ name: string; make: () => Promise<Buffer> }>>,
): void {
  madeFileRoute(app, services, route, async (tx, act, input) => {
    const paper = await gather(tx, act, input);
    return isRefusal(paper)
      ? paper
      : { name: `${paper.name}.pdf`, mediaType: 'application/pdf', make: paper.make };
  });
}
