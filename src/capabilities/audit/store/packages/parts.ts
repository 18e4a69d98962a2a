import { sql } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { tables } from './packages.ts';
import type { Item, PackagePerson, Tax } from './tables.ts';

/** Lines, taxes and people of a package; a new list takes the place of the one before. */
type Part = 'spj_item' | 'spj_tax' | 'spj_person';

export async function itemsOf(tx: Tx, packageId: string): Promise<Item[]> {
  return tables(tx)
    .selectFrom('spj_item')
    .selectAll()
    .where('package_id', '=', packageId)
    .orderBy('place')
    .execute();
}

export async function taxesOf(tx: Tx, packageId: string): Promise<Tax[]> {
  return tables(tx)
    .selectFrom('spj_tax')
    .selectAll()
    .where('package_id', '=', packageId)
    .orderBy('place')
    .execute();
}

export async function peopleOf(tx: Tx, packageId: string): Promise<PackagePerson[]> {
  return tables(tx)
    .selectFrom('spj_person')
    .selectAll()
    .where('package_id', '=', packageId)
    .orderBy('place')
    .execute();
}

/** Ids of a package's rows in one of its parts. */
export async function partIds(tx: Tx, part: Part, packageId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(part)} where package_id = ${packageId}::uuid order by place`.execute(tx);
  return rows.map((row) => row.id);
}

export async function replacePart(
  tx: Tx,
  part: Part,
  packageId: string,
  rows: readonly object[],
): Promise<void> {
  await sql`delete from ${sql.table(part)} where package_id = ${packageId}::uuid`.execute(tx);
  await insertMany(tx, part, rows);
}
