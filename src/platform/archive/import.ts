import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, lstat, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { sql } from 'kysely';
import type { Database, Tx } from '../database/index.ts';
import type { FileStore } from '../files/index.ts';
import { staysOnDisk, type TimelessQuestion } from '../files/stays.ts';
import type { Folders } from '../services.ts';
import { logFolder } from '../trail/keys.ts';
import { parseTilePath } from '../trail/tiles.ts';
import type { Telling } from './export-tables.ts';
import { ArchiveError, damaged, importTables } from './import-tables.ts';
import { readManifest, type Manifest } from './manifest.ts';

export interface Importing {
  owner: Database;
  files: FileStore;
  folders: Folders;
  /** which content must stay on the disk, where files lie in a store of their own */
  timeless?: readonly TimelessQuestion[];
}

/** What came in. */
export interface Imported {
  manifest: Manifest;
  /** hosts that another government holds already; they stay with it */
  hostsTaken: string[];
}

/**
 * Loads an archive into an installation that does not have its government: all of it in one transaction, or nothing.
 * The private key of its trail is not in an archive; put it back from its safe copy, or renew it with `lurus trail key --renew`.
 * @throws ArchiveError when the government is here already, or the archive is damaged or too new
 */
export async function importArchive(
  installation: Importing,
  folder: string,
  telling: Telling,
): Promise<Imported> {
  return (await importArchives(installation, [folder], telling))[0]!;
}

/** @throws ArchiveError that names the cure when the database has no schema yet */
export async function refuseNoSchema(owner: Database): Promise<void> {
  const { rows } = await owner.asOwner((tx) =>
    sql<{ there: boolean }>`select to_regclass('public.government') is not null as there`.execute(tx),
  );
  if (rows[0]!.there) return;
  throw new ArchiveError(
    'Basis data ini belum memiliki skema Lurus. Jalankan "lurus migrate", lalu ulangi.',
    'This database has no Lurus schema yet. Run "lurus migrate" and try again.',
  );
}

/** Several archives in one transaction, in the order given: a restore brings back all governments or none. */
export async function importArchives(
  { owner, files, folders, timeless = [] }: Importing,
  archives: readonly string[],
  telling: Telling,
): Promise<Imported[]> {
  await refuseNoSchema(owner);
  const manifests = await Promise.all(archives.map(readManifest));
  const placed: (() => Promise<void>)[] = [];
  try {
    const imported = await owner.asOwner(async (tx) => {
      const results: Imported[] = [];
      for (const [index, manifest] of manifests.entries()) {
        const hostsTaken = await insertGovernmentRow(tx, manifest);
        await importTables(tx, archives[index]!, manifest, telling);
        const stays = (hash: string) =>
          staysOnDisk(tx, timeless, { governmentId: manifest.government.id, hash, lock: false });
        await importFiles(files, stays, archives[index]!, manifest, telling);
        results.push({ manifest, hostsTaken });
      }
      // Last, so that nothing but the commit can still fail.
      for (const [index, manifest] of manifests.entries()) {
        telling.signal.throwIfAborted();
        placed.push(
          await placeLog(join(archives[index]!, 'trail'), logFolder(folders, manifest.government.id)),
        );
      }
      return results;
    });
    placed.length = 0;
    return imported;
  } finally {
    for (const undo of placed) await undo();
  }
}

async function insertGovernmentRow(tx: Tx, { government, hosts }: Manifest): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from government where id in (${government.id}::uuid, ${government.practice_of}::uuid)`.execute(
    tx,
  );
  if (rows.some((row) => row.id === government.id)) {
    throw new ArchiveError(
      `${government.name} sudah ada di instalasi ini; arsip hanya dimuat ke instalasi yang belum memilikinya.`,
      `${government.name} is already here; an archive is only loaded where its government is absent.`,
    );
  }
  if (government.practice_of !== null && rows.length === 0) {
    throw new ArchiveError(
      `${government.name} adalah ruang latihan; muat dulu pemerintah daerah pemiliknya.`,
      `${government.name} is a practice twin; first load the government that it belongs to.`,
    );
  }
  const columns = sql.join(Object.keys(government).map((name) => sql.id(name)));
  await sql`insert into government (${columns})
    select ${columns} from jsonb_populate_record(null::government, ${JSON.stringify(government)}::jsonb)`.execute(
    tx,
  );
  const inserted = await sql<{ host: string }>`
    insert into government_host (host, government_id)
    select host, ${government.id}::uuid from unnest(${hosts}::text[]) as host
    on conflict (host) do nothing returning host`.execute(tx);
  await sql`select set_config('lurus.government_id', ${government.id}, true)`.execute(tx);
  const mine = new Set(inserted.rows.map((row) => row.host));
  return hosts.filter((host) => !mine.has(host));
}

async function importFiles(
  files: FileStore,
  stays: (hash: string) => Promise<boolean>,
  folder: string,
  { government, files: listed }: Manifest,
  { progress, signal }: Telling,
): Promise<void> {
  let count = 0;
  for await (const hash of archivedFiles(folder)) {
    signal.throwIfAborted();
    progress(`files: ${count} / ${listed.count}`);
    const store = files.timeless === files || (await stays(hash)) ? files.timeless : files;
    const kept = await store.put(government.id, createReadStream(join(folder, filePath(hash)), { signal }));
    if (kept.hash !== hash) throw damaged(filePath(hash));
    count += 1;
  }
  if (count !== listed.count) throw damaged('files/');
}

/** Hashes of the uploaded files in an archive, in order. */
export async function* archivedFiles(folder: string): AsyncGenerator<string> {
  for (const group of await namesIn(join(folder, 'files'), /^[0-9a-f]{2}$/)) {
    yield* await namesIn(join(folder, 'files', group), /^[0-9a-f]{64}$/);
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => pattern.test(name)).sort((a, b) => (a < b ? -1 : 1));
}

export function filePath(hash: string): string {
  return `files/${hash.slice(0, 2)}/${hash}`;
}

/** Is this a file that a log's folder holds, by its path below that folder? */
export function isLogPath(path: string): boolean {
  return (
    path === 'key' ||
    path === 'checkpoint' ||
    /^checkpoints\/\d{6,}$/.test(path) ||
    parseTilePath(path) !== null
  );
}

/** Puts a log's folder in its place. Answers what takes it away again. A folder that an earlier attempt left is moved aside, never deleted. */
async function placeLog(from: string, to: string): Promise<() => Promise<void>> {
  const there = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    );
  if (!(await there(from))) return async () => {};
  const draft = `${to}.draft-${randomUUID()}`;
  const aside = `${to}.before-${randomUUID()}`;
  const before = await there(to);
  await cp(from, draft, {
    recursive: true,
    filter: async (path) =>
      (await lstat(path)).isDirectory() || isLogPath(relative(from, path).replaceAll('\\', '/')),
  });
  if (before) await rename(to, aside);
  await rename(draft, to);
  return async () => {
    await rm(to, { recursive: true, force: true });
    if (before) await rename(aside, to);
  };
}
