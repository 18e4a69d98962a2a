import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type {
  CaseRow,
  CaseWrapRow,
  FileRow,
  MailboxRow,
  MessageRow,
  OpeningRow,
  WbsTables,
} from './tables.ts';

/** One writer of a case at a time; conversations keep their order. */
export async function lockCase(tx: Tx, reportId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wbs case ${reportId}`}, 0))`.execute(tx);
}

export function findCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_case')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function changeCase(tx: Tx, id: string, changes: Partial<CaseRow>): Promise<void> {
  await tx.withTables<WbsTables>().updateTable('wbs_case').set(changes).where('id', '=', id).execute();
}

export function findMailbox(tx: Tx, authHash: string): Promise<MailboxRow | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_mailbox')
    .selectAll()
    .where('auth_hash', '=', authHash)
    .executeTakeFirst();
}

/** Cases that any of `fingerprints` opens today, in an order that tells nothing: by day, then by their random number. */
export function listReadable(tx: Tx, fingerprints: readonly string[], today: PlainDate): Promise<CaseRow[]> {
  if (fingerprints.length === 0) return Promise.resolve([]);
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_case')
    .selectAll()
    .where((by) =>
      by.exists(
        by
          .selectFrom('wbs_case_wrap')
          .select('wbs_case_wrap.id')
          .whereRef('wbs_case_wrap.report_id', '=', 'wbs_case.id')
          .where('fingerprint', 'in', fingerprints)
          .where((or) => or.or([or('until_day', 'is', null), or('until_day', '>=', today)])),
      ),
    )
    .orderBy('day', 'desc')
    .orderBy('public_number')
    .limit(1_000)
    .execute();
}

export function findWrap(
  tx: Tx,
  reportId: string,
  fingerprints: readonly string[],
  today: PlainDate,
): Promise<CaseWrapRow | undefined> {
  if (fingerprints.length === 0) return Promise.resolve(undefined);
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_case_wrap')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('fingerprint', 'in', fingerprints)
    .where((or) => or.or([or('until_day', 'is', null), or('until_day', '>=', today)]))
    .executeTakeFirst();
}

export async function insertWrap(tx: Tx, row: Omit<CaseWrapRow, 'id'>): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_case_wrap')
    .values({ ...row, id: randomUUID() })
    .execute();
}

/** @returns ids of the removed rows: a key may lose only what was granted, never what the reporter gave */
export async function deleteGrant(tx: Tx, reportId: string, fingerprint: string): Promise<string[]> {
  const rows = await tx
    .withTables<WbsTables>()
    .deleteFrom('wbs_case_wrap')
    .where('report_id', '=', reportId)
    .where('fingerprint', '=', fingerprint)
    .where('until_day', 'is not', null)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** @param notes with the office's own notes: never for the reporter */
export function listMessages(tx: Tx, reportId: string, notes: boolean): Promise<MessageRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_message')
    .selectAll()
    .where('report_id', '=', reportId)
    .where(
      'kind',
      'in',
      notes ? ['message', 'objection', 'check-in', 'note'] : ['message', 'objection', 'check-in'],
    )
    .orderBy('place')
    .execute();
}

/** Adds to a conversation; the caller holds the case's lock. @returns its place, from 1 */
export async function insertMessage(tx: Tx, row: Omit<MessageRow, 'place'>): Promise<number> {
  const { place } = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_message')
    .select((by) => by.fn.coalesce(by.fn.max('place'), sql<number>`0`).as('place'))
    .where('report_id', '=', row.report_id)
    .executeTakeFirstOrThrow();
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_message')
    .values({ ...row, place: place + 1 })
    .execute();
  return place + 1;
}

/** Messages that the reporter wrote in a conversation. */
export async function countOfReporter(tx: Tx, reportId: string): Promise<number> {
  const { n } = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_message')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('report_id', '=', reportId)
    .where('sender', '=', 'reporter')
    .executeTakeFirstOrThrow();
  return n;
}

/** Place of a message with exactly these sealed bytes: sealing draws fresh keys, so the same bytes are the same message. */
export async function findPlace(
  tx: Tx,
  reportId: string,
  body: Buffer,
  sender: MessageRow['sender'] = 'reporter',
): Promise<number | undefined> {
  const row = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_message')
    .select('place')
    .where('report_id', '=', reportId)
    .where('sender', '=', sender)
    .where('body', '=', body)
    .executeTakeFirst();
  return row?.place;
}

/** The sealed narrative of a report; undefined once it was shredded. */
export async function findNarrative(tx: Tx, reportId: string): Promise<Buffer | undefined> {
  const row = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_report')
    .select('narrative')
    .where('id', '=', reportId)
    .executeTakeFirst();
  return row?.narrative;
}

/** A file of this very case, with the day of the message that it came with; null: it came with the report. */
export function findSealedFile(
  tx: Tx,
  reportId: string,
  id: string,
): Promise<(Pick<FileRow, 'size' | 'parts'> & { message_day: PlainDate | null }) | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_file')
    .leftJoin('wbs_message', 'wbs_message.id', 'wbs_file.message_id')
    .select(['wbs_file.size', 'wbs_file.parts', 'wbs_message.day as message_day'])
    .where('wbs_file.report_id', '=', reportId)
    .where('wbs_file.id', '=', id)
    .executeTakeFirst();
}

export function listFiles(tx: Tx, reportId: string): Promise<FileRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_file')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute();
}

export function listOpenings(tx: Tx, reportId: string): Promise<OpeningRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_opening')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('day')
    .orderBy('id')
    .execute();
}
