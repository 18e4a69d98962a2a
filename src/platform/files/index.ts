import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  constants,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { PlainDate } from '../calendar/index.ts';
import { clearDrafts, draftPath, withDraft, type Check } from './draft.ts';

/** Content of a kept file, named by the hex SHA-256 of its bytes. */
export interface Kept {
  hash: string;
  /** bytes */
  size: number;
  /** The same bytes were kept already. */
  known: boolean;
}

/** Files by content hash: the port. A disk or an S3-compatible store (s3.ts) behind it. A file is never changed, only added or erased. */
export interface FileStore {
  /**
   * Answers when the content is safe where it is kept.
   * @param check is given the whole content before it is kept; what it throws leaves nothing behind
   */
  put(governmentId: string, content: Readable | Uint8Array, check?: Check): Promise<Kept>;
  /** @throws when the file is not there or its bytes no longer fit its name */
  read(governmentId: string, hash: string): Promise<Buffer>;
  stream(governmentId: string, hash: string): Readable;
  has(governmentId: string, hash: string): Promise<boolean>;
  erase(governmentId: string, hash: string): Promise<void>;
  /** every kept file of a government in order of its hash, for export and backup */
  list(governmentId: string): AsyncIterable<{ hash: string; size: number }>;
  /** Erases what killed programs left of uploads that nobody has written to since `before` (ms since 1970). @returns how many */
  clearDrafts(governmentId: string, before: number): Promise<number>;
  /** Content of which nothing may tell when it came: always on the disk, for no other store lets anybody set the times that it keeps. */
  readonly timeless: TimelessFiles;
  /** Does a store that can be away answer now? Absent: there is none beside the disk. */
  answers?(): Promise<boolean>;
}

/** A store whose times say nothing. */
export interface TimelessFiles extends FileStore {
  /** Sets the times of a kept file, and of the folders that tell of its coming, to 00:00 UTC of `day`. */
  dropTime(governmentId: string, hash: string, day: PlainDate): Promise<void>;
  /**
   * Moves a kept file to a new place on the disk, so that the system's own times of it (change, birth) are of now; then `dropTime`. Passes over
   * one that is gone, or whose place is not older than `since`. @returns whether it was moved
   */
  renew(governmentId: string, hash: string, day: PlainDate, since: Temporal.Instant): Promise<boolean>;
  /** Makes every folder that content of a government can come into: one that came with its first content would tell when that was. */
  layOut(governmentId: string): Promise<void>;
}

/** A file store on disk: `<folder>/<government>/<ab>/<hash>`. What `put` answered is on the disk (fsync), not only in memory. */
export function diskFiles(folder: string): TimelessFiles {
  const laidOut = new Set<string>();
  const place = (governmentId: string, hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a content hash');
    return join(folder, governmentId, hash.slice(0, 2), hash);
  };
  const store: TimelessFiles = {
    async put(governmentId, content, check) {
      await store.layOut(governmentId);
      return withDraft(join(folder, governmentId), content, check, async ({ path, hash, size }) => {
        const known = await exists(place(governmentId, hash));
        await rename(path, place(governmentId, hash));
        await flush(dirname(place(governmentId, hash)), 'r').catch(() => {});
        return { hash, size, known };
      });
    },
    async read(governmentId, hash) {
      const bytes = await readFile(place(governmentId, hash));
      if (createHash('sha256').update(bytes).digest('hex') !== hash)
        throw new Error(`file ${hash} is damaged`);
      return bytes;
    },
    stream: (governmentId, hash) => createReadStream(place(governmentId, hash)),
    async has(governmentId, hash) {
      return exists(place(governmentId, hash));
    },
    erase: (governmentId, hash) => rm(place(governmentId, hash), { force: true }),
    async dropTime(governmentId, hash, day) {
      const path = place(governmentId, hash);
      const midnight = new Date(`${day}T00:00:00Z`);
      for (const each of [path, dirname(path), join(folder, governmentId)])
        await utimes(each, midnight, midnight);
    },
    async renew(governmentId, hash, day, since) {
      const path = place(governmentId, hash);
      const seen = await stat(path).catch(() => null);
      if (seen === null) return false;
      if ((seen.birthtimeMs || seen.ctimeMs) >= since.epochMilliseconds) return false;
      const draft = draftPath(join(folder, governmentId));
      try {
        await copyFile(path, draft, constants.COPYFILE_EXCL);
        await flush(draft);
        if (!(await exists(path))) return false;
        await rename(draft, path);
        await flush(dirname(path), 'r').catch(() => {});
        await store.dropTime(governmentId, hash, day);
        return true;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async layOut(governmentId) {
      if (laidOut.has(governmentId)) return;
      for (let number = 0; number < 256; number += 1)
        await mkdir(join(folder, governmentId, number.toString(16).padStart(2, '0')), {
          recursive: true,
          mode: 0o700,
        });
      laidOut.add(governmentId);
    },
    async *list(governmentId) {
      const root = join(folder, governmentId);
      for (const group of await namesIn(root, /^[0-9a-f]{2}$/)) {
        for (const hash of await namesIn(join(root, group), /^[0-9a-f]{64}$/)) {
          yield { hash, size: (await stat(place(governmentId, hash))).size };
        }
      }
    },
    clearDrafts: (governmentId, before) => clearDrafts(join(folder, governmentId), before),
    get timeless() {
      return store;
    },
  };
  return store;
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = (await exists(folder)) ? await readdir(folder) : [];
  return names.filter((name) => pattern.test(name)).sort();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Not every system can flush a folder (Windows refuses); the file itself must be flushed. */
async function flush(path: string, mode = 'r+'): Promise<void> {
  const file = await open(path, mode);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
