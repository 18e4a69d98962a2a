import type { Tx } from '../../../../platform/database/index.ts';
import { contracts } from './contracts.ts';
import type { PhotoTable } from './tables.ts';

export type Photo = PhotoTable;

export async function insertPhoto(tx: Tx, photo: Photo): Promise<void> {
  await contracts(tx).insertInto('contract_photo').values(photo).execute();
}

export async function photosOf(tx: Tx, contractId: string): Promise<Photo[]> {
  return contracts(tx)
    .selectFrom('contract_photo')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** Gives photographs of the contract that belong to no report yet to one. @returns how many there were */
export async function givePhotos(
  tx: Tx,
  contractId: string,
  progressId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await contracts(tx)
    .updateTable('contract_photo')
    .set({ progress_id: progressId })
    .where('contract_id', '=', contractId)
    .where('progress_id', 'is', null)
    .where('id', 'in', ids)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
