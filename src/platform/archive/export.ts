import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { Installation } from '../installation.ts';
import { logFolder } from '../trail/keys.ts';
import { readCatalogue } from './catalogue.ts';
import { exportTable, type Telling } from './export-tables.ts';
import { exportLog, markLog } from './export-trail.ts';
import { leftOut } from './left-out.ts';
import { formatManifest, type Manifest } from './manifest.ts';
import { ABOUT } from './about.ts';
import { bytesOf, folderSink, type Sink } from './sink.ts';

export type Exporting = Pick<Installation, 'db' | 'files' | 'folders' | 'clock'>;

/** What an export wrote. */
export interface Exported {
  manifest: Manifest;
  /** tiles of the trail that were missing or damaged */
  missingTiles: string[];
}

/**
 * Writes everything of one government into a folder: tables as CSV, files by their hash, the trail's tiles and checkpoints, a
 * manifest. One state of the database is exported however long it takes (the box of the survey: its own state, just before). The folder appears when it is whole.
 * @param target must not exist, or be an empty folder
 * @throws when interrupted through `telling.signal`; nothing is left then
 */
export async function exportGovernment(
  installation: Exporting,
  governmentId: string,
  target: string,
  telling: Telling,
): Promise<Exported> {
  const place = resolve(target);
  if ((await readdir(place).catch(() => [])).length > 0) {
    throw new Error(`Folder tujuan tidak kosong: ${place}\nThe target folder is not empty: ${place}`);
  }
  const draft = `${place}.draft-${randomUUID()}`;
  await mkdir(dirname(draft), { recursive: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    const exported = await writeArchive(
      installation,
      governmentId,
      folderSink(draft, telling.signal),
      false,
      telling,
    );
    telling.signal.throwIfAborted();
    await rmdir(place).catch(() => {});
    await rename(draft, place);
    return exported;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Writes one government into a sink, the manifest last. @param secrets with passwords and second factors, for a backup */
export async function writeArchive(
  { db, files, folders, clock }: Exporting,
  governmentId: string,
  sink: Sink,
  secrets: boolean,
  telling: Telling,
): Promise<Exported> {
  const log = await markLog(logFolder(folders, governmentId));
  const madeAt = clock().toString();
  if (!secrets) await sink.add(ABOUT.path, bytesOf(ABOUT.text));
  const omit = leftOut(secrets);
  const exportTables = async (tx: Tx, box: boolean) => {
    const tables: Manifest['tables'] = [];
    for (const table of await readCatalogue(tx)) {
      if (table.box === box && !omit.has(table.name))
        tables.push(await exportTable(tx, governmentId, table, sink, telling));
    }
    return tables;
  };
  // The box first: it may lack what came meanwhile, and never holds an answer whose token was not issued.
  const box = await db.asBox(governmentId, (tx) => exportTables(tx, true), 'snapshot');
  return db.asSnapshot(governmentId, async (tx) => {
    const tables = [...box, ...(await exportTables(tx, false))];
    const kept = { count: 0, bytes: 0 };
    for await (const { hash, size } of files.list(governmentId)) {
      telling.signal.throwIfAborted();
      telling.progress(`files: ${kept.count}`);
      await sink.add(`files/${hash.slice(0, 2)}/${hash}`, files.stream(governmentId, hash), size);
      kept.count += 1;
      kept.bytes += size;
    }
    const missingTiles = await exportLog(log, sink, telling);
    const manifest: Manifest = {
      format: 'lurus-archive',
      version: 1,
      madeAt,
      ...(await readGovernment(tx, governmentId)),
      secrets,
      migrations: await readMigrations(tx),
      tables,
      files: kept,
    };
    await sink.add('manifest.json', bytesOf(formatManifest(manifest)));
    return { manifest, missingTiles };
  });
}

async function readGovernment(tx: Tx, governmentId: string): Promise<Pick<Manifest, 'government' | 'hosts'>> {
  const { rows } = await sql<Pick<Manifest, 'government' | 'hosts'>>`
    select to_jsonb(g) as government, array(
      select host from government_host h where h.government_id = g.id order by host collate "C") as hosts
    from government g where id = ${governmentId}::uuid`.execute(tx);
  if (rows[0] === undefined) throw new Error(`no government ${governmentId}`);
  return rows[0];
}

async function readMigrations(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from lurus_migration order by name collate "C"`.execute(tx);
  return rows.map((row) => row.name);
}
