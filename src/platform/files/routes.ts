import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { requestLocale, sendRefusal, sentenceFor } from '../http/problems.ts';
import { withForm } from '../http/openapi/forms.ts';
import { inStaffAct, sessionFirst } from '../http/routes.ts';
import { problemSchema } from '../http/schemas.ts';
import { isRefusal, Refusal, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';
import { sendFile } from './send-file.ts';
import { dropUnused, insertFile, type FileRow } from './store.ts';

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

interface FileRoute<P extends z.ZodType> {
  /** under /api, e.g. `/findings/:id/evidence` */
  path: string;
  /** one line for OpenAPI */
  summary: string;
  /** capability whose roll-out state must be on for the actor's agency; null: part of the platform */
  capability: string | null;
  params?: P;
}

export interface UploadRoute<P extends z.ZodType, F extends z.ZodType, R extends z.ZodType>
  extends FileRoute<P>, UploadLimits {
  /** the form's other fields; all arrive as text */
  fields?: F;
  reply: R;
}

/**
 * The one way to take a file from staff: `may` is asked before a byte is taken, the content goes into the store outside any
 * transaction, then `handle` works with the file's row in one transaction. What is refused leaves neither row nor content.
 * The form's field for the file may have any name.
 */
export function uploadRoute<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  F extends z.ZodType = z.ZodUndefined,
>(
  app: App,
  services: Services,
  route: UploadRoute<P, F, R>,
  may: (tx: Tx, act: Act, params: Out<P>) => Promise<Outcome<unknown>>,
  handle: (
    tx: Tx,
    act: Act,
    input: { params: Out<P>; fields: Out<F>; file: FileRow },
  ) => Promise<Outcome<z.input<R>>>,
): void {
  app.route({
    method: 'POST',
    url: `/api${route.path}`,
    preValidation: sessionFirst(services),
    schema: withForm(
      {
        summary: route.summary,
        tags: [route.capability ?? 'platform'],
        ...(route.params ? { params: route.params } : {}),
        response: { 201: route.reply, default: problemSchema },
      },
      route.fields,
    ),
    handler: async (request, reply) => {
      const locale = requestLocale(request);
      const params = request.params as Out<P>;
      const allowed = await inStaffAct(services, request, route.capability, async (tx, act) => {
        const answer = await may(tx, act, params);
        return isRefusal(answer) ? answer : act.government;
      });
      if (isRefusal(allowed)) return sendRefusal(reply, allowed, locale);
      const upload = await receiveUpload(request, services, allowed.id, route);
      if (isRefusal(upload)) return sendRefusal(reply, upload, locale);
      let outcome: Outcome<unknown> = null;
      let stored = false;
      try {
        const fields = readFields(route.fields, upload.fields);
        outcome = isRefusal(fields)
          ? fields
          : await inStaffAct(services, request, route.capability, async (tx, act) => {
              const file = await insertFile(tx, act, services.files, upload.file);
              return handle(tx, act, { params, fields: fields as Out<F>, file });
            });
        stored = !isRefusal(outcome);
      } finally {
        if (!stored) await dropUnused(services, allowed.id, upload.file);
      }
      return isRefusal(outcome) ? sendRefusal(reply, outcome, locale) : reply.code(201).send(outcome);
    },
  });
}

function readFields(schema: z.ZodType | undefined, fields: Record<string, string>): Outcome<unknown> {
  if (schema === undefined) return undefined;
  const read = schema.safeParse(fields);
  if (read.success) return read.data;
  const message = { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' };
  const complaints = read.error.issues.map((each) => ({
    field: each.path.join('.'),
    message: sentenceFor(each.message),
  }));
  return new Refusal(422, 'invalid', message, complaints);
}

/**
 * The one way to give a kept file to staff: `find` decides in a transaction whether this actor may have it, and which it is; the bytes then
 * leave outside the transaction, as a download that a browser never shows within our origin. Where uploads have an origin of their own, the
 * answer is a link to it, for this person, this file and two minutes (303).
 */
export function downloadRoute<P extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: FileRoute<P>,
  find: (
    tx: Tx,
    act: Act,
    params: Out<P>,
  ) => Promise<Outcome<Pick<FileRow, 'hash' | 'name' | 'media_type' | 'size'>>>,
): void {
  app.route({
    method: 'GET',
    url: `/api${route.path}`,
    preValidation: sessionFirst(services),
    schema: {
      summary: route.summary,
      tags: [route.capability ?? 'platform'],
      ...(route.params ? { params: route.params } : {}),
      response: { default: problemSchema },
    },
    handler: async (request, reply) => {
      const found = await inStaffAct(services, request, route.capability, async (tx, act) => {
        const file = await find(tx, act, request.params as Out<P>);
        if (isRefusal(file)) return file;
        return { governmentId: act.government.id, accountId: act.actor.id, file };
      });
      if (isRefusal(found)) return sendRefusal(reply, found, requestLocale(request));
      if (services.fileLinks === null) return sendFile(reply, services.files, found.governmentId, found.file);
      return reply.header('cache-control', 'private, no-store').redirect(services.fileLinks.make(found), 303);
    },
  });
}
