import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** Rows a statement: large enough to be quick, small enough for progress to be seen. */
const BATCH = 2_000;

/**
 * Updates many rows of one table with few statements.
 * @param table trusted name of a table whose key is (government_id, id)
 * @param rows objects of column → JSON value; all have `government_id`, `id` and the same columns
 */
export async function updateMany(
  tx: Tx,
  table: string,
  rows: readonly { government_id: string; id: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).filter((name) => name !== 'government_id' && name !== 'id');
  const settings = sql.join(columns.map((name) => sql`${sql.id(name)} = given.${sql.id(name)}`));
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    await sql`update ${sql.table(table)} as present set ${settings}
      from json_populate_recordset(null::${sql.table(table)}, ${batch}::json) as given
      where present.government_id = given.government_id and present.id = given.id`.execute(tx);
  }
}
