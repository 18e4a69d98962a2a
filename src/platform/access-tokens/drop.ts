import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { AccessTokenTables } from './tables.ts';

/** Days for which a token that has run out stays in its owner's list. */
export const OVER_DAYS = 30;

/** Takes all tokens from accounts that are reset or have ended. */
export async function dropTokens(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx
    .withTables<AccessTokenTables>()
    .deleteFrom('access_token')
    .where('account_id', 'in', accountIds)
    .execute();
}

/** Forgets tokens that ran out long ago. */
export async function forgetOldTokens(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: 24 * OVER_DAYS });
  await sql`delete from access_token where expires_at < ${before.toString()}::timestamptz`.execute(tx);
}
