import { dropTokens } from '../access-tokens/drop.ts';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { issueActivationCodes } from './issue-codes.ts';
import { dropPasskeys } from './passkeys/store.ts';
import { endSessions } from './session-store.ts';
import type { IdentityTables } from './tables.ts';
import type { Vault } from './vault.ts';

/**
 * Takes password, authenticator app, passkeys, tokens and sessions from an account, which waits to be activated again.
 * @param action how the trail names it
 * @returns the one-time code for a new activation
 */
export async function resetAccount(
  tx: Tx,
  act: Act,
  vault: Vault,
  accountId: string,
  action: string,
): Promise<string> {
  const db = tx.withTables<IdentityTables>();
  await db
    .updateTable('account')
    .set({ status: 'invited', second_factor_at: null })
    .where('id', '=', accountId)
    .execute();
  await db
    .updateTable('account_secret')
    .set({ password_hash: null, totp_secret: null, totp_pending: null, totp_last_counter: null })
    .where('account_id', '=', accountId)
    .execute();
  await dropPasskeys(tx, [accountId]);
  await dropTokens(tx, [accountId]);
  await endSessions(tx, accountId, act.now);
  const codes = await issueActivationCodes(tx, act, vault, [accountId], action);
  const code = codes.get(accountId);
  if (code === undefined) throw new Error('an account without a row for its secrets');
  return code;
}
