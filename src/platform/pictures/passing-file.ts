import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, pipeline, type Readable } from 'node:stream';

/** Bytes that lie on the disk for a moment, under a key that only this object knows: what a crash leaves behind can be read by nobody. */
export interface PassingFile {
  /** bytes */
  size: number;
  /** the bytes from the start */
  open(): Readable;
  erase(): Promise<void>;
}

/** Clears away what a crash has left: nobody has the keys any more. @param before age from which a file counts as left, epoch milliseconds */
export async function clearPassing(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < before) await rm(path, { force: true });
  }
}

/** Puts a stream aside. A photo's place and camera are in it, so it never lies there legibly. */
export async function putAside(folder: string, source: AsyncIterable<Uint8Array>): Promise<PassingFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomBytes(16).toString('hex'));
  const key = randomBytes(32);
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  const file = await open(path, 'wx', 0o600);
  const erase = () => rm(path, { force: true });
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      await file.appendFile(cipher.update(chunk));
    }
  } catch (error) {
    await file.close();
    await erase();
    throw error;
  }
  await file.close();
  return {
    size,
    open() {
      const plain = new PassThrough();
      // Errors travel along: whoever reads `plain` gets them.
      pipeline(createReadStream(path), createDecipheriv('aes-256-ctr', key, iv), plain, () => {});
      return plain;
    },
    erase,
  };
}
