import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AppointmentRow, KeyEntryRow, WbsTables } from './tables.ts';

/** One writer of the key directory at a time. */
export async function lockDirectory(tx: Tx, governmentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wbs directory ${governmentId}`}, 0))`.execute(
    tx,
  );
}

export function listEntries(tx: Tx): Promise<Pick<KeyEntryRow, 'entry' | 'signature'>[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_key_entry')
    .select(['entry', 'signature'])
    .orderBy('number')
    .execute();
}

export async function insertEntry(tx: Tx, row: Omit<KeyEntryRow, 'id'>): Promise<string> {
  const id = randomUUID();
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_key_entry')
    .values({ ...row, id })
    .execute();
  return id;
}

export async function insertAppointment(tx: Tx, row: Omit<AppointmentRow, 'id'>): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_appointment')
    .values({ ...row, id: randomUUID() })
    .execute();
}

/** Ends what a key holds; one that ends before its first day never held. */
export async function endAppointments(tx: Tx, fingerprint: string, from: PlainDate): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .updateTable('wbs_appointment')
    .set({ until_day: sql<PlainDate>`greatest(from_day, ${from}::date)` })
    .where('fingerprint', '=', fingerprint)
    .where('until_day', 'is', null)
    .execute();
}

/** Keys that an account holds on `day`, with their role. */
export function keysOfAccount(
  tx: Tx,
  accountId: string,
  day: PlainDate,
): Promise<Pick<AppointmentRow, 'fingerprint' | 'role' | 'decree_number'>[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_appointment')
    .select(['fingerprint', 'role', 'decree_number'])
    .where('account_id', '=', accountId)
    .where('from_day', '<=', day)
    .where((by) => by.or([by('until_day', 'is', null), by('until_day', '>', day)]))
    .execute();
}

export async function listEntryIds(tx: Tx): Promise<string[]> {
  const rows = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_key_entry')
    .select('id')
    .orderBy('number')
    .execute();
  return rows.map((row) => row.id);
}

/** Removes a government's whole directory. Needs the owner: the program itself may not. */
export async function eraseDirectory(tx: Tx, governmentId: string): Promise<void> {
  await sql`select set_config('lurus.government_id', ${governmentId}, true)`.execute(tx);
  const db = tx.withTables<WbsTables>();
  await db.deleteFrom('wbs_appointment').where('government_id', '=', governmentId).execute();
  await db.deleteFrom('wbs_key_entry').where('government_id', '=', governmentId).execute();
}
