import { sql, type ColumnType } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { Attachment } from './mail.ts';
import { hurryStandIn, saveReferences } from './receipt-store.ts';
import type { Delivery } from './receipts.ts';

export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed' | 'closed';

/** Ways out of the house. */
export const CHANNELS = ['mail', 'sms', 'push', 'whatsapp'] as const;
export type OutboxChannel = (typeof CHANNELS)[number];

export type OutboxRow = {
  government_id: string;
  id: string;
  channel: OutboxChannel;
  key: string;
  /** mail: address; sms: number in E.164; whatsapp: the same without its plus; push: id of the subscription */
  address: string;
  /** whatsapp: what the button says back */
  subject: string;
  text: string;
  link: string | null;
  attachments: ColumnType<Attachment[], string, string>;
  state: OutboxState;
  attempts: number;
  next_at: string;
  created_at: string;
  settled_at: string | null;
  last_error: string | null;
  /** leaves in quiet hours too */
  urgent: ColumnType<boolean, boolean | undefined, boolean>;
  /** may use what the monthly cap of SMS keeps back */
  critical: ColumnType<boolean, boolean | undefined, boolean>;
  /** its text and link open something: erased when it is settled */
  secret: ColumnType<boolean, boolean | undefined, boolean>;
  /** id of the message that this one stands in for, when that one has not arrived by `next_at` */
  instead_of: ColumnType<string | null, string | null | undefined, string | null>;
  delivery: ColumnType<Delivery | null, Delivery | null | undefined, Delivery | null>;
  delivery_at: ColumnType<string | null, string | null | undefined, string | null>;
};
export type OutboxTables = { outbox: OutboxRow };

/** One message on its way. */
export interface Claimed {
  id: string;
  key: string;
  address: string;
  subject: string;
  text: string;
  link: string | null;
  attachments: Attachment[];
  /** attempts so far, this one included */
  attempts: number;
  critical: boolean;
}

/** How long a program may take for one batch before another may take its messages over, in seconds. */
const LEASE = 600;

/** Attempts before a message is given up: with the waits below, about two days. */
const MAX_ATTEMPTS = 14;

/**
 * Takes up to `count` messages of a channel that are due. They are marked as being sent and the transaction ends, so that no connection waits for
 * another server; a program that dies meanwhile leaves them to the next one after the lease.
 * @param urgentOnly it is quiet: the rest waits
 */
export async function claimMessages(
  tx: Tx,
  channel: OutboxChannel,
  now: string,
  count: number,
  urgentOnly = false,
): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    update outbox set state = 'sending', attempts = attempts + 1,
      next_at = ${now}::timestamptz + ${LEASE} * interval '1 second'
    where id in (
      select id from outbox where channel = ${channel}
        and state in ('waiting', 'sending') and next_at <= ${now}::timestamptz and (urgent or not ${urgentOnly}::boolean)
      order by next_at, id limit ${count} for update skip locked)
    returning id, key, address, subject, text, link, attachments, attempts, critical`.execute(tx);
  // An update hands its rows back in whatever order it met them: the oldest goes first.
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** @param references what the provider calls it or its parts */
export async function markSent(
  tx: Tx,
  governmentId: string,
  id: string,
  now: string,
  references: readonly string[],
): Promise<void> {
  await settle(tx, id, 'sent', now, null);
  await saveReferences(tx, governmentId, id, references);
}

/** What will never be delivered and is nobody's fault: the browser that it was for is gone. */
export async function markGone(tx: Tx, id: string, now: string): Promise<void> {
  await settle(tx, id, 'closed', now, 'gone');
}

/** A message did not get through: it waits (1, 2, 4 … minutes, at most 6 hours) unless it is refused for good or was tried often enough. */
export async function markUnsent(
  tx: Tx,
  message: Claimed,
  now: string,
  failure: { message: string; forGood: boolean },
): Promise<OutboxState> {
  if (failure.forGood || message.attempts >= MAX_ATTEMPTS) {
    await settle(tx, message.id, 'failed', now, failure.message);
    return 'failed';
  }
  const minutes = Math.min(2 ** (message.attempts - 1), 360);
  await tx
    .withTables<OutboxTables>()
    .updateTable('outbox')
    .set({
      state: 'waiting',
      next_at: Temporal.Instant.from(now).add({ minutes }).toString(),
      last_error: failure.message,
    })
    .where('id', '=', message.id)
    .execute();
  return 'waiting';
}

async function settle(
  tx: Tx,
  id: string,
  state: OutboxState,
  now: string,
  error: string | null,
): Promise<void> {
  await tx
    .withTables<OutboxTables>()
    .updateTable('outbox')
    .set((eb) => ({
      state,
      settled_at: now,
      last_error: error,
      text: eb.case().when('secret', '=', true).then('').else(eb.ref('text')).end(),
      link: eb.case().when('secret', '=', true).then(null).else(eb.ref('link')).end(),
    }))
    .where('id', '=', id)
    .execute();
  if (state === 'failed') await hurryStandIn(tx, id, now);
}

/** Days for which a settled message is kept: it holds addresses and names; numbers of people outside the house the shorter. */
const KEEP_DAYS: Record<OutboxChannel, number> = { mail: 180, sms: 30, push: 30, whatsapp: 30 };

/** Deletes messages that were settled long ago. @returns how many */
export async function forgetOldMessages(tx: Tx, now: string): Promise<number> {
  let forgotten = 0;
  for (const channel of CHANNELS) {
    const before = Temporal.Instant.from(now).subtract({ hours: 24 * KEEP_DAYS[channel] });
    const result = await tx
      .withTables<OutboxTables>()
      .deleteFrom('outbox')
      .where('channel', '=', channel)
      .where('state', 'in', ['sent', 'failed', 'closed'])
      .where('settled_at', '<', before.toString())
      .executeTakeFirst();
    forgotten += Number(result.numDeletedRows);
  }
  return forgotten;
}

/** How one channel of the outbox is doing, for the health page. */
export interface ChannelHealth {
  waiting: number;
  /** since when the oldest message waits */
  oldest: string | null;
  failed: number;
  /** of those that left in the last 30 days: the provider says that they arrived, or that they did not */
  arrived: number;
  lost: number;
}

export async function outboxHealth(tx: Tx): Promise<Record<OutboxChannel, ChannelHealth>> {
  const { rows } = await sql<ChannelHealth & { channel: OutboxChannel }>`
    select channel, count(*) filter (where state in ('waiting', 'sending'))::int as waiting,
      min(created_at) filter (where state in ('waiting', 'sending')) as oldest,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where delivery in ('delivered', 'read'))::int as arrived,
      count(*) filter (where delivery = 'failed')::int as lost
    from outbox where state in ('waiting', 'sending', 'failed') or delivery is not null group by channel`.execute(
    tx,
  );
  const of = (channel: OutboxChannel): ChannelHealth => {
    const found = rows.find((row) => row.channel === channel);
    const { waiting = 0, oldest = null, failed = 0, arrived = 0, lost = 0 } = found ?? {};
    return { waiting, oldest, failed, arrived, lost };
  };
  return { mail: of('mail'), sms: of('sms'), push: of('push'), whatsapp: of('whatsapp') };
}
