import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { WbsTables } from './tables.ts';

export function listKeyFiles(tx: Tx, accountId: string): Promise<{ fingerprint: string; file: Buffer }[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_key_file')
    .select(['fingerprint', 'file'])
    .where('account_id', '=', accountId)
    .orderBy('fingerprint')
    .execute();
}

/** Keeps an account's file of one key, in place of an earlier one. */
export async function saveKeyFile(
  tx: Tx,
  governmentId: string,
  accountId: string,
  fingerprint: string,
  file: Buffer,
): Promise<void> {
  await deleteKeyFile(tx, accountId, fingerprint);
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_key_file')
    .values({ government_id: governmentId, id: randomUUID(), account_id: accountId, fingerprint, file })
    .execute();
}

/** @returns whether there was one */
export async function deleteKeyFile(tx: Tx, accountId: string, fingerprint: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .withTables<WbsTables>()
    .deleteFrom('wbs_key_file')
    .where('account_id', '=', accountId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** One writer of an account's key files at a time. */
export async function lockKeyFiles(tx: Tx, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wbs key files ${accountId}`}, 0))`.execute(tx);
}
