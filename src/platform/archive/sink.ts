import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What was written. */
export interface Written {
  bytes: number;
  /** hex SHA-256 */
  sha256: string;
}

/** Where the files of an archive go: a folder, or a stream. */
export interface Sink {
  /**
   * @param path below the archive, e.g. `tables/agency.csv`
   * @param size bytes, where they are known beforehand
   */
  add(path: string, content: AsyncIterable<Uint8Array>, size?: number): Promise<Written>;
}

/** Writes an archive into a folder that nobody else reads yet. */
export function folderSink(folder: string, signal: AbortSignal): Sink {
  return {
    async add(path, content) {
      const place = join(folder, path);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const count = counted(content);
      await pipeline(count.stream, createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }), {
        signal,
      });
      return count.written();
    },
  };
}

/** Passes content on and counts it. */
export function counted(content: AsyncIterable<Uint8Array>): {
  stream: AsyncGenerator<Uint8Array>;
  written(): Written;
} {
  const digest = createHash('sha256');
  let bytes = 0;
  async function* pass() {
    for await (const chunk of content) {
      digest.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { stream: pass(), written: () => ({ bytes, sha256: digest.digest('hex') }) };
}

/** Bytes that are in memory already, as content. */
export async function* bytesOf(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
