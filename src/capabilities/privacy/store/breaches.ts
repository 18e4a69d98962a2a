import type { Tx } from '../../../platform/database/index.ts';
import type { BreachRow, PrivacyTables, RetentionRunRow } from './tables.ts';

export async function insertBreach(tx: Tx, row: BreachRow): Promise<void> {
  await tx.withTables<PrivacyTables>().insertInto('privacy_breach').values(row).execute();
}

export async function findBreach(tx: Tx, id: string): Promise<BreachRow | undefined> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_breach')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockBreach(tx: Tx, id: string): Promise<BreachRow | undefined> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_breach')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateBreach(
  tx: Tx,
  row: Pick<BreachRow, 'government_id' | 'id'>,
  change: Partial<Omit<BreachRow, 'government_id' | 'id'>>,
): Promise<void> {
  await tx
    .withTables<PrivacyTables>()
    .updateTable('privacy_breach')
    .set(change)
    .where('government_id', '=', row.government_id)
    .where('id', '=', row.id)
    .execute();
}

export async function listBreaches(tx: Tx): Promise<BreachRow[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_breach')
    .selectAll()
    .orderBy('discovered_at', 'desc')
    .limit(500)
    .execute();
}

/** Breaches of which somebody still has to be told. */
export async function untoldBreaches(tx: Tx): Promise<BreachRow[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_breach')
    .selectAll()
    .where('closed_at', 'is', null)
    .where((each) => each.or([each('authority_told_at', 'is', null), each('subjects_told_at', 'is', null)]))
    .orderBy('due_at')
    .forUpdate()
    .execute();
}

export async function insertRetentionRun(tx: Tx, row: RetentionRunRow): Promise<void> {
  await tx.withTables<PrivacyTables>().insertInto('privacy_retention_run').values(row).execute();
}

export async function latestRuns(tx: Tx, limit: number): Promise<RetentionRunRow[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_retention_run')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('table_name')
    .limit(limit)
    .execute();
}
