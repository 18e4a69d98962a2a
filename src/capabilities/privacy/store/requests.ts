import type { Tx } from '../../../platform/database/index.ts';
import { ANSWERED, STATES, type State } from '../rules/request.ts';
import type { PrivacyTables, RequestEventRow, RequestRow } from './tables.ts';

export async function insertRequest(tx: Tx, row: RequestRow): Promise<void> {
  await tx.withTables<PrivacyTables>().insertInto('privacy_request').values(row).execute();
}

export async function findRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_request')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** For whoever holds number and code. */
export async function lockByCode(tx: Tx, number: string, codeHash: string): Promise<RequestRow | undefined> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_request')
    .selectAll()
    .where('number', '=', number)
    .where('code_hash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateRequest(
  tx: Tx,
  row: Pick<RequestRow, 'government_id' | 'id'>,
  change: Partial<Omit<RequestRow, 'government_id' | 'id'>>,
): Promise<void> {
  await tx
    .withTables<PrivacyTables>()
    .updateTable('privacy_request')
    .set(change)
    .where('government_id', '=', row.government_id)
    .where('id', '=', row.id)
    .execute();
}

export async function listRequests(
  tx: Tx,
  query: { personId: string | null; state: State | ''; limit: number; offset: number },
): Promise<{ rows: RequestRow[]; total: number }> {
  let found = tx.withTables<PrivacyTables>().selectFrom('privacy_request');
  if (query.personId !== null) found = found.where('person_id', '=', query.personId);
  if (query.state !== '') found = found.where('state', '=', query.state);
  const { total } = await found
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return { rows, total: Number(total) };
}

/** Requests that wait for the office, soonest due first. */
export async function waitingRequests(tx: Tx, limit: number): Promise<RequestRow[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_request')
    .selectAll()
    .where('state', 'in', [...STATES.filter((state) => !ANSWERED.includes(state)), 'contested'])
    .orderBy('due_at')
    .limit(limit)
    .execute();
}

/** Answered before `before` and neither contested nor closed. */
export async function uncontested(tx: Tx, before: string): Promise<RequestRow[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_request')
    .selectAll()
    .where('state', 'in', ['granted', 'partly', 'refused'])
    .where('answered_at', '<', before)
    .orderBy('id')
    .limit(200)
    .forUpdate()
    .execute();
}

/** Past their hour and nobody told yet. */
export async function untoldLate(tx: Tx, now: string): Promise<RequestRow[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_request')
    .selectAll()
    .where('state', 'in', ['received', 'checked', 'working'])
    .where('late_told', '=', false)
    .where('due_at', '<', now)
    .orderBy('id')
    .limit(200)
    .forUpdate()
    .execute();
}

export async function insertEvent(tx: Tx, row: RequestEventRow): Promise<void> {
  await tx.withTables<PrivacyTables>().insertInto('privacy_request_event').values(row).execute();
}

export async function eventsOf(tx: Tx, requestId: string): Promise<RequestEventRow[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_request_event')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
}
