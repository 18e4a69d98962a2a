import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { ComplaintTables } from './tables.ts';

export interface KnownSp4n {
  id: string;
  number: string;
  status: string | null;
}

/** SP4N number → the complaint that was handed over under it. */
export async function findSp4n(tx: Tx, numbers: readonly string[]): Promise<Map<string, KnownSp4n>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint')
    .select(['id', 'number', 'sp4n_status as status', sql<string>`sp4n_number`.as('sp4n')])
    .where('sp4n_number', '=', sql<string>`any(${[...numbers]}::text[])`)
    .execute();
  return new Map(rows.map(({ sp4n, ...row }) => [sp4n, row]));
}

/** Complaints that an import brought. */
export async function importedIds(tx: Tx, importId: string): Promise<string[]> {
  const rows = await tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint')
    .select('id')
    .where('import_id', '=', importId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
