import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { conflict, type Outcome } from '../outcome.ts';
import { recordRemovals, recordRows } from '../trail/record.ts';
import type { Undone } from './kind.ts';

/**
 * Remembers rows as they stand before an import saves them. Call it with every id that will be inserted or updated, then save,
 * then call `rememberAfter`.
 * @param table trusted name of a table whose key is (government_id, id)
 */
export async function rememberBefore(
  tx: Tx,
  act: Act,
  importId: string,
  table: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    insert into import_change (government_id, import_id, table_name, row_id, before)
    select ${act.government.id}::uuid, ${importId}::uuid, ${table}, given.id, to_jsonb(present)
    from unnest(${[...ids]}::uuid[]) as given (id)
    left join ${sql.table(table)} as present
      on present.government_id = ${act.government.id}::uuid and present.id = given.id
    on conflict do nothing`.execute(tx);
}

/** Notes what the import has made of the rows that `rememberBefore` named, so that a later change of them is seen. */
export async function rememberAfter(tx: Tx, act: Act, importId: string, table: string): Promise<void> {
  await sql`
    update import_change as change set after = md5(to_jsonb(present)::text)
    from ${sql.table(table)} as present
    where change.government_id = ${act.government.id}::uuid and change.import_id = ${importId}::uuid
      and change.table_name = ${table}
      and present.government_id = change.government_id and present.id = change.row_id`.execute(tx);
}

/**
 * Takes one import back: rows that it changed are as before, rows that were new are gone, each with a trail entry.
 * Refused while a row has been changed since, or while another table refers to a new one.
 * @param tables trusted names, in the order in which the import saved them
 */
export async function undoChanges(
  tx: Tx,
  act: Act,
  importId: string,
  tables: readonly string[],
): Promise<Outcome<Undone>> {
  for (const table of tables) {
    const changed = await countChangedSince(tx, act, importId, table);
    if (changed > 0) {
      return conflict(
        'import-changed-since',
        `${changed} data dari impor ini sudah diubah sesudahnya, sehingga impor tidak dapat dibatalkan. Perbaiki datanya satu per satu, atau impor berkas perbaikan.`,
        `${changed} records of this import have been changed since, so it cannot be undone. Mend them one by one, or import a corrected file.`,
      );
    }
  }
  let restored = 0;
  let removed = 0;
  for (const table of tables) {
    restored += await restoreChanged(tx, act, importId, table);
    restored += await restoreRemoved(tx, act, importId, table);
  }
  for (const table of tables.toReversed()) {
    try {
      removed += await removeNew(tx, act, importId, table);
    } catch (error) {
      if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return builtUpon();
      throw error;
    }
  }
  return { removed, restored };
}

const FOREIGN_KEY_VIOLATION = '23503';

function builtUpon() {
  return conflict(
    'import-built-upon',
    'Data dari impor ini sudah dipakai di bagian lain, sehingga impor tidak dapat dibatalkan. Perbaiki datanya satu per satu, atau impor berkas perbaikan.',
    'Records of this import are already in use elsewhere, so it cannot be undone. Mend them one by one, or import a corrected file.',
  );
}

async function countChangedSince(tx: Tx, act: Act, importId: string, table: string): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select count(*) as changed from import_change as change
    left join ${sql.table(table)} as present
      on present.government_id = change.government_id and present.id = change.row_id
    where ${ofImport(act, importId, table)}
      and md5(to_jsonb(present)::text) is distinct from change.after`.execute(tx);
  return rows[0]?.changed ?? 0;
}

async function restoreChanged(tx: Tx, act: Act, importId: string, table: string): Promise<number> {
  const columns = await columnsOf(tx, table, ['government_id', 'id']);
  const settings = sql.join(columns.map((name) => sql`${sql.id(name)} = old.${sql.id(name)}`));
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(table)} as present set ${settings}
    from import_change as change, jsonb_populate_record(null::${sql.table(table)}, change.before) as old
    where ${ofImport(act, importId, table)} and change.before is not null
      and present.government_id = change.government_id and present.id = change.row_id
    returning present.id`.execute(tx);
  await recordRows(tx, act, 'import.restore', table, idsOf(rows));
  return rows.length;
}

/** Names of a table's columns that are written, but some. */
async function columnsOf(tx: Tx, table: string, but: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
      and is_generated = 'NEVER' and column_name <> all(${[...but]}::text[])
    order by ordinal_position`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Rows that the import itself took away: they left no state after it. */
async function restoreRemoved(tx: Tx, act: Act, importId: string, table: string): Promise<number> {
  const columns = await columnsOf(tx, table, []);
  const { rows } = await sql<{ id: string }>`
    insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.id(name)))})
    select ${sql.join(columns.map((name) => sql`old.${sql.id(name)}`))} from import_change as change, jsonb_populate_record(null::${sql.table(table)}, change.before) as old
    where ${ofImport(act, importId, table)} and change.before is not null and change.after is null
      and not exists (select from ${sql.table(table)} as present
        where present.government_id = change.government_id and present.id = change.row_id)
    returning id`.execute(tx);
  await recordRows(tx, act, 'import.restore', table, idsOf(rows));
  return rows.length;
}

async function removeNew(tx: Tx, act: Act, importId: string, table: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from ${sql.table(table)} as present using import_change as change
    where ${ofImport(act, importId, table)} and change.before is null
      and present.government_id = change.government_id and present.id = change.row_id
    returning present.id`.execute(tx);
  await recordRemovals(tx, act, 'import.remove', table, idsOf(rows));
  return rows.length;
}

function ofImport(act: Act, importId: string, table: string) {
  return sql`change.government_id = ${act.government.id}::uuid and change.import_id = ${importId}::uuid
    and change.table_name = ${table}`;
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((each) => each.id);
}
