import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { CsvError, readLines, type Cell } from '../../archive/csv.ts';
import type { Manifest } from '../../archive/manifest.ts';
import type { Progress } from '../../command-line.ts';
import { leafHash } from '../merkle.ts';

/** Working memory of a verification: a temporary SQLite database on disk, so that a log of any length fits. */
export type Scratch = DatabaseSync;

export interface Telling {
  progress: Progress;
  signal: AbortSignal;
}

/**
 * leaf: entries as the export's tables have them; place: their order; waiting: those without one yet; salt: by entry.
 * tile: leaf hashes by position, from the trail's files. last: the newest entry about each record.
 */
export function openScratch(): Scratch {
  const scratch = new DatabaseSync('');
  scratch.exec(`
    pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536;
    create table leaf (id text primary key, leaf text not null, hash blob not null) without rowid;
    create index leaf_hash on leaf (hash);
    create table place (position integer primary key, id text not null);
    create index place_id on place (id);
    create table waiting (id text primary key) without rowid;
    create table salt (id text primary key, salt text not null) without rowid;
    create table tile (position integer primary key, hash blob not null);
    create index tile_hash on tile (hash);
    create table last (kind text not null, subject text not null, id text not null, hash text not null,
      action text not null, actor text not null, at text not null, seen integer not null default 0,
      primary key (kind, subject)) without rowid;
    begin`);
  return scratch;
}

/** Reads the trail's tables of an export. */
export async function loadTables(
  scratch: Scratch,
  folder: string,
  manifest: Manifest,
  telling: Telling,
): Promise<void> {
  const leaf = scratch.prepare('insert or replace into leaf values (?, ?, ?)');
  await eachRow(folder, manifest, 'trail_leaf', telling, ({ id, leaf: text }) => {
    leaf.run(id!, text!, leafHash(Buffer.from(text!)));
  });
  await load(scratch.prepare('insert or replace into place values (?, ?)'), 'trail_order', [
    'position',
    'leaf_id',
  ]);
  await load(scratch.prepare('insert or replace into waiting values (?)'), 'trail_pending', ['leaf_id']);
  await load(scratch.prepare('insert or replace into salt values (?, ?)'), 'trail_salt', ['leaf_id', 'salt']);

  async function load(statement: StatementSync, table: string, columns: readonly string[]): Promise<void> {
    await eachRow(folder, manifest, table, telling, (row) => {
      statement.run(...columns.map((name) => row[name]!));
    });
  }
}

/** Calls `take` with each row of a table of the export; a table that the manifest does not list has none. */
export async function eachRow(
  folder: string,
  manifest: Manifest,
  table: string,
  { progress, signal }: Telling,
  take: (row: Record<string, Cell>) => void,
): Promise<void> {
  if (!manifest.tables.some((each) => each.name === table)) return;
  const path = `tables/${table}.csv`;
  let header: Cell[] | null = null;
  let count = 0;
  try {
    for await (const cells of readLines(createReadStream(join(folder, path), { signal }))) {
      header ??= cells;
      count += 1;
      if (cells.length !== header.length) throw new CsvError(count, 'has another number of cells');
      if (count % 1_000 === 0) progress(`${table}: ${count}`);
      if (count > 1)
        take(Object.fromEntries(cells.map((cell, index) => [header![index], cell])) as Record<string, Cell>);
    }
  } catch (error) {
    throw error instanceof CsvError ? new Error(`${path}: ${error.message}`) : error;
  }
}

/** Rows of a question. */
export function ask<T>(scratch: Scratch, question: string, ...values: (string | number | Buffer)[]): T[] {
  return scratch.prepare(question).all(...values) as T[];
}

/** The single number that a question answers. */
export function count(scratch: Scratch, question: string, ...values: (string | number)[]): number {
  return (scratch.prepare(question).get(...values) as { n: number }).n;
}
