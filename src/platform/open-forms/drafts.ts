import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { readPageCookie, type PageCookie } from '../http/page-cookies.ts';
import type { PageContext } from '../http/pages.ts';
import { newDraftSecret, openDraft, sealDraft } from './draft-seal.ts';

/** Hours for which a draft and its receipt live after they were last kept. */
export const DRAFT_HOURS = 24;

/** Field → what was typed. Lists are the form's own business (JSON, one field each). */
export type DraftValues = Readonly<Record<string, string>>;

/** What somebody has typed so far into a form of several steps, without script. His cookie is its only key. */
export interface Draft {
  id: string;
  /** which form, e.g. `complaint` */
  kind: string;
  values: DraftValues;
  /** ids of files that came with earlier steps and belong to nothing else yet */
  files: readonly string[];
  /** set once the form was sent: what its sender may see again */
  receipt: DraftValues | null;
  secret: string;
  /** read by `findDraftLocked` in this transaction: nobody else can have changed it since */
  locked?: true;
}

type Row = { id: string; kind: string; sealed: string; file_ids: string[]; receipt: string | null };

/** Keeps text of an `id` column from reaching the database as a broken uuid. */
const COOKIE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

const cookieName = (kind: string) => `lurus_isian_${kind}`;
const contextOf = (id: string, column: 'values' | 'receipt') => `form_draft ${id} ${column}`;

/** The draft that this browser has of a form; undefined when there is none, or it is older than 24 hours. */
export async function findDraft(tx: Tx, request: FastifyRequest, kind: string): Promise<Draft | undefined> {
  return readDraft(tx, request, kind, false);
}

/** `findDraft` and `lockDraft` in one statement: for who is about to change it. */
export async function findDraftLocked(
  tx: Tx,
  request: FastifyRequest,
  kind: string,
): Promise<Draft | undefined> {
  const draft = await readDraft(tx, request, kind, true);
  return draft === undefined ? undefined : { ...draft, locked: true };
}

async function readDraft(
  tx: Tx,
  request: FastifyRequest,
  kind: string,
  lock: boolean,
): Promise<Draft | undefined> {
  const [, id, secret] = COOKIE.exec(readPageCookie(request, cookieName(kind)) ?? '') ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const { rows } = await sql<Row>`
    select id, kind, sealed, file_ids, receipt from form_draft
    where id = ${id}::uuid and kind = ${kind}
      and kept_at > now() - make_interval(hours => ${DRAFT_HOURS}) ${lock ? sql`for update` : sql``}`.execute(
    tx,
  );
  return opened(rows[0], secret);
}

/**
 * Waits for whoever is sending the same draft (a second tab, a second press of the button), and reads it anew: does it have a
 * receipt now? Undefined when it is gone.
 */
export async function lockDraft(tx: Tx, draft: Draft): Promise<Draft | undefined> {
  const { rows } = await sql<Row>`
    select id, kind, sealed, file_ids, receipt from form_draft where id = ${draft.id}::uuid for update`.execute(
    tx,
  );
  return opened(rows[0], draft.secret);
}

function opened(row: Row | undefined, secret: string): Draft | undefined {
  if (row === undefined) return undefined;
  const values = openDraft<Record<string, string>>(secret, contextOf(row.id, 'values'), row.sealed);
  if (values === null) return undefined;
  const receipt =
    row.receipt === null
      ? null
      : openDraft<Record<string, string>>(secret, contextOf(row.id, 'receipt'), row.receipt);
  return { id: row.id, kind: row.kind, values, files: row.file_ids, receipt, secret };
}

/** What changes in a draft: values are added or replaced, null takes a value away; files that came with this step are added. */
export type DraftChanges = Readonly<Record<string, string | null>>;

/**
 * Keeps what was typed, in a new draft or in the one there is; the answer's cookies must go out with the page. A draft that was
 * sent already, or has gone, is not touched: a new one begins.
 * @param files ids of files that came with this step (`input.files`); a file that no draft holds and no row needs is erased
 * @param dropped ids of files that their sender took away again; erased with the next sweep
 */
export async function keepDraft(
  tx: Tx,
  context: Pick<PageContext, 'government'>,
  kind: string,
  draft: Draft | undefined,
  changes: DraftChanges,
  { files = [], dropped = [] }: { files?: readonly string[]; dropped?: readonly string[] } = {},
): Promise<{ draft: Draft; cookies: readonly PageCookie[] }> {
  const current = draft === undefined || draft.locked === true ? draft : await lockDraft(tx, draft);
  if (current === undefined || current.receipt !== null) return beginDraft(tx, context, kind, changes, files);
  const values = merge(current.values, changes);
  const kept = [...new Set([...current.files, ...files])].filter((id) => !dropped.includes(id));
  await sql`
    update form_draft set sealed = ${sealDraft(current.secret, contextOf(current.id, 'values'), values)},
      file_ids = ${kept}::uuid[], kept_at = now()
    where id = ${current.id}::uuid`.execute(tx);
  await leaveToSweep(tx, context.government.id, kind, dropped);
  return { draft: { ...current, values, files: kept }, cookies: [cookieOf(current)] };
}

async function beginDraft(
  tx: Tx,
  { government }: Pick<PageContext, 'government'>,
  kind: string,
  changes: DraftChanges,
  files: readonly string[],
) {
  const draft: Draft = {
    // Not newId(): its time would tell when somebody sat down to write.
    id: randomUUID(),
    kind,
    values: merge({}, changes),
    files,
    receipt: null,
    secret: newDraftSecret(),
  };
  await sql`
    insert into form_draft (government_id, id, kind, sealed, file_ids)
    values (${government.id}::uuid, ${draft.id}::uuid, ${kind},
      ${sealDraft(draft.secret, contextOf(draft.id, 'values'), draft.values)}, ${files}::uuid[])`.execute(tx);
  return { draft, cookies: [cookieOf(draft)] };
}

function merge(values: DraftValues, changes: DraftChanges): DraftValues {
  const merged = { ...values, ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function cookieOf({ kind, id, secret }: Draft): PageCookie {
  return { name: cookieName(kind), value: `${id}.${secret}` };
}

/**
 * The form was sent: wipes what was typed and keeps the receipt, so that sending it again shows the same one. Its files now belong
 * to what came of it. Call it in the transaction that stores the matter, after `lockDraft`.
 */
export async function finishDraft(tx: Tx, draft: Draft, receipt: DraftValues): Promise<void> {
  await sql`
    update form_draft set sealed = ${sealDraft(draft.secret, contextOf(draft.id, 'values'), {})},
      receipt = ${sealDraft(draft.secret, contextOf(draft.id, 'receipt'), receipt)}, file_ids = '{}', kept_at = now()
    where id = ${draft.id}::uuid`.execute(tx);
}

/** Forgets a draft at once, its receipt too; its files go with the next sweep. */
export async function discardDraft(tx: Tx, draft: Draft): Promise<{ cookies: readonly PageCookie[] }> {
  await sql`
    update form_draft set sealed = '', receipt = null, kept_at = '-infinity' where id = ${draft.id}::uuid`.execute(
    tx,
  );
  return { cookies: [{ name: cookieName(draft.kind), value: null }] };
}

/** Files without a draft wait for the sweep in a row that is old from the start. */
export async function leaveToSweep(
  tx: Tx,
  governmentId: string,
  kind: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  await sql`
    insert into form_draft (government_id, id, kind, sealed, file_ids, kept_at)
    values (${governmentId}::uuid, ${randomUUID()}::uuid, ${kind}, '', ${files}::uuid[], '-infinity')`.execute(
    tx,
  );
}
