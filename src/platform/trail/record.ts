import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import { newId, sha256 } from '../ids.ts';
import { unrecordedColumns } from './columns.ts';

/** What the trail is told about something that is no row of a table: a log-in, a download, a run of a job. */
export interface Entry {
  /** dotted verb, e.g. `export.download` */
  action: string;
  /** what it is about, with a hyphen (`import-file`), as no table's name has one: for rows there is `recordRow` */
  kind: string;
  /** id of what it is about */
  subject: string;
  /** what is remembered of it; only its salted hash enters the log, so that erasure stays possible */
  record: object;
}

/** A leaf of the log: ids and a salted hash, no personal data. Its RFC 8785 spelling is what the Merkle tree hashes. */
export interface Leaf {
  id: string;
  at: string;
  /** account id or `job:<name>` */
  actor: string;
  action: string;
  /** table of the row, so that the verifier finds it in an export; or the kind of an `Entry` */
  kind: string;
  subject: string;
  /** hex SHA-256(16-byte salt ‖ canonical JSON of the record as saved) */
  hash: string;
}

/** hex SHA-256(salt ‖ RFC 8785 JSON of `record`) */
export function saltedHash(salt: Uint8Array, record: object): string {
  return sha256(Buffer.concat([salt, Buffer.from(canonicalJson(record))]));
}

/** The record of a row that an act removed. */
export const REMOVED: object = {};

/**
 * Leaves one trail entry about the row (`table`, `id`) of the act's government, in the action's own transaction: no entry, no
 * change. Call it after the row was saved, once an act; for a row about to be deleted call `recordRemovals` instead.
 *
 * The record as saved is the row as the database itself spells it, so that `lurus trail verify` finds the same in an export of
 * either engine: `to_jsonb(row)` (times ISO 8601 in UTC, days 'YYYY-MM-DD', bytes '\x…', jsonb as it is) without generated
 * columns, without the columns that columns.ts lists, and without columns that are null (a column added later does not
 * change what was said of an older row). Numbers are compared as RFC 8785 spells them: as doubles.
 * @param table trusted name of a table whose primary key is (government_id, id), never user input
 * @throws Error when the row is not there
 */
export async function recordRow(tx: Tx, act: Act, action: string, table: string, id: string): Promise<void> {
  await recordRows(tx, act, action, table, [id]);
}

/** The same for many rows at once (imports), in few statements. */
export async function recordRows(
  tx: Tx,
  act: Act,
  action: string,
  table: string,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const rows = await savedRows(tx, act.government.id, [{ table, ids: batch }]);
    const entries = batch.map((id) => ({
      action,
      kind: table,
      subject: id,
      record: rowOf(rows, table, id),
    }));
    await insertLeaves(tx, act, entries);
  }
}

/** Rows of one table that one action saved. */
export interface SavedRows {
  action: string;
  table: string;
  ids: readonly string[];
}

/** `recordRows` for rows of several tables that one act saved together, in two statements: for what happens many times a second. */
export async function recordSets(tx: Tx, act: Act, sets: readonly SavedRows[]): Promise<void> {
  if (sets.reduce((sum, each) => sum + each.ids.length, 0) > BATCH) {
    for (const { action, table, ids } of sets) await recordRows(tx, act, action, table, ids);
    return;
  }
  const some = sets.filter((each) => each.ids.length > 0);
  if (some.length === 0) return;
  const rows = await savedRows(tx, act.government.id, some);
  const entries = some.flatMap(({ action, table, ids }) =>
    ids.map((id) => ({ action, kind: table, subject: id, record: rowOf(rows, table, id) })),
  );
  await insertLeaves(tx, act, entries);
}

/** Leaves one trail entry for each row of `table` that the act removes; what an export lacks without one was removed by hand. */
export async function recordRemovals(
  tx: Tx,
  act: Act,
  action: string,
  table: string,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const entries = batch.map((subject) => ({ action, kind: table, subject, record: REMOVED }));
    await insertLeaves(tx, act, entries);
  }
}

/** `recordRows` for every row that a table of the government has: for seeds and demos, which fill tables whole. */
export async function recordTable(tx: Tx, act: Act, action: string, table: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where government_id = ${act.government.id}::uuid order by id`.execute(
    tx,
  );
  await recordRows(
    tx,
    act,
    action,
    table,
    rows.map((row) => row.id),
  );
}

/**
 * Leaves one trail entry about something that is no row of a table. For rows use `recordRow`.
 * @throws Error when the kind could be a table's name: the verifier would compare the record with the row as the database spells it
 */
export async function record(tx: Tx, act: Act, entry: Entry): Promise<void> {
  await recordMany(tx, act, [entry]);
}

/** `record` for many at once. */
export async function recordMany(tx: Tx, act: Act, entries: readonly Entry[]): Promise<void> {
  const row = entries.find((entry) => !entry.kind.includes('-'));
  if (row !== undefined) throw new Error(`rows of ${row.kind} are recorded with recordRow or recordRemovals`);
  for (let start = 0; start < entries.length; start += BATCH) {
    await insertLeaves(tx, act, entries.slice(start, start + BATCH));
  }
}

/** Rows a statement. */
const BATCH = 2_000;

async function savedRows(
  tx: Tx,
  governmentId: string,
  sets: readonly Pick<SavedRows, 'table' | 'ids'>[],
): Promise<Map<string, object>> {
  const parts = [];
  for (const { table, ids } of sets) {
    const omit = await omittedColumns(tx, table);
    parts.push(sql`
      select ${table}::text as kind, t.id, to_jsonb(t) - ${omit}::text[] as row from ${sql.table(table)} t
      where t.government_id = ${governmentId}::uuid and t.id = any(${ids}::uuid[])`);
  }
  const { rows } = await sql<{
    kind: string;
    id: string;
    row: object;
  }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return new Map(rows.map(({ kind, id, row }) => [`${kind} ${id}`, withoutNulls(row)]));
}

function rowOf(rows: ReadonlyMap<string, object>, table: string, id: string): object {
  const row = rows.get(`${table} ${id}`);
  if (row === undefined) throw new Error(`no row ${id} in ${table} to record`);
  return row;
}

/** Table → columns that its record leaves out; the schema does not change while a program runs. */
const omitted = new Map<string, readonly string[]>();

async function omittedColumns(tx: Tx, table: string): Promise<readonly string[]> {
  const known = omitted.get(table);
  if (known !== undefined) return known;
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attgenerated <> '' and not attisdropped`.execute(tx);
  const columns = [...unrecordedColumns(table), ...rows.map((row) => row.name)];
  omitted.set(table, columns);
  return columns;
}

/** The row without its null columns; nulls inside a jsonb column stay. */
export function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

async function insertLeaves(tx: Tx, act: Act, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map((entry) => leafRow(act, entry));
  await sql`
    with rows as (select * from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, leaf text, salt text)),
    leaves as (insert into trail_leaf (government_id, id, leaf) select ${act.government.id}::uuid, id, leaf from rows),
    salts as (insert into trail_salt (government_id, leaf_id, salt)
      select ${act.government.id}::uuid, id, decode(salt, 'hex') from rows)
    insert into trail_pending (government_id, leaf_id) select ${act.government.id}::uuid, id from rows`.execute(
    tx,
  );
}

function leafRow(act: Act, entry: Entry): { id: string; leaf: string; salt: string } {
  const salt = randomBytes(16);
  const leaf: Leaf = {
    id: newId(),
    at: act.now,
    actor: act.actor.id,
    action: entry.action,
    kind: entry.kind,
    subject: entry.subject,
    hash: saltedHash(salt, entry.record),
  };
  return { id: leaf.id, leaf: canonicalJson(leaf), salt: salt.toString('hex') };
}
