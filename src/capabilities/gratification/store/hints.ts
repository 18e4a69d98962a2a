import type { Tx } from '../../../platform/database/index.ts';
import type { GratificationTables, HintTable } from './tables.ts';

/** Keeps what was declared at the door; a visit that is told twice stays one. */
export async function insertHint(tx: Tx, row: HintTable): Promise<boolean> {
  const result = await tx
    .withTables<GratificationTables>()
    .insertInto('gift_hint')
    .values(row)
    .onConflict((conflict) => conflict.columns(['government_id', 'visit_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export async function lockHint(tx: Tx, id: string): Promise<HintTable | undefined> {
  return tx
    .withTables<GratificationTables>()
    .selectFrom('gift_hint')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateHint(tx: Tx, id: string, change: Partial<HintTable>): Promise<void> {
  await tx
    .withTables<GratificationTables>()
    .updateTable('gift_hint')
    .set(change)
    .where('id', '=', id)
    .execute();
}

/** Open hints, oldest first: all, or those of one host. */
export async function openHints(tx: Tx, personId: string | null, limit: number): Promise<HintTable[]> {
  return tx
    .withTables<GratificationTables>()
    .selectFrom('gift_hint')
    .selectAll()
    .where('state', '=', 'open')
    .$if(personId !== null, (query) => query.where('person_id', '=', personId!))
    .orderBy('declared_on')
    .orderBy('id')
    .limit(limit)
    .execute();
}
