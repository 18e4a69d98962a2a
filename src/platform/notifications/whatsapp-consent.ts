import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { recordRemovals, recordRow } from '../trail/record.ts';

/** A person's own word about WhatsApp. */
export interface OwnConsent {
  /** number of the account now */
  phone: string | null;
  /** since when he agrees, on that number; null: he does not */
  since: string | null;
}

export async function readConsent(tx: Tx, account: string): Promise<OwnConsent> {
  const { rows } = await sql<OwnConsent>`
    select a.phone, c.given_at as since from account a
    left join whatsapp_consent c on c.government_id = a.government_id and c.account_id = a.id and c.phone = a.phone
    where a.id = ${account}::uuid`.execute(tx);
  return rows[0] ?? { phone: null, since: null };
}

/** He agrees, on the number that his account has now. @returns whether it has one */
export async function giveConsent(tx: Tx, act: Act, account: string): Promise<boolean> {
  const { phone, since } = await readConsent(tx, account);
  if (phone === null || since !== null) return phone !== null;
  await withdrawConsent(tx, act, account);
  const id = newId();
  await sql`
    insert into whatsapp_consent (government_id, id, account_id, phone, given_at)
    values (${act.government.id}::uuid, ${id}::uuid, ${account}::uuid, ${phone}, ${act.now}::timestamptz)`.execute(
    tx,
  );
  await recordRow(tx, act, 'whatsapp.agree', 'whatsapp_consent', id);
  return true;
}

export async function withdrawConsent(tx: Tx, act: Act, account: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from whatsapp_consent where account_id = ${account}::uuid for update`.execute(tx);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return;
  await recordRemovals(tx, act, 'whatsapp.withdraw', 'whatsapp_consent', ids);
  await sql`delete from whatsapp_consent where id = any(${ids}::uuid[])`.execute(tx);
}

/** Does whoever has this number (E.164) agree, now? */
export async function stillAgrees(tx: Tx, phone: string): Promise<boolean> {
  const { rows } = await sql`
    select from whatsapp_consent c join account a on a.government_id = c.government_id and a.id = c.account_id
    where c.phone = ${phone} and a.phone = ${phone} and a.status = 'active'`.execute(tx);
  return rows.length > 0;
}
