import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { budget, type Package } from './lines.ts';

export async function insertPackage(tx: Tx, row: Package): Promise<void> {
  await budget(tx).insertInto('procurement_package').values(row).execute();
}

export async function updatePackage(tx: Tx, id: string, change: Partial<Package>): Promise<void> {
  await budget(tx).updateTable('procurement_package').set(change).where('id', '=', id).execute();
}

/** Nobody else changes it until this transaction ends. */
export async function lockPackage(tx: Tx, id: string): Promise<Package | undefined> {
  return budget(tx)
    .selectFrom('procurement_package')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function packagesOf(tx: Tx, lineId: string): Promise<Package[]> {
  return budget(tx)
    .selectFrom('procurement_package')
    .selectAll()
    .where('line_id', '=', lineId)
    .orderBy('id')
    .execute();
}

/** @param asked `agencyIds` null: of every agency */
export async function listPackages(
  tx: Tx,
  asked: { year: number; agencyIds: readonly string[] | null; q: string; limit: number; offset: number },
): Promise<{ rows: Package[]; total: number }> {
  const words = `%${asked.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const found = budget(tx)
    .selectFrom('procurement_package')
    .where('year', '=', asked.year)
    .$if(asked.agencyIds !== null, (query) =>
      query.where(sql<boolean>`agency_id = any(${[...(asked.agencyIds ?? [])]}::uuid[])`),
    )
    .where(sql<boolean>`lower(coalesce(rup_code, '') || ' ' || name) like ${words}`);
  const { total } = await found
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('planned_month')
    .orderBy('id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { rows, total };
}

export async function packagesOfYear(tx: Tx, year: number, agencyIds: readonly string[]): Promise<Package[]> {
  if (agencyIds.length === 0) return [];
  return budget(tx)
    .selectFrom('procurement_package')
    .selectAll()
    .where('year', '=', year)
    .where('agency_id', 'in', agencyIds)
    .execute();
}
