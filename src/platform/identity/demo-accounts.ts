import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { recordRow } from '../trail/record.ts';
import { hashPassword } from './passwords.ts';
import type { IdentityTables } from './tables.ts';

/** An account whose password the demo prints at its first start. */
export interface DemoAccount {
  accountId: string;
  userName: string;
  passwordHash: string;
}

/** Outside a transaction: hashing takes its time. */
export async function prepareDemoAccount(
  accountId: string,
  userName: string,
  password: string,
): Promise<DemoAccount> {
  return { accountId, userName, passwordHash: await hashPassword(password) };
}

/**
 * Opens an account of a demo government: active, under `userName`, without second factor.
 * @throws Error in a real government, or when the account is not there
 */
export async function openDemoAccount(tx: Tx, act: Act, account: DemoAccount): Promise<void> {
  if (!act.government.demo) throw new Error('open accounts exist in demo governments only');
  const db = tx.withTables<IdentityTables>();
  await db
    .updateTable('account')
    .set({
      user_name: account.userName,
      status: 'active',
      demo_open: true,
      activated_at: act.now,
      password_changed_at: act.now,
    })
    .where('government_id', '=', act.government.id)
    .where('id', '=', account.accountId)
    .execute();
  await db
    .updateTable('account_secret')
    .set({ password_hash: account.passwordHash, activation_hash: null, activation_expires_at: null })
    .where('government_id', '=', act.government.id)
    .where('account_id', '=', account.accountId)
    .execute();
  await recordRow(tx, act, 'account.open-demo', 'account', account.accountId);
}
