import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Content that has come whole, was checked and lies flushed on the disk, but is not kept yet. */
export interface Draft {
  path: string;
  /** hex SHA-256 */
  hash: string;
  /** bytes */
  size: number;
}

/** Looks into content before it is kept; what it throws leaves nothing behind. */
export type Check = (whole: Readable) => Promise<void>;

const DRAFT = /^draft-[0-9a-f-]{36}$/;

export function draftPath(folder: string): string {
  return join(folder, `draft-${randomUUID()}`);
}

/** Writes content beside the kept files, hashes it on the way, and gives it to `keep`; the draft is gone afterwards, whatever happened. */
export async function withDraft<T>(
  folder: string,
  content: Readable | Uint8Array,
  check: Check | undefined,
  keep: (draft: Draft) => Promise<T>,
): Promise<T> {
  const path = draftPath(folder);
  // Opened before anything is read: a source that fails at once must not race the opening and leave an empty draft.
  const file = await open(path, 'wx', 0o600);
  try {
    const digest = createHash('sha256');
    let size = 0;
    const source: AsyncIterable<Uint8Array> | Uint8Array[] =
      content instanceof Uint8Array ? [content] : content;
    for await (const chunk of source) {
      digest.update(chunk);
      size += chunk.length;
      await file.appendFile(chunk);
    }
    const hash = digest.digest('hex');
    await check?.(createReadStream(path));
    await file.sync();
    return await keep({ path, hash, size });
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

/** Erases drafts that nobody has written to since `before` (ms since 1970): a killed program left them. @returns how many */
export async function clearDrafts(folder: string, before: number): Promise<number> {
  let cleared = 0;
  for (const name of (await readdir(folder).catch(() => [])).filter((each) => DRAFT.test(each))) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtimeMs >= before) continue;
    await rm(path, { force: true });
    cleared += 1;
  }
  return cleared;
}
