import type { Insertable, Selectable } from 'kysely';
import { insertMany } from '../../../platform/database/insert.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { PaperKey } from '../rules/paper-keys.ts';
import { evidence, type DocumentTable, type PassLegTable, type TravelFileTable } from './evidence-tables.ts';

export type DocumentRow = Selectable<DocumentTable>;
export type PassLegRow = PassLegTable;
export type TravelFile = TravelFileTable;

/** A document with its flights and by what it is found again. */
export interface NewDocumentRow {
  document: Insertable<DocumentTable>;
  legs: readonly PassLegRow[];
  keys: readonly PaperKey[];
}

export async function insertDocument(tx: Tx, { document, legs, keys }: NewDocumentRow): Promise<void> {
  await evidence(tx).insertInto('travel_document').values(document).execute();
  if (legs.length > 0) await evidence(tx).insertInto('travel_pass_leg').values(legs).execute();
  const { government_id, id: document_id, member_id } = document;
  await insertMany(
    tx,
    'travel_paper_key',
    keys.map(({ kind, key }) => ({ government_id, kind, key, document_id, member_id })),
  );
}

/** Documents of one traveller that were not taken back, in the order in which they came. */
export async function documentsOf(tx: Tx, memberId: string): Promise<DocumentRow[]> {
  return evidence(tx)
    .selectFrom('travel_document')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
}

export async function findDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  return evidence(tx)
    .selectFrom('travel_document')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

export async function removeDocument(tx: Tx, id: string, at: string): Promise<void> {
  await evidence(tx).updateTable('travel_document').set({ removed_at: at }).where('id', '=', id).execute();
}

/** Flights of passes, in their order. */
export async function legsOfPasses(tx: Tx, documentIds: readonly string[]): Promise<PassLegRow[]> {
  if (documentIds.length === 0) return [];
  return evidence(tx)
    .selectFrom('travel_pass_leg')
    .selectAll()
    .where('document_id', 'in', documentIds)
    .orderBy('document_id')
    .orderBy('place')
    .execute();
}

export async function insertTravelFile(tx: Tx, row: TravelFile): Promise<void> {
  await evidence(tx).insertInto('travel_file').values(row).execute();
}

export async function findTravelFile(tx: Tx, id: string): Promise<TravelFile | undefined> {
  return evidence(tx).selectFrom('travel_file').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function countTravelFiles(tx: Tx, memberId: string): Promise<number> {
  const { count } = await evidence(tx)
    .selectFrom('travel_file')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow();
  return count;
}

/** A file as the traveller's trip knows it, with the name and size of its content. */
export interface NamedFile extends TravelFile {
  hash: string;
  name: string;
  media_type: string;
  size: number;
}

export async function namedFiles(tx: Tx, ids: readonly string[]): Promise<Map<string, NamedFile>> {
  if (ids.length === 0) return new Map();
  const rows = await evidence(tx)
    .withTables<{
      file: {
        government_id: string;
        id: string;
        hash: string;
        name: string;
        media_type: string;
        size: number;
      };
    }>()
    .selectFrom('travel_file as t')
    .innerJoin('file as f', (join) =>
      join.onRef('f.government_id', '=', 't.government_id').onRef('f.id', '=', 't.file_id'),
    )
    .selectAll('t')
    .select(['f.hash', 'f.name', 'f.media_type', 'f.size'])
    .where('t.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
