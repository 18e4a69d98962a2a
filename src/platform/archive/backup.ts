import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Encrypter } from 'age-encryption';
import { pack as createPack } from 'tar-stream';
import type { Government } from '../act.ts';
import { listGovernments } from '../tenancy.ts';
import { writeArchive, type Exporting } from './export.ts';
import type { Telling } from './export-tables.ts';
import { bytesOf } from './sink.ts';
import { tarSink } from './tar.ts';

/** Who can open a backup: holders of these age identities, or of the passphrase. */
export type Lock = { recipients: readonly string[] } | { passphrase: string };

/** The first entry of a backup. */
export interface BackupIndex {
  format: 'lurus-backup';
  version: 1;
  /** ISO 8601 UTC */
  madeAt: string;
  /** in an order in which they can be restored: a practice twin after its government */
  governments: { id: string; name: string }[];
}

/**
 * Writes the whole installation, every government with its files and its trail, into one file: a tar, encrypted with age as it
 * is made, so that nothing readable touches the disk. The keys in Folders.keys are not in it: they are kept apart.
 * The file appears when it is whole.
 * @throws Error when the target is there already, or a recipient is none
 */
export async function backup(
  installation: Exporting,
  target: string,
  lock: Lock,
  telling: Telling,
): Promise<BackupIndex> {
  const place = resolve(target);
  const there = await stat(place).then(
    () => true,
    () => false,
  );
  if (there) throw new Error(`Berkas sudah ada: ${place}\nThe file exists already: ${place}`);
  const encrypter = encrypterFor(lock);
  const draft = `${place}.draft-${randomUUID()}`;
  await mkdir(dirname(draft), { recursive: true });
  const pack = createPack();
  const stop = new AbortController();
  const signal = AbortSignal.any([telling.signal, stop.signal]);
  const write = async () => {
    const encrypted = await encrypter.encrypt(ReadableStream.from(pack) as never);
    const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.fromWeb(encrypted as never), file, { signal });
  };
  try {
    const written = stopping(write(), stop);
    const [index] = await Promise.all([
      stopping(fill(installation, pack, { ...telling, signal }), stop),
      written,
    ]);
    await rename(draft, place);
    return index;
  } finally {
    pack.destroy();
    await rm(draft, { force: true });
  }
}

/** When one half fails, the other must not wait for it for ever. */
async function stopping<T>(work: Promise<T>, stop: AbortController): Promise<T> {
  try {
    return await work;
  } catch (error) {
    stop.abort(error);
    throw error;
  }
}

function encrypterFor(lock: Lock): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase);
  else {
    for (const recipient of lock.recipients) {
      try {
        encrypter.addRecipient(recipient);
      } catch (error) {
        throw new Error(
          `Penerima age tidak dikenal / unknown age recipient: ${recipient} (${(error as Error).message})`,
        );
      }
    }
  }
  return encrypter;
}

async function fill(
  installation: Exporting,
  pack: ReturnType<typeof createPack>,
  telling: Telling,
): Promise<BackupIndex> {
  const governments = twinsLast(await installation.db.asInstallation(listGovernments));
  const index: BackupIndex = {
    format: 'lurus-backup',
    version: 1,
    madeAt: installation.clock().toString(),
    governments: governments.map(({ id, name }) => ({ id, name })),
  };
  await tarSink(pack, '', telling.signal).add('backup.json', bytesOf(`${JSON.stringify(index, null, 2)}\n`));
  for (const { id, name } of governments) {
    const progress = (line: string) => telling.progress(`${name} · ${line}`);
    const sink = tarSink(pack, `governments/${id}/`, telling.signal);
    await writeArchive(installation, id, sink, true, { ...telling, progress });
  }
  pack.finalize();
  return index;
}

function twinsLast(governments: readonly Government[]): Government[] {
  return [
    ...governments.filter((each) => each.practiceOf === null),
    ...governments.filter((each) => each.practiceOf !== null),
  ];
}
