import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { PartRow, WbsTables } from './tables.ts';

export async function insertDraft(
  tx: Tx,
  governmentId: string,
  tokenHash: string,
  day: PlainDate,
): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_draft')
    .values({ government_id: governmentId, id: randomUUID(), token_hash: tokenHash, day })
    .execute();
}

/** Keeps two requests with one token from working at once. */
export async function lockToken(tx: Tx, governmentId: string, tokenHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wbs ${governmentId} ${tokenHash}`}, 0))`.execute(
    tx,
  );
}

export async function findDraft(tx: Tx, tokenHash: string): Promise<string | undefined> {
  const row = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_draft')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row?.id;
}

/** Parts of a draft in order. */
export function listParts(
  tx: Tx,
  draftId: string,
): Promise<Pick<PartRow, 'file' | 'number' | 'hash' | 'size'>[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_part')
    .select(['file', 'number', 'hash', 'size'])
    .where('draft_id', '=', draftId)
    .orderBy('file')
    .orderBy('number')
    .execute();
}

export async function insertPart(tx: Tx, row: Omit<PartRow, 'id'>): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_part')
    .values({ ...row, id: randomUUID() })
    .execute();
}

/** Keeps an upload from bringing content at the very instant at which the sweep erases it. */
export async function lockContent(tx: Tx, governmentId: string, hash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wbs content ${governmentId} ${hash}`}, 0))`.execute(
    tx,
  );
}

/** Is this content part of a sent file? */
export async function wasSent(tx: Tx, hash: string): Promise<boolean> {
  const { rows } = await sql<{ sent: boolean }>`
    select exists (select from wbs_file where parts @> to_jsonb(${hash}::text)) as sent`.execute(tx);
  return rows[0]?.sent === true;
}

/** Is this content part of a draft or of a sent file? */
export async function isContentNeeded(tx: Tx, hash: string): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`
    select exists (select from wbs_part where hash = ${hash})
      or exists (select from wbs_file where parts @> to_jsonb(${hash}::text)) as needed`.execute(tx);
  return rows[0]?.needed === true;
}

/** Must this content stay where no time of it is told? With `lock`, what is coming up at this instant is waited for. */
export async function isSealedContent(
  tx: Tx,
  { governmentId, hash, lock }: { governmentId: string; hash: string; lock: boolean },
): Promise<boolean> {
  if (lock) await lockContent(tx, governmentId, hash);
  return isContentNeeded(tx, hash);
}

/** Removes a draft with its parts; the content of the parts stays. */
export async function deleteDraft(tx: Tx, draftId: string): Promise<void> {
  const db = tx.withTables<WbsTables>();
  await db.deleteFrom('wbs_part').where('draft_id', '=', draftId).execute();
  await db.deleteFrom('wbs_draft').where('id', '=', draftId).execute();
}

/** Drafts that nobody sent, from before `day`. */
export function abandonedDrafts(tx: Tx, day: PlainDate): Promise<{ id: string; tokenHash: string }[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_draft')
    .select(['id', 'token_hash as tokenHash'])
    .where('day', '<', day)
    .orderBy('id')
    .limit(100)
    .execute();
}
