import type { Insertable } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { procurement, type ImportTable, type Run, type RunTable } from './tables.ts';

export async function insertRun(tx: Tx, row: Insertable<RunTable>): Promise<void> {
  await procurement(tx).insertInto('procurement_run').values(row).execute();
}

export async function findRun(tx: Tx, id: string): Promise<Run | undefined> {
  return procurement(tx).selectFrom('procurement_run').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function latestRun(tx: Tx): Promise<Run | undefined> {
  return procurement(tx)
    .selectFrom('procurement_run')
    .selectAll()
    .orderBy('ended_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertImport(tx: Tx, row: Insertable<ImportTable>): Promise<void> {
  await procurement(tx).insertInto('procurement_import').values(row).execute();
}
