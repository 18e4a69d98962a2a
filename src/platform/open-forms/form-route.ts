import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { dropUnused, insertFile } from '../files/store.ts';
import { contextOf, sendAnswer, type PageAnswer, type PageContext } from '../http/pages.ts';
import { isRefusal, notFound, type Refusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { filesInDrafts, removeFiles } from './draft-files.ts';
import { refuseUnseen, type FieldError, type FormValues } from './form-values.ts';
import { formLoad } from './load.ts';
import { slowDown, type Purpose } from './network-limits.ts';
import { PROOF_FIELD, spendProof } from './proof.ts';
import { publicAct } from './public-act.ts';
import { readForm, URLENCODED_BYTES, type FormFiles, type ReadForm } from './read-form.ts';
import type { StoredFile } from './receive-files.ts';

/** A public form. `pictures` and `documents` name the file inputs (`enctype="multipart/form-data"`) and how many each takes. */
export interface FormRoute<P extends z.ZodType, Q extends z.ZodType> extends FormFiles {
  path: string;
  params?: P;
  query?: Q;
  /** which brake it is under; `form` when not said, `code` where a ticket's code is typed */
  purpose?: Purpose;
}

/** A file that came with the form: its row exists, and belongs to whatever the handler makes of it. */
export interface FormFile {
  /** id of the `file` row */
  id: string;
  field: string;
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
}

export interface FormInput<P, Q> {
  params: P;
  query: Q;
  values: FormValues;
  files: readonly FormFile[];
  /** files that were not taken, with the reason in the sender's language; everything else of the form is here */
  fileErrors: readonly FieldError[];
  /** fields that cannot be kept as they came (characters, length, number), and the file errors: show them, store nothing */
  errors: readonly FieldError[];
  /** whether a valid proof of work came with it */
  proven: boolean;
  request: FastifyRequest;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/**
 * The one way to declare the POST of a public form: government by host name, urlencoded or multipart, nobody signed in. The form is read
 * outside, then `handle` runs in one transaction of the government, as in `pageRoute`; a Refusal rolls back.
 * Files of an answer that is an error (status 400 and more), and files that `handle` never looked at, are erased, unless it has kept
 * their ids in a draft.
 * Where a field cannot be kept as it came and `handle` never looks at `errors`, the form is refused for it.
 */
export function formRoute<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  app: App,
  services: Services,
  route: FormRoute<P, Q>,
  handle: (tx: Tx, context: PageContext, input: FormInput<Out<P>, Out<Q>>) => Promise<PageAnswer | Refusal>,
): void {
  // A scope of its own: no other route learns to read urlencoded bodies.
  app.register(async (scope) => {
    await scope.register(formbody, {
      bodyLimit: URLENCODED_BYTES,
      parser: (text) => new URLSearchParams(text) as never,
    });
    scope.route({
      method: 'POST',
      url: route.path,
      schema: {
        hide: true,
        ...(route.params ? { params: route.params } : {}),
        ...(route.query ? { querystring: route.query } : {}),
      },
      handler: (request, reply) => answerForm(services, route, handle as Handle, request, reply),
    });
  });
}

type Handle = (tx: Tx, context: PageContext, input: FormInput<never, never>) => Promise<PageAnswer | Refusal>;

async function answerForm(
  services: Services,
  route: FormFiles & { purpose?: Purpose },
  handle: Handle,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const government = await services.governmentOf(request.host);
  if (government === null) return reply.code(404).send(notFound().message.id);
  await slowDown(request, route.purpose ?? 'form');
  const context = contextOf(services, government, request);
  const form = await readForm(request, services, government.id, context.locale, route);
  if (isRefusal(form)) return sendAnswer(request, reply, context, form);
  return sendAnswer(request, reply, context, await storeForm(services, context, form, handle, request));
}

/** What belongs to nothing in the end is erased before the answer leaves, also where the handler throws. */
async function storeForm(
  services: Services,
  context: PageContext,
  form: ReadForm,
  handle: Handle,
  request: FastifyRequest,
): Promise<PageAnswer | Refusal> {
  const { id } = context.government;
  try {
    return await services.db.asGovernment(id, (tx) =>
      handleForm(tx, services, context, form, handle, request),
    );
  } finally {
    // Spares what a row needs.
    for (const file of form.stored) await dropUnused(services, id, file);
  }
}

function isError(answer: PageAnswer | Refusal): boolean {
  return isRefusal(answer) || (!('redirect' in answer) && (answer.status ?? 200) >= 400);
}

async function handleForm(
  tx: Tx,
  services: Services,
  context: PageContext,
  { values, stored, fileErrors }: ReadForm,
  handle: Handle,
  request: FastifyRequest,
): Promise<PageAnswer | Refusal> {
  const proven = await spendProof(tx, services, context.government.id, values.text(PROOF_FIELD));
  formLoad.note(proven);
  const files = await enterFiles(tx, services, context, stored);
  let seen = values.errors.length === 0;
  let taken = false;
  const answer = await handle(tx, context, {
    params: request.params as never,
    query: request.query as never,
    values,
    get files() {
      taken = true;
      return files;
    },
    fileErrors,
    get errors() {
      seen = true;
      return [...values.errors, ...fileErrors];
    },
    proven,
    request,
  });
  if (isRefusal(answer)) return answer;
  if (!seen) return refuseUnseen(values.errors);
  if (isError(answer) || !taken) {
    const ids = files.map((each) => each.id);
    const wanted = await filesInDrafts(tx, ids);
    await removeFiles(
      tx,
      publicAct(services, context),
      ids.filter((id) => !wanted.has(id)),
    );
  }
  return answer;
}

async function enterFiles(
  tx: Tx,
  services: Services,
  context: PageContext,
  stored: readonly StoredFile[],
): Promise<FormFile[]> {
  const act = publicAct(services, context);
  const files: FormFile[] = [];
  for (const { field, hash, size, name, mediaType } of stored) {
    const { id } = await insertFile(tx, act, services.files, { hash, size, name, mediaType });
    files.push({ id, field, name, mediaType, size });
  }
  return files;
}
