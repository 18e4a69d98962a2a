import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter } from 'age-encryption';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { sql } from 'kysely';
import type { BackupIndex } from './backup.ts';
import type { Telling } from './export-tables.ts';
import { ArchiveError } from './import-tables.ts';
import { importArchives, isLogPath, refuseNoSchema, type Importing } from './import.ts';
import { splitPartName } from './tar.ts';

/** What opens a backup: age identities (AGE-SECRET-KEY-1…), or the passphrase. */
export type Unlock = { identities: readonly string[] } | { passphrase: string };

const indexSchema = z.object({
  format: z.literal('lurus-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  governments: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

/**
 * Brings an installation back from a backup, into a migrated database without governments: all of it or nothing. The backup is
 * unpacked into the data folder (mode 700) for the time of the restore.
 * @throws ArchiveError when a government is there already, or the file is damaged; Error when nothing given opens it
 */
export async function restore(
  installation: Importing,
  file: string,
  unlock: Unlock,
  telling: Telling,
): Promise<BackupIndex> {
  await refuseNoSchema(installation.owner);
  await refuseGovernments(installation);
  const folder = join(installation.folders.data, `restore-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await unpack(file, unlock, folder, telling);
    const index = await readIndex(folder);
    const archives = index.governments.map(({ id }) => join(folder, 'governments', id));
    await importArchives(installation, archives, telling);
    return index;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refuseGovernments({ owner }: Importing): Promise<void> {
  const { rows } = await owner.asOwner((tx) =>
    sql<{ name: string }>`select name from government order by created_at limit 1`.execute(tx),
  );
  if (rows[0] === undefined) return;
  throw new ArchiveError(
    `Instalasi ini sudah berisi ${rows[0].name}. Cadangan hanya dikembalikan ke basis data yang kosong.`,
    `This installation already holds ${rows[0].name}. A backup is only restored into an empty database.`,
  );
}

async function unpack(
  file: string,
  unlock: Unlock,
  folder: string,
  { progress, signal }: Telling,
): Promise<void> {
  const decrypter = new Decrypter();
  if ('passphrase' in unlock) decrypter.addPassphrase(unlock.passphrase);
  else for (const identity of unlock.identities) decrypter.addIdentity(identity);
  const source = createReadStream(file, { signal });
  const plain = await decrypter.decrypt(Readable.toWeb(source) as never);
  const tar = extract();
  const feeding = pipeline(Readable.fromWeb(plain as never), tar, { signal });
  const parts = new Map<string, number>();
  let files = 0;
  const reading = (async () => {
    for await (const entry of tar) {
      const path = placeOf(entry.header.name, entry.header.type ?? 'file', parts);
      progress(`${path} (${(files += 1)})`);
      await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
      await pipeline(entry, createWriteStream(join(folder, path), { flags: 'a', mode: 0o600 }), { signal });
    }
  })();
  await Promise.all([feeding, reading]);
}

const ARCHIVE = /^governments\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/(.+)$/;

/** Where a tar entry goes; anything that a backup does not hold is refused, whatever its name tries. */
function placeOf(name: string, type: string, parts: Map<string, number>): string {
  const { path, part } = splitPartName(name);
  const inside = ARCHIVE.exec(path)?.[1];
  const known =
    path === 'backup.json' ||
    (inside !== undefined &&
      (inside === 'manifest.json' ||
        /^tables\/[a-z][a-z0-9_]*\.csv$/.test(inside) ||
        /^files\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(inside) ||
        (inside.startsWith('trail/') && isLogPath(inside.slice('trail/'.length)))));
  if (!known || type !== 'file' || (parts.get(path) ?? 0) !== (part ?? 0)) {
    throw new ArchiveError(
      `Cadangan memuat berkas yang tidak dikenal: ${name}. Tidak ada yang dikembalikan.`,
      `The backup holds an unknown file: ${name}. Nothing was restored.`,
    );
  }
  parts.set(path, (part ?? 0) + 1);
  return path;
}

async function readIndex(folder: string): Promise<BackupIndex> {
  const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => 'null');
  const parsed = indexSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new ArchiveError('Berkas ini bukan cadangan Lurus.', 'This file is no backup of Lurus.');
}
