import { sql, type ColumnType } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { Attachment } from './mail.ts';

export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed' | 'closed';

export type OutboxRow = {
  government_id: string;
  id: string;
  key: string;
  address: string;
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
};
export type OutboxTables = { outbox: OutboxRow };

/** One mail on its way. */
export interface Claimed {
  id: string;
  address: string;
  subject: string;
  text: string;
  link: string | null;
  attachments: Attachment[];
  /** attempts so far, this one included */
  attempts: number;
}

/** How long a program may take for one batch before another may take its mails over, in seconds. */
const LEASE = 600;

/** Attempts before a mail is given up: with the waits below, about two days. */
const MAX_ATTEMPTS = 14;

/**
 * Takes up to `count` mails that are due. They are marked as being sent and the transaction ends, so that no connection waits for
 * a mail server; a program that dies meanwhile leaves them to the next one after the lease.
 */
export async function claimMails(tx: Tx, now: string, count: number): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    update outbox set state = 'sending', attempts = attempts + 1,
      next_at = ${now}::timestamptz + ${LEASE} * interval '1 second'
    where id in (
      select id from outbox where state in ('waiting', 'sending') and next_at <= ${now}::timestamptz
      order by next_at, id limit ${count} for update skip locked)
    returning id, address, subject, text, link, attachments, attempts`.execute(tx);
  return rows;
}

export async function markSent(tx: Tx, id: string, now: string): Promise<void> {
  await settle(tx, id, 'sent', now, null);
}

/** A mail did not get through: it waits (1, 2, 4 … minutes, at most 6 hours) unless it is refused for good or was tried often enough. */
export async function markUnsent(
  tx: Tx,
  mail: Claimed,
  now: string,
  failure: { message: string; forGood: boolean },
): Promise<OutboxState> {
  if (failure.forGood || mail.attempts >= MAX_ATTEMPTS) {
    await settle(tx, mail.id, 'failed', now, failure.message);
    return 'failed';
  }
  const minutes = Math.min(2 ** (mail.attempts - 1), 360);
  await tx
    .withTables<OutboxTables>()
    .updateTable('outbox')
    .set({
      state: 'waiting',
      next_at: Temporal.Instant.from(now).add({ minutes }).toString(),
      last_error: failure.message,
    })
    .where('id', '=', mail.id)
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
    .set({ state, settled_at: now, last_error: error })
    .where('id', '=', id)
    .execute();
}

/** Days for which a settled mail is kept: it holds addresses and names. */
const KEEP_DAYS = 180;

/** Deletes mails that were settled long ago. @returns how many */
export async function forgetOldMails(tx: Tx, now: string): Promise<number> {
  const result = await tx
    .withTables<OutboxTables>()
    .deleteFrom('outbox')
    .where('state', 'in', ['sent', 'failed', 'closed'])
    .where(
      'settled_at',
      '<',
      Temporal.Instant.from(now)
        .subtract({ hours: 24 * KEEP_DAYS })
        .toString(),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** How the outbox is doing, for the health page. */
export interface OutboxHealth {
  waiting: number;
  /** since when the oldest mail waits */
  oldest: string | null;
  failed: number;
}

export async function outboxHealth(tx: Tx): Promise<OutboxHealth> {
  const { rows } = await sql<OutboxHealth>`
    select count(*) filter (where state in ('waiting', 'sending')) as waiting,
      min(created_at) filter (where state in ('waiting', 'sending')) as oldest,
      count(*) filter (where state = 'failed') as failed
    from outbox where state in ('waiting', 'sending', 'failed')`.execute(tx);
  return rows[0]!;
}
