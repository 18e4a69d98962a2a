import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { testAct } from '../../act.fixture.ts';
import type { Government } from '../../act.ts';
import {
  inFolder,
  installationOn,
  quiet,
  withTestTables,
  type TestInstallation,
} from '../../archive/archive.fixture.ts';
import { formatLine, readLines, type Cell } from '../../archive/csv.ts';
import { exportGovernment } from '../../archive/export.ts';
import { formatManifest, readManifest } from '../../archive/manifest.ts';
import { bytesOf } from '../../archive/sink.ts';
import { newId, sha256 } from '../../ids.ts';
import type { TestDatabase } from '../../test-database.ts';
import { logFolder, publicKeys } from '../keys.ts';
import { layOut, readHead } from '../log-store.ts';
import { emptyEdge, leafHash } from '../merkle.ts';
import { openCheckpoint, type Checkpoint } from '../note.ts';
import { recordRows } from '../record.ts';
import { sequenceOnce } from '../sequencer.ts';
import { verifyExport, type Report } from './index.ts';

/** A government with 700 rows, each recorded twice in four batches, and what a test does with its exports. */
export interface Scene {
  installation: TestInstallation;
  /** ids of the rows of archive_test */
  ids: string[];
  /** checkpoints that left after each batch: 300, 600, 900, 1400 entries */
  left: Checkpoint[];
  /** statements as the owner, past every rule of the program; `$gov` is the government's id */
  tamper(text: string): Promise<void>;
  /** a fresh export: its folder */
  export(): Promise<string>;
  verify(folder: string, outside?: readonly Checkpoint[]): Promise<Report>;
}

export const SIZES = [300, 600, 900, 1_400];

export async function inScene(
  database: TestDatabase,
  government: Government,
  body: (scene: Scene) => Promise<void>,
) {
  await withTestTables([database.owner], () =>
    inFolder(async (folder) => {
      const installation = installationOn(database, join(folder, 'data'));
      const ids = Array.from({ length: 700 }, newId);
      const left = await history(installation, government, ids);
      let exports = 0;
      await body({
        installation,
        ids,
        left,
        tamper: (text) =>
          database.owner.asOwner(async (tx) => {
            await sql`select set_config('lurus.government_id', ${government.id}, true)`.execute(tx);
            for (const each of text.split(';'))
              await sql.raw(each.replaceAll('$gov', `'${government.id}'`)).execute(tx);
          }),
        async export() {
          const target = join(folder, `export-${(exports += 1)}`);
          await exportGovernment(installation, government.id, target, quiet);
          return target;
        },
        async verify(target, outside = []) {
          const keys = await publicKeys(logFolder(installation.folders, government.id));
          return verifyExport(target, keys, outside, quiet);
        },
      });
    }),
  );
}

async function history(
  installation: TestInstallation,
  government: Government,
  ids: string[],
): Promise<Checkpoint[]> {
  const { db, folders } = installation;
  const folder = logFolder(folders, government.id);
  const left: Checkpoint[] = [];
  const batch = async (action: string, some: string[]) => {
    await db.asGovernment(government.id, async (tx) => {
      if (action === 'test.add') {
        await sql`insert into archive_test (government_id, id, name, amount, at, tags, data)
          select ${government.id}::uuid, unnest(${some}::uuid[]), 'awal', 1, now(), '{a}', '{"b": [1.50, null]}'`.execute(
          tx,
        );
      } else {
        await sql`update archive_test set name = 'akhir', amount = amount + 1 where id = any(${some}::uuid[])`.execute(
          tx,
        );
      }
      await recordRows(tx, testAct(government), action, 'archive_test', some);
    });
    await sequenceOnce(db, folders, government);
    left.push(openCheckpoint((await readHead(folder))!, await publicKeys(folder))!);
  };
  await batch('test.add', ids.slice(0, 300));
  await batch('test.add', ids.slice(300, 600));
  await batch('test.change', ids.slice(0, 300));
  await batch('test.add', ids.slice(600));
  await batch('test.change', ids.slice(300));
  left.splice(3, 1);
  return left;
}

/** Copies an export, so that several tests may spoil it. */
export async function copyOf(folder: string): Promise<string> {
  const copy = `${folder}-copy-${newId()}`;
  await cp(folder, copy, { recursive: true });
  return copy;
}

type Row = Record<string, Cell>;

export async function readTable(folder: string, table: string): Promise<Row[]> {
  const lines: Cell[][] = [];
  for await (const line of readLines(bytesOf(await readFile(join(folder, 'tables', `${table}.csv`)))))
    lines.push(line);
  const [header, ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [header![index], cell])));
}

/** Rewrites a table of an export as a careful forger would: the manifest fits again. */
export async function forgeTable(
  folder: string,
  table: string,
  change: (rows: Row[]) => Row[],
): Promise<void> {
  const before = await readTable(folder, table);
  const names = Object.keys(before[0]!);
  const rows = change(before);
  const text = [names, ...rows.map((row) => names.map((name) => row[name]!))].map(formatLine).join('');
  await writeFile(join(folder, 'tables', `${table}.csv`), text);
  const manifest = await readManifest(folder);
  const listed = manifest.tables.find((each) => each.name === table)!;
  listed.rows = rows.length;
  listed.sha256 = sha256(text);
  await writeFile(join(folder, 'manifest.json'), formatManifest(manifest));
}

/** Writes every tile and bundle anew from the rows of the export; checkpoints stay, for the forger lacks the key. */
export async function forgeTiles(folder: string): Promise<void> {
  const leaves = new Map((await readTable(folder, 'trail_leaf')).map((row) => [row['id'], row['leaf']!]));
  const order = await readTable(folder, 'trail_order');
  const entries = order.map((row) => Buffer.from(leaves.get(row['leaf_id']!)!));
  await rm(join(folder, 'trail/tile'), { recursive: true });
  for (const { path, bytes } of layOut(emptyEdge(), [], entries, leafHash).files) {
    await cp(join(folder, 'manifest.json'), join(folder, 'trail', path), { recursive: true });
    await writeFile(join(folder, 'trail', path), bytes);
  }
}
