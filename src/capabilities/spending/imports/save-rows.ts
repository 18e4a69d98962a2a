import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { rememberAfter, rememberBefore } from '../../../platform/imports/changes.ts';
import type { Progress } from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';

/** Rows a statement: large enough to be quick, small enough for progress to be seen. */
const BATCH = 2_000;

/** What one import does to one table. */
export interface RowsToSave {
  /** trusted name of a table whose key is (government_id, id) and that has `vanished_at` */
  table: string;
  /** whole rows, new ones and those that change */
  kept: readonly { id: string }[];
  /** ids of rows that the file lacks */
  vanished: readonly string[];
  /** dotted verbs of the trail */
  actions: { keep: string; vanish: string };
  /** the table counts changes in `version` (null: none yet); what is kept brings its own */
  versioned?: boolean;
}

/**
 * Saves rows with few statements: what is new, what changes, and a mark on what vanished. Remembered row by row, so that the import can be
 * taken back.
 */
export async function saveRows(
  tx: Tx,
  act: Act,
  importId: string,
  { table, kept, vanished, actions, versioned = false }: RowsToSave,
  progress: Progress,
): Promise<void> {
  const ids = kept.map((each) => each.id);
  await rememberBefore(tx, act, importId, table, [...ids, ...vanished]);
  for (let start = 0; start < kept.length; start += BATCH) {
    await upsert(tx, table, kept.slice(start, start + BATCH));
    progress(Math.min(start + BATCH, kept.length), kept.length + vanished.length);
  }
  if (vanished.length > 0) {
    await sql`update ${sql.table(table)} set vanished_at = ${act.now}::timestamptz
      ${versioned ? sql`, version = coalesce(version, 1) + 1` : sql``}
      where id = any(${[...vanished]}::uuid[])`.execute(tx);
  }
  await rememberAfter(tx, act, importId, table);
  await recordRows(tx, act, actions.keep, table, ids);
  await recordRows(tx, act, actions.vanish, table, vanished);
  progress(kept.length + vanished.length, kept.length + vanished.length);
}

async function upsert(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0]!);
  const columns = sql.join(names.map((name) => sql.id(name)));
  const settings = sql.join(
    names
      .filter((name) => name !== 'government_id' && name !== 'id')
      .map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`),
  );
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    on conflict (government_id, id) do update set ${settings}`.execute(tx);
}
