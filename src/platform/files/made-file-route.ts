import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import { inStaffAct, sessionFirst, type Out } from '../http/routes.ts';
import { problemSchema } from '../http/schemas.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { asAttachment } from './disposition.ts';

export interface MadeFileRoute<P extends z.ZodType, Q extends z.ZodType> {
  /** under /api, with its ending: `/findings/matrix.pdf` */
  path: string;
  /** one line for OpenAPI */
  summary: string;
  /** capability whose roll-out state must be on for the actor's agency; null: part of the platform */
  capability: string | null;
  params?: P;
  query?: Q;
  /** it reads much and decides nothing: a standby may answer (`Database.asReader`) */
  reader?: boolean;
}

/** A file that is made now. */
export interface MadeFile {
  /** with its ending; unsafe characters are replaced on the way out */
  name: string;
  mediaType: string;
  /** runs after the transaction: drawing and packing hold no connection */
  make(): Promise<Buffer> | Readable | string;
}

/** The one way to give staff a file that does not lie in the store: gathered in the transaction, made after it, sent as a download. */
export function madeFileRoute<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: MadeFileRoute<P, Q>,
  gather: (tx: Tx, act: Act, input: { params: Out<P>; query: Out<Q> }) => Promise<Outcome<MadeFile>>,
): void {
  app.get(
    `/api${route.path}`,
    {
      preValidation: sessionFirst(services),
      schema: {
        summary: route.summary,
        tags: [route.capability ?? 'platform'],
        ...(route.params ? { params: route.params } : {}),
        ...(route.query ? { querystring: route.query } : {}),
        response: { default: problemSchema },
      },
    },
    async (request, reply) => {
      const input = { params: request.params as Out<P>, query: request.query as Out<Q> };
      const work = (tx: Tx, act: Act) => gather(tx, act, input);
      const file = await inStaffAct(services, request, route.capability, work, route.reader);
      if (isRefusal(file)) return sendRefusal(reply, file, requestLocale(request));
      return asAttachment(reply, file.name, file.mediaType).send(await file.make());
    },
  );
}
