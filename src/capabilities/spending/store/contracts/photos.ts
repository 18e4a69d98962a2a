import { sql } from 'kysely';
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

/** Does one of the photographs, the very same bytes, stand in a report of another contract? */
export async function standsElsewhere(tx: Tx, contractId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from contract_photo p join contract_photo o
      on o.government_id = p.government_id and o.sha256 = p.sha256
      where p.contract_id = ${contractId}::uuid and p.id = any(${[...ids]}::uuid[])
        and o.contract_id <> p.contract_id and o.progress_id is not null) as found`.execute(tx);
  return rows[0]!.found;
}

/** Reports of a contract of which a photograph stands in a report of another contract as well, whichever came first. */
export async function reportsWithPhotoElsewhere(tx: Tx, contractId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.progress_id as id from contract_photo p join contract_photo o
      on o.government_id = p.government_id and o.sha256 = p.sha256
      where p.contract_id = ${contractId}::uuid and p.progress_id is not null
        and o.contract_id <> p.contract_id and o.progress_id is not null`.execute(tx);
  return new Set(rows.map((row) => row.id));
}
