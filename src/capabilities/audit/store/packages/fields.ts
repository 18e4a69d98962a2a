import { sql } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { tables } from './packages.ts';
import type { Field } from './tables.ts';

/** Values that hold, one a field. */
export async function fieldsOf(tx: Tx, packageId: string): Promise<Field[]> {
  return tables(tx)
    .selectFrom('spj_field')
    .selectAll()
    .where('package_id', '=', packageId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Everything that was ever said of one field, the newest first. */
export async function historyOf(tx: Tx, packageId: string, field: string): Promise<Field[]> {
  return tables(tx)
    .selectFrom('spj_field')
    .selectAll()
    .where('package_id', '=', packageId)
    .where('field', '=', field)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** Everything that one document said. */
export async function fieldsOfDocument(tx: Tx, documentId: string): Promise<Field[]> {
  return tables(tx)
    .selectFrom('spj_field')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function endFields(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`update spj_field set ended_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function insertFields(tx: Tx, rows: readonly Field[]): Promise<void> {
  await insertMany(tx, 'spj_field', rows);
}

export async function confirmRows(tx: Tx, ids: readonly string[], by: string, at: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`update spj_field set confirmed_by = ${by}, confirmed_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
}
