import { sql } from 'kysely';
import type { Tx } from './index.ts';

/** Rows a statement: large enough to be quick, small enough for progress to be seen. */
const BATCH = 2_000;

/**
 * Inserts many rows of one table with few statements. Columns that a row leaves out are null: give every column that has a default.
 * @param table trusted name of a table, never user input
 * @param rows objects of column → JSON value
 */
export async function insertMany(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0]!).map((name) => sql.id(name)));
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${batch}::json)`.execute(tx);
  }
}
