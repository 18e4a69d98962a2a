import type { Tx } from '../../database/index.ts';
import type { PasskeyRow } from './contract.ts';
import type { PasskeyTables } from './tables.ts';

export function listCredentials(tx: Tx, accountId: string) {
  return tx
    .withTables<PasskeyTables>()
    .selectFrom('passkey')
    .select(['credential_id', 'transports', 'rp_id'])
    .where('account_id', '=', accountId)
    .execute();
}

export async function hasPasskey(tx: Tx, accountId: string): Promise<boolean> {
  return (await listCredentials(tx, accountId)).length > 0;
}

/** Passkeys of an account, the oldest first. @param rpId host that the reader asks */
export async function listPasskeys(tx: Tx, accountId: string, rpId: string): Promise<PasskeyRow[]> {
  const rows = await tx
    .withTables<PasskeyTables>()
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'last_used_at', 'backed_up', 'rp_id'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    backedUp: row.backed_up,
    usableHere: row.rp_id === rpId,
  }));
}

/** Takes all passkeys from accounts that are reset or have ended. */
export async function dropPasskeys(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.withTables<PasskeyTables>().deleteFrom('passkey').where('account_id', 'in', accountIds).execute();
}
