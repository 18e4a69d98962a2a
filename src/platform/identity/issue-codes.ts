import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { recordRows } from '../trail/record.ts';
import { makeCode } from './codes.ts';
import type { Vault } from './vault.ts';

/** How long a one-time code holds: time for letters to reach the last school. */
const CODE_DAYS = 30;

/** The last day on which a code issued by this act opens its account. */
export function lastDay(act: Act): Temporal.PlainDate {
  return Temporal.PlainDate.from(act.today).add({ days: CODE_DAYS });
}

function endOf(day: Temporal.PlainDate, act: Act): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(act.government.zone).toInstant();
}

/** What is kept of a code: a keyed hash that is bound to its account. */
export function codeHash(vault: Vault, accountId: string, code: string): string {
  return vault.mac(`activation:${accountId}:${code}`);
}

/**
 * Makes new one-time activation codes for accounts that are `invited`; a code issued before holds no longer. Other accounts are
 * passed over. One trail entry an account, under `action`.
 * @returns account → plain code; it is nowhere kept, so print it now
 */
export async function issueActivationCodes(
  tx: Tx,
  act: Act,
  vault: Vault,
  accountIds: readonly string[],
  action = 'account.issue-code',
): Promise<Map<string, string>> {
  const codes = new Map(accountIds.map((id) => [id, makeCode()]));
  const hashes = [...codes].map(([id, code]) => ({ id, hash: codeHash(vault, id, code) }));
  const { rows } = await sql<{ id: string }>`
    update account_secret s set activation_hash = r.hash, activation_expires_at = ${endOf(lastDay(act), act).toString()}::timestamptz
    from json_to_recordset(${JSON.stringify(hashes)}::json) as r (id uuid, hash text)
    join account a on a.id = r.id and a.status = 'invited'
    where s.government_id = ${act.government.id}::uuid and s.government_id = a.government_id and s.account_id = a.id
    returning a.id`.execute(tx);
  const issued = rows.map((row) => row.id);
  await recordRows(tx, act, action, 'account', issued);
  return new Map(issued.map((id) => [id, codes.get(id)!]));
}
