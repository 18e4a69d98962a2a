import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../outcome.ts';
import { record } from '../trail/record.ts';
import type { DeliveriesReply, DeliveryRow } from './contract.ts';
import { isStopped, lock } from './endpoints.ts';
import { KEEP_DAYS, LEASE, waitAfter } from './limits.ts';
import type { WebhookTables } from './tables.ts';

/** One delivery in hand, with all that its message is made of. */
export interface Claimed {
  id: string;
  endpointId: string;
  eventId: string;
  kind: string;
  subjectId: string;
  agencyId: string | null;
  link: string;
  at: string;
  /** tries so far, this one included */
  attempts: number;
  url: string;
  secret: string;
  old_secret: string | null;
  old_until: string | null;
}

/** Endpoints that run and have something due. */
export async function dueEndpoints(tx: Tx, now: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from webhook_endpoint e where e.stopped_at is null and exists (
      select from webhook_delivery d where d.endpoint_id = e.id and d.state in ('waiting', 'sending')
        and d.next_at <= ${now}::timestamptz)
    order by e.id`.execute(tx);
  return rows.map((row) => row.id);
}

/**
 * Takes the next delivery that is due at an endpoint that runs. It is marked and the transaction ends, so that no connection waits for another
 * server; a process that dies meanwhile leaves it to the next one after the lease.
 * Materialized: beside the endpoint a planner might ask for the next one again for every row, and take them all.
 */
export async function claimNext(tx: Tx, endpointId: string, now: string): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    with next as materialized (
      select id from webhook_delivery
      where endpoint_id = ${endpointId}::uuid and state in ('waiting', 'sending') and next_at <= ${now}::timestamptz
      order by next_at, id limit 1 for update skip locked)
    update webhook_delivery d set state = 'sending', attempts = d.attempts + 1,
      next_at = ${now}::timestamptz + ${LEASE} * interval '1 second'
    from next, webhook_endpoint e
    where d.id = next.id and e.id = d.endpoint_id and e.stopped_at is null
    returning d.id, d.endpoint_id as "endpointId", d.event_id as "eventId", d.kind, d.subject_id as "subjectId",
      d.agency_id as "agencyId", d.link, d.at, d.attempts, e.url, e.secret, e.old_secret, e.old_until`.execute(
    tx,
  );
  return rows[0];
}

/** What came of a try. */
export interface Result {
  status: number | null;
  error: string | null;
}

/** It got through: the endpoint is well. */
export async function markSent(tx: Tx, claimed: Claimed, now: string, { status }: Result): Promise<void> {
  await settle(tx, claimed, { state: 'sent', settled_at: now, last_status: status, last_error: null });
  await tx
    .withTables<WebhookTables>()
    .updateTable('webhook_endpoint')
    .set({ failing_since: null })
    .where('id', '=', claimed.endpointId)
    .where('failing_since', 'is not', null)
    .execute();
}

/** It waits for its next try, and the endpoint counts as failing. @returns since when; null when it was removed or stopped meanwhile */
export async function markUnsent(
  tx: Tx,
  claimed: Claimed,
  now: string,
  { status, error }: Result,
): Promise<string | null> {
  const next = Temporal.Instant.from(now).add({ minutes: waitAfter(claimed.attempts) });
  await settle(tx, claimed, {
    state: 'waiting',
    next_at: next.toString(),
    last_status: status,
    last_error: error,
  });
  const row = await tx
    .withTables<WebhookTables>()
    .updateTable('webhook_endpoint')
    .set((eb) => ({ failing_since: eb.fn.coalesce('failing_since', sql<string>`${now}::timestamptz`) }))
    .where('id', '=', claimed.endpointId)
    .where('stopped_at', 'is', null)
    .returning('failing_since')
    .executeTakeFirst();
  return row?.failing_since ?? null;
}

/** Only while it is still this try: another process may have taken it over. */
async function settle(
  tx: Tx,
  { id, attempts }: Claimed,
  set: Partial<WebhookTables['webhook_delivery']>,
): Promise<void> {
  await tx
    .withTables<WebhookTables>()
    .updateTable('webhook_delivery')
    .set(set as never)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts)
    .execute();
}

/** Deliveries of an endpoint, the newest first. What they are about is not shown: whoever watches over the running sees no case. */
export async function listDeliveries(
  tx: Tx,
  endpointId: string,
  { page, size }: { page: number; size: number },
): Promise<DeliveriesReply> {
  const { rows } = await sql<DeliveryRow & { total: number }>`
    select id, 'msg_' || event_id as "messageId", kind, at, state, attempts,
      case when state = 'waiting' then next_at end as "nextAt", settled_at as "settledAt",
      last_status as status, last_error as error, count(*) over ()::int as total
    from webhook_delivery where endpoint_id = ${endpointId}::uuid
    order by at desc, id desc limit ${size} offset ${(page - 1) * size}`.execute(tx);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, page, size };
}

/**
 * Sends a delivery again, under the same `webhook-id`: a receiver that had it knows. Refused: a stopped endpoint, and one that was never to leave (demo, practice).
 */
export async function resend(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const found = await tx
    .withTables<WebhookTables>()
    .selectFrom('webhook_delivery')
    .select(['endpoint_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return notFound();
  const endpoint = await lock(tx, found.endpoint_id);
  if (isRefusal(endpoint)) return endpoint;
  if (endpoint.stopped_at !== null) return isStopped();
  if (found.state === 'closed')
    return conflict(
      'webhook-closed',
      'Dari kota demo dan mode latihan tidak ada yang dikirim keluar.',
      'Nothing leaves a demo city or practice mode.',
    );
  await tx
    .withTables<WebhookTables>()
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', attempts: 0, next_at: act.now, settled_at: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sent'])
    .execute();
  await record(tx, act, { action: 'webhook.resend', kind: 'webhook-delivery', subject: id, record: {} });
  return { id };
}

/** Forgets deliveries that are old, delivered or not, and secrets that hold no more. */
export async function forgetOld(tx: Tx, now: string): Promise<void> {
  const before = Temporal.Instant.from(now).subtract({ hours: 24 * KEEP_DAYS });
  await sql`delete from webhook_delivery where at < ${before.toString()}::timestamptz`.execute(tx);
  await sql`update webhook_endpoint set old_secret = null, old_until = null where old_until <= ${now}::timestamptz`.execute(
    tx,
  );
}
