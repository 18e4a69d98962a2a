import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CustodyRow, WbsTables } from './tables.ts';

/** Adds an act to a case's log; the caller holds the case's lock. @returns its id */
export async function insertCustody(tx: Tx, row: Omit<CustodyRow, 'id' | 'place'>): Promise<string> {
  const db = tx.withTables<WbsTables>();
  const { place } = await db
    .selectFrom('wbs_custody')
    .select((by) => by.fn.coalesce(by.fn.max('place'), sql<number>`0`).as('place'))
    .where('report_id', '=', row.report_id)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const what = sql<CustodyRow['what']>`${JSON.stringify(row.what)}::jsonb`;
  await db
    .insertInto('wbs_custody')
    .values({ ...row, id, place: place + 1, what })
    .execute();
  return id;
}

/** Acts on a case in their order. */
export function listCustody(
  tx: Tx,
  reportId: string,
): Promise<Pick<CustodyRow, 'day' | 'action' | 'account_id' | 'what'>[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_custody')
    .select(['day', 'action', 'account_id', 'what'])
    .where('report_id', '=', reportId)
    .orderBy('place')
    .execute();
}
