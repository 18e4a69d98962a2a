import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { ComplaintTable, ComplaintTables } from './tables.ts';

/** A complaint as it is kept; who brought it lies apart (store/contacts.ts). */
export type Complaint = Omit<ComplaintTable, 'government_id'>;

const COLUMNS = [
  'id',
  'number',
  'channel',
  'source',
  'sp4n_number',
  'sp4n_status',
  'code_hash',
  'submit_hash',
  'agency_id',
  'handler_agency_id',
  'service_id',
  'category',
  'class',
  'subject',
  'body',
  'place_text',
  'place_lat',
  'place_lng',
  'happened_on',
  'hide_contact',
  'locale',
  'unproven',
  'received_at',
  'received_on',
  'state',
  'state_since',
  'resume_to',
  'wait_until',
  'object_until',
  'merged_into',
  'objections',
  'resolved_on',
  'resolution',
  'answered_in',
  'in_time',
  'rating',
  'rating_comment',
  'import_id',
] as const;

function complaints(tx: Tx) {
  return tx.withTables<ComplaintTables>().selectFrom('complaint').select(COLUMNS);
}

export async function findComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  return complaints(tx).where('id', '=', id).executeTakeFirst();
}

export async function findComplaints(tx: Tx, ids: readonly string[]): Promise<Complaint[]> {
  if (ids.length === 0) return [];
  return complaints(tx)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export async function findByNumber(tx: Tx, number: string): Promise<Complaint | undefined> {
  return complaints(tx).where('number', '=', number).executeTakeFirst();
}

/** The submit that came first with this key. */
export async function findSubmit(tx: Tx, hash: string): Promise<Complaint | undefined> {
  return complaints(tx).where('submit_hash', '=', hash).executeTakeFirst();
}

/**
 * Complaints for whoever changes them: others wait. Their matters are locked before them, as the inbox does when it joins two, so
 * that nobody waits in a circle.
 */
export async function lockComplaints(tx: Tx, ids: readonly string[]): Promise<Complaint[]> {
  if (ids.length === 0) return [];
  await sql`select id from matter where id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx);
  return complaints(tx)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function lockComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  return (await lockComplaints(tx, [id]))[0];
}

/** Enters a complaint. @returns whether it is new: a submit with the same key came first otherwise */
export async function insertComplaint(tx: Tx, act: Act, complaint: Complaint): Promise<boolean> {
  const inserted = await tx
    .withTables<ComplaintTables>()
    .insertInto('complaint')
    .values({ government_id: act.government.id, ...complaint })
    .onConflict((conflict) => conflict.columns(['government_id', 'submit_hash']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateComplaint(
  tx: Tx,
  act: Act,
  action: string,
  id: string,
  changes: Partial<Omit<Complaint, 'id'>>,
): Promise<void> {
  await tx.withTables<ComplaintTables>().updateTable('complaint').set(changes).where('id', '=', id).execute();
  await recordRow(tx, act, action, 'complaint', id);
}

/** Ids in a state whose last day lies before today: of answers that may be closed, of reporters who did not reply. */
export async function pastDay(
  tx: Tx,
  state: 'resolved' | 'waiting-reporter',
  today: string,
  limit: number,
): Promise<string[]> {
  const column = state === 'resolved' ? 'object_until' : 'wait_until';
  const rows = await tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint')
    .select('id')
    .where('state', '=', state)
    .where(column, '<', today as never)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Tickets that were joined with these, oldest first. */
export async function joinedWith(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; number: string; mergedInto: string }[]> {
  if (ids.length === 0) return [];
  return tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint')
    .select(['id', 'number', sql<string>`merged_into`.as('mergedInto')])
    .where('merged_into', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .execute();
}
