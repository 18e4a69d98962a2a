import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { Delivery, Receipt } from './receipts.ts';

/** Days after which a receipt is no more looked for: providers use their names again. */
const LOOK_BACK = 7;

/** Remembers what the provider calls a message, in the transaction that settles it. */
export async function saveReferences(
  tx: Tx,
  governmentId: string,
  id: string,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  await sql`
    insert into outbox_part (government_id, outbox_id, reference)
    select ${governmentId}::uuid, ${id}::uuid, r from unnest(${[...new Set(references)]}::text[]) as r
    on conflict (government_id, outbox_id, reference) do nothing`.execute(tx);
}

/**
 * Keeps what a provider says of a message. A long one has arrived when all its parts have, and failed when one has; read is not taken back, nor
 * is a delivery by what comes late. @returns whether the message is known here
 */
export async function keepReceipt(tx: Tx, receipt: Receipt, now: string): Promise<boolean> {
  const message = await findMessage(tx, receipt, now);
  if (message === undefined) return false;
  const state = receipt.id === undefined ? await settlePart(tx, message, receipt) : receipt.state;
  if (state === null) return true;
  await sql`
    update outbox set delivery = ${state}, delivery_at = ${now}::timestamptz
    where id = ${message}::uuid and delivery is distinct from ${state}
      and (delivery is null or (delivery = 'delivered' and ${state} = 'read') or (delivery = 'failed' and ${state} <> 'failed'))`.execute(
    tx,
  );
  if (state === 'failed') await hurryStandIn(tx, message, now);
  return true;
}

/** This message does not arrive: what stands in for it need not wait any longer. */
export async function hurryStandIn(tx: Tx, id: string, now: string): Promise<void> {
  await sql`update outbox set next_at = least(next_at, ${now}::timestamptz)
    where instead_of = ${id}::uuid and state = 'waiting'`.execute(tx);
}

/** What stands in for a message that has arrived meanwhile, or whose notice was read in the application, need not leave. */
export async function closeNeedless(tx: Tx, now: string): Promise<void> {
  await sql`
    update outbox o set state = 'closed', settled_at = ${now}::timestamptz, last_error = 'not needed'
    where o.instead_of is not null and o.state = 'waiting' and (
      exists (select from outbox w where w.id = o.instead_of and w.delivery in ('delivered', 'read'))
      or exists (select from notification n join account a on a.id = n.account_id
        where n.key = o.key and n.read_at is not null and a.phone = o.address))`.execute(tx);
}

async function findMessage(tx: Tx, { id, reference }: Receipt, now: string): Promise<string | undefined> {
  const { rows } =
    id === undefined
      ? await sql<{ id: string }>`
          select o.id from outbox_part p join outbox o on o.government_id = p.government_id and o.id = p.outbox_id
          where p.reference = ${reference ?? ''} and o.settled_at > ${now}::timestamptz - ${LOOK_BACK} * interval '1 day'
          order by o.settled_at desc, o.id desc limit 1`.execute(tx)
      : await sql<{ id: string }>`select id from outbox where id = ${id}::uuid`.execute(tx);
  return rows[0]?.id;
}

/** @returns the state of the whole message; null: parts are still on their way */
async function settlePart(tx: Tx, id: string, { reference, state }: Receipt): Promise<Delivery | null> {
  await sql`select from outbox where id = ${id}::uuid for update`.execute(tx);
  await sql`update outbox_part set state = ${state} where outbox_id = ${id}::uuid and reference = ${reference ?? ''}
    and state is distinct from 'read'`.execute(tx);
  const { rows } = await sql<{ open: number; failed: number; read: number }>`
    select count(*) filter (where state is null)::int as open, count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'read')::int as read
    from outbox_part where outbox_id = ${id}::uuid`.execute(tx);
  const { open, failed, read } = rows[0]!;
  if (failed > 0) return 'failed';
  return open > 0 ? null : read > 0 ? 'read' : 'delivered';
}

/** Messages of a channel that left in the last days and of which no last word came. @returns ids, newest first */
export async function openReceipts(tx: Tx, channel: 'sms' | 'whatsapp', now: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from outbox where channel = ${channel} and state in ('sending', 'sent') and delivery is null
      and created_at > ${now}::timestamptz - ${LOOK_BACK} * interval '1 day'
    order by created_at desc, id desc limit 500`.execute(tx);
  return rows.map((row) => row.id);
}
