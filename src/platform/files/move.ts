import { createHash } from 'node:crypto';
import type { Installation } from '../installation.ts';
import { staysOnDisk, type TimelessQuestion } from './stays.ts';
import { lockContent } from './store.ts';

/** What became of the files on the disk. */
export interface Moved {
  moved: number;
  /** timeless, or named by no row: they stay for good */
  stay: number;
  /** hashes of files whose bytes no longer fit their name: left as they are */
  damaged: string[];
}

class Damaged extends Error {
  override name = 'Damaged';
}

/**
 * Moves files of a government from the disk into the store, one after the other, each erased here when the store has acknowledged it. The program
 * may serve meanwhile: it looks on the disk first. May be broken off and begun again.
 */
export async function moveFiles(
  { db, files }: Pick<Installation, 'db' | 'files'>,
  governmentId: string,
  timeless: readonly TimelessQuestion[],
  { progress, signal }: { progress: (line: string) => void; signal: AbortSignal },
): Promise<Moved> {
  const disk = files.timeless;
  const result: Moved = { moved: 0, stay: 0, damaged: [] };
  for await (const { hash } of disk.list(governmentId)) {
    signal.throwIfAborted();
    const whole = async (content: AsyncIterable<Uint8Array>) => {
      const digest = createHash('sha256');
      for await (const piece of content) digest.update(piece);
      if (digest.digest('hex') !== hash) throw new Damaged();
    };
    const outcome = await db
      .asGovernment(governmentId, async (tx) => {
        await lockContent(tx, governmentId, hash);
        if (await staysOnDisk(tx, timeless, { governmentId, hash, lock: true })) return 'stays';
        await files.put(governmentId, disk.stream(governmentId, hash), whole);
        await disk.erase(governmentId, hash);
        return 'moved';
      })
      .catch((error: unknown) => {
        if (error instanceof Damaged) return 'damaged';
        throw error;
      });
    if (outcome === 'moved') result.moved += 1;
    else if (outcome === 'stays') result.stay += 1;
    else result.damaged.push(hash);
    progress(`files: ${result.moved}`);
  }
  return result;
}
