import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { TokenKeyRow, WbsTables } from './tables.ts';

export type NewTokenKey = Omit<TokenKeyRow, 'government_id' | 'id'> & { private_sealed: string };

/** @returns id, or undefined when this quarter has a key already */
export async function insertTokenKey(
  tx: Tx,
  governmentId: string,
  { private_sealed, ...key }: NewTokenKey,
): Promise<string | undefined> {
  const db = tx.withTables<WbsTables>();
  const own = { government_id: governmentId, id: randomUUID() };
  const made = await db
    .insertInto('wbs_token_key')
    .values({ ...own, ...key })
    .onConflict((on) => on.columns(['government_id', 'from_day']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return undefined;
  await db
    .insertInto('wbs_token_secret')
    .values({ ...own, private_sealed })
    .execute();
  return made.id;
}

/** The key that signs on a day, with its private half. */
export function findIssuingKey(
  tx: Tx,
  day: PlainDate,
): Promise<(TokenKeyRow & { private_sealed: string }) | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_token_key')
    .innerJoin('wbs_token_secret', (join) =>
      join
        .onRef('wbs_token_secret.government_id', '=', 'wbs_token_key.government_id')
        .onRef('wbs_token_secret.id', '=', 'wbs_token_key.id'),
    )
    .selectAll('wbs_token_key')
    .select('wbs_token_secret.private_sealed')
    .where('from_day', '<=', day)
    .where('issues_until', '>=', day)
    .executeTakeFirst();
}

export function findTokenKey(tx: Tx, kid: string): Promise<TokenKeyRow | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_token_key')
    .selectAll()
    .where('kid', '=', kid)
    .executeTakeFirst();
}

/** What was signed for somebody with this key: a hash over his blinded messages. */
export async function findIssue(tx: Tx, keyId: string, holder: string): Promise<string | undefined> {
  const row = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_token_issue')
    .select('blinded_hash')
    .where('key_id', '=', keyId)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return row?.blinded_hash;
}

/** Notes that somebody is given his tokens, unless he was before. @returns the hash that stands there now */
export async function noteIssue(
  tx: Tx,
  governmentId: string,
  issue: { key_id: string; holder: string; blinded_hash: string },
): Promise<string | undefined> {
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_token_issue')
    .values({ government_id: governmentId, id: randomUUID(), ...issue })
    .onConflict((on) => on.columns(['government_id', 'key_id', 'holder']).doNothing())
    .execute();
  return findIssue(tx, issue.key_id, issue.holder);
}

/** @returns false when it was spent before */
export async function spendNullifier(
  tx: Tx,
  governmentId: string,
  spent: { key_id: string; nullifier: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<WbsTables>()
    .insertInto('wbs_nullifier')
    .values({ government_id: governmentId, id: randomUUID(), ...spent })
    .onConflict((on) => on.columns(['government_id', 'nullifier']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Erases private halves of quarters that are over, and all that was noted under keys that hold no more. */
export async function forgetTokens(tx: Tx, today: PlainDate): Promise<void> {
  const over = (column: 'issues_until' | 'valid_until') =>
    sql`(select k.id from wbs_token_key k where ${sql.ref(`k.${column}`)} < ${today}::date)`;
  await sql`delete from wbs_token_secret where id in ${over('issues_until')}`.execute(tx);
  await sql`delete from wbs_token_issue where key_id in ${over('valid_until')}`.execute(tx);
  await sql`delete from wbs_nullifier where key_id in ${over('valid_until')}`.execute(tx);
}
