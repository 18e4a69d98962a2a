import { sql } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { tables } from './packages.ts';
import type { DocumentTraits, PackageDocument } from './tables.ts';

const COLUMNS = [
  'government_id',
  'id',
  'package_id',
  'kind',
  'kind_by',
  'file_id',
  'sha256',
  'phash',
  'pages',
  'traits',
  'has_stamp',
  'reading',
  'trouble',
  'tries',
  'read_at',
  'added_by',
  'added_at',
  'removed_at',
] as const;

/** Documents of a package that were not taken back. */
export async function documentsOf(tx: Tx, packageId: string): Promise<PackageDocument[]> {
  return tables(tx)
    .selectFrom('spj_document')
    .select(COLUMNS)
    .where('package_id', '=', packageId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** One that was not taken back. */
export async function findDocument(tx: Tx, id: string): Promise<PackageDocument | undefined> {
  return tables(tx)
    .selectFrom('spj_document')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

export async function insertDocument(tx: Tx, row: PackageDocument): Promise<void> {
  await insertMany(tx, 'spj_document', [row]);
}

export type DocumentUpdate = Partial<Omit<PackageDocument, 'traits'>> & { traits?: DocumentTraits | null };

export async function updateDocument(
  tx: Tx,
  id: string,
  { traits, ...change }: DocumentUpdate,
): Promise<void> {
  const spelled = traits === undefined ? {} : { traits: traits === null ? null : JSON.stringify(traits) };
  await tables(tx)
    .updateTable('spj_document')
    .set({ ...change, ...spelled })
    .where('id', '=', id)
    .execute();
}

/** A document that waits for its reading since before `before`: its job was lost. */
export async function waitingSince(tx: Tx, before: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from spj_document where reading = 'waiting' and removed_at is null and added_at < ${before}
    order by added_at limit ${most}`.execute(tx);
  return rows.map((row) => row.id);
}
