import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { rememberAfter, rememberBefore } from '../../../../platform/imports/changes.ts';
import type { Progress } from '../../../../platform/imports/kind.ts';
import { recordRows } from '../../../../platform/trail/record.ts';

/** Rows a statement: large enough to be quick, small enough for progress to be seen. */
const BATCH = 2_000;

/**
 * Saves new rows and changed ones with few statements, remembered row by row, so that the import can be taken back.
 * @param table trusted name of a table whose key is (government_id, id)
 * @param action dotted verb of the trail
 */
export async function saveRows(
  tx: Tx,
  act: Act,
  importId: string,
  { table, rows, action }: { table: string; rows: readonly { id: string }[]; action: string },
  progress: Progress,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await rememberBefore(tx, act, importId, table, ids);
  const names = Object.keys(rows[0]!);
  const columns = sql.join(names.map((name) => sql.id(name)));
  const settings = sql.join(
    names.filter((name) => name !== 'id').map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`),
  );
  for (let start = 0; start < rows.length; start += BATCH) {
    const part = JSON.stringify(rows.slice(start, start + BATCH));
    await sql`insert into ${sql.table(table)} (government_id, ${columns})
      select ${act.government.id}::uuid, ${columns} from json_populate_recordset(null::${sql.table(table)}, ${part}::json)
      on conflict (government_id, id) do update set ${settings}`.execute(tx);
    progress(Math.min(start + BATCH, rows.length), rows.length);
  }
  await rememberAfter(tx, act, importId, table);
  await recordRows(tx, act, action, table, ids);
}
