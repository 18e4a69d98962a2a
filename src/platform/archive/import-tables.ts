import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../database/index.ts';
import { insertOrder, readCatalogue, type Column, type Table } from './catalogue.ts';
import { readLines, type Cell } from './csv.ts';
import type { Telling } from './export-tables.ts';
import type { Manifest, ManifestTable } from './manifest.ts';

/** A statement takes so many rows, or so many characters. */
const BATCH_ROWS = 2_000;
const BATCH_CHARACTERS = 4_000_000;

/** An archive whose bytes are not those that its manifest names, or that this database cannot take. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
  constructor(id: string, en: string) {
    super(`${id}\n${en}`);
  }
}

/**
 * Inserts every table of an archive, in an order that satisfies the foreign keys.
 * @throws ArchiveError when a table or column is unknown here, or a file does not fit the manifest; the caller's transaction rolls back
 */
export async function importTables(
  tx: Tx,
  folder: string,
  manifest: Manifest,
  telling: Telling,
): Promise<void> {
  const catalogue = await readCatalogue(tx);
  const wanted = new Map(manifest.tables.map((table) => [table.name, table]));
  refuseUnknown(catalogue, manifest.tables);
  for (const group of insertOrder(catalogue)) {
    const tables = group.filter((table) => wanted.has(table.name));
    const circle = tables.length > 1 || tables.some((table) => table.references.includes(table.name));
    for (const table of tables) {
      const target = circle ? await makeStage(tx, table) : table.name;
      await importTable(tx, folder, table, wanted.get(table.name)!, target, telling);
    }
    if (circle) await insertStaged(tx, tables, wanted);
  }
}

function refuseUnknown(catalogue: readonly Table[], tables: readonly ManifestTable[]): void {
  const known = new Map(
    catalogue.map((table) => [table.name, new Set(table.columns.map((column) => column.name))]),
  );
  for (const table of tables) {
    const missing = table.columns.find((column) => !known.get(table.name)?.has(column.name));
    if (missing === undefined) continue;
    throw new ArchiveError(
      `Arsip berisi ${table.name}.${missing.name}, yang tidak dikenal basis data ini. Pasang versi Lurus yang lebih baru, jalankan "lurus migrate", lalu ulangi.`,
      `The archive holds ${table.name}.${missing.name}, unknown to this database. Install a newer Lurus, run "lurus migrate" and try again.`,
    );
  }
}

async function importTable(
  tx: Tx,
  folder: string,
  table: Table,
  listed: ManifestTable,
  target: string,
  { progress, signal }: Telling,
): Promise<void> {
  const file = `tables/${table.name}.csv`;
  const columns = columnsOf(table, listed);
  const digest = createHash('sha256');
  const stream = createReadStream(join(folder, file), { signal });
  stream.on('data', (chunk) => digest.update(chunk));
  let header = true;
  let rows = 0;
  let batch: Record<string, Cell>[] = [];
  let characters = 0;
  const flush = async () => {
    signal.throwIfAborted();
    await insertCells(tx, target, columns, batch);
    rows += batch.length;
    progress(`${table.name}: ${rows} / ${listed.rows}`);
    batch = [];
    characters = 0;
  };
  for await (const cells of readLines(stream)) {
    if (cells.length !== columns.length) throw damaged(file);
    if (header) {
      if (cells.some((cell, index) => cell !== columns[index]!.name)) throw damaged(file);
      header = false;
      continue;
    }
    batch.push(Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell])));
    characters += cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
    if (batch.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) await flush();
  }
  await flush();
  if (rows !== listed.rows || digest.digest('hex') !== listed.sha256) throw damaged(file);
}

export function damaged(file: string): ArchiveError {
  return new ArchiveError(
    `Berkas ${file} dalam arsip rusak atau pernah diubah: isinya tidak cocok dengan manifest. Tidak ada yang dimuat.`,
    `File ${file} of the archive is damaged or was changed: it does not fit the manifest. Nothing was loaded.`,
  );
}

function columnsOf(table: Table, listed: ManifestTable): Column[] {
  return listed.columns.map(({ name }) => table.columns.find((column) => column.name === name)!);
}

async function insertCells(
  tx: Tx,
  target: string,
  columns: readonly Column[],
  batch: readonly Record<string, Cell>[],
): Promise<void> {
  if (batch.length === 0) return;
  const names = sql.join(columns.map((column) => sql.id(column.name)));
  const cells = sql.join(columns.map((_, index) => sql`${sql.id(`c${index}`)} text`));
  const values = sql.join(columns.map((column, index) => valueOf(column, sql.id(`c${index}`))));
  await sql`insert into ${sql.table(target)} (${names})
    select ${values} from json_to_recordset(${JSON.stringify(batch)}::json) as r (${cells})`.execute(tx);
}

/** A cell's text as a value of the column. */
function valueOf(column: Column, cell: RawBuilder<unknown>): RawBuilder<unknown> {
  const type = sql.raw(column.type);
  if (!column.array) return sql`${cell}::${type}`;
  return sql`case when ${cell} is not null then array(
    select x from jsonb_array_elements_text(${cell}::jsonb) with ordinality as e (x, n) order by n)::${type} end`;
}

/** Rows that refer to each other in a circle wait in a table of their own, so that one statement can insert them all. */
async function makeStage(tx: Tx, table: Table): Promise<string> {
  const stage = `stage_${table.name}`;
  await sql`create temporary table ${sql.table(stage)} (like ${sql.table(table.name)}) on commit drop`.execute(
    tx,
  );
  // The stage holds a part of the columns until then.
  for (const column of table.columns) {
    await sql`alter table ${sql.table(stage)} alter column ${sql.id(column.name)} drop not null`.execute(tx);
  }
  return stage;
}

async function insertStaged(
  tx: Tx,
  tables: readonly Table[],
  wanted: ReadonlyMap<string, ManifestTable>,
): Promise<void> {
  const inserts = tables.map((table) => {
    const names = sql.join(columnsOf(table, wanted.get(table.name)!).map((column) => sql.id(column.name)));
    return sql`${sql.id(`into_${table.name}`)} as (
      insert into ${sql.table(table.name)} (${names}) select ${names} from ${sql.table(`stage_${table.name}`)})`;
  });
  await sql`with ${sql.join(inserts)} select 1`.execute(tx);
  for (const table of tables) await sql`drop table ${sql.table(`stage_${table.name}`)}`.execute(tx);
}
