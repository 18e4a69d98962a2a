import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { ComplaintTables } from './tables.ts';

export interface Telling {
  id: string;
  complaintId: string;
  eventId: string;
}

/** Events of which reporters still have to hear, oldest first; another run passes over those that this one holds. */
export async function waitingTellings(tx: Tx, now: string, limit: number): Promise<Telling[]> {
  return tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint_telling')
    .select(['id', 'complaint_id as complaintId', 'event_id as eventId'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function deleteTellings(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .withTables<ComplaintTables>()
    .deleteFrom('complaint_telling')
    .where('id', 'in', [...ids])
    .execute();
}

/** Complaint or follower → the language in which he wrote. */
export async function localesOf(tx: Tx, complaintIds: readonly string[]): Promise<Map<string, Locale>> {
  if (complaintIds.length === 0) return new Map();
  const ids = [...complaintIds];
  const { rows } = await sql<{ id: string; locale: Locale }>`
    select id, locale from complaint where id = any(${ids}::uuid[])
    union all
    select id, locale from complaint_follower where complaint_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.locale]));
}
