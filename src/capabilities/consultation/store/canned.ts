import type { Tx } from '../../../platform/database/index.ts';
import type { CannedRow, ConsultationTables } from './tables.ts';

const db = (tx: Tx) => tx.withTables<ConsultationTables>();

export async function listCanned(tx: Tx): Promise<CannedRow[]> {
  return db(tx).selectFrom('consultation_canned').selectAll().orderBy('title').execute();
}

export async function findCanned(tx: Tx, id: string): Promise<CannedRow | undefined> {
  return db(tx).selectFrom('consultation_canned').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false when another one bears the title */
export async function insertCanned(tx: Tx, row: CannedRow): Promise<boolean> {
  const saved = await db(tx)
    .insertInto('consultation_canned')
    .values(row)
    .onConflict((conflict) => conflict.columns(['government_id', 'title']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function updateCanned(
  tx: Tx,
  id: string,
  changes: Pick<CannedRow, 'topic' | 'title' | 'body'>,
): Promise<void> {
  await db(tx).updateTable('consultation_canned').set(changes).where('id', '=', id).execute();
}

export async function deleteCanned(tx: Tx, id: string): Promise<void> {
  await db(tx).deleteFrom('consultation_canned').where('id', '=', id).execute();
}
