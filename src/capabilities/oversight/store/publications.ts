import type { Tx } from '../../../platform/database/index.ts';
import type { OversightTables, PublicationTable } from './tables.ts';

export type Publication = PublicationTable;

/** Decisions about the transparency page, the newest first. */
export async function listPublications(tx: Tx): Promise<Publication[]> {
  return tx
    .withTables<OversightTables>()
    .selectFrom('oversight_publication')
    .selectAll()
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** Closed until somebody opens it. */
export async function isPublished(tx: Tx): Promise<boolean> {
  return (await listPublications(tx))[0]?.open ?? false;
}

export async function insertPublication(tx: Tx, row: Publication): Promise<void> {
  await tx.withTables<OversightTables>().insertInto('oversight_publication').values(row).execute();
}
