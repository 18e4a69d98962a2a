import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';
import { counted, type Sink } from './sink.ts';

/** Content whose size is not known beforehand is cut into parts of so many bytes: that much stays in memory, nothing on disk. */
export const PART = 4 * 1024 * 1024;

/** Writes an archive into a tar stream, below `prefix`. What is larger than a part goes as `<path>.part00000`, `.part00001` … */
export function tarSink(pack: Pack, prefix: string, signal: AbortSignal): Sink {
  return {
    async add(path, content, size) {
      const count = counted(content);
      if (size !== undefined) {
        await addEntry(pack, prefix + path, size, count.stream, signal);
        return count.written();
      }
      let number = 0;
      let part: Uint8Array[] = [];
      let bytes = 0;
      const flush = async (name: string) => {
        await addEntry(pack, name, bytes, Readable.from(part), signal);
        part = [];
        bytes = 0;
      };
      for await (const chunk of count.stream) {
        part.push(chunk);
        bytes += chunk.length;
        if (bytes >= PART) await flush(partName(prefix + path, number++));
      }
      if (number === 0) await flush(prefix + path);
      else if (bytes > 0) await flush(partName(prefix + path, number));
      return count.written();
    },
  };
}

function partName(path: string, number: number): string {
  return `${path}.part${number.toString().padStart(5, '0')}`;
}

/** A tar entry's name → the file that it is (a part of). */
export function splitPartName(name: string): { path: string; part: number | null } {
  const match = /^(.*)\.part(\d{5,})$/.exec(name);
  return match === null ? { path: name, part: null } : { path: match[1]!, part: Number(match[2]) };
}

async function addEntry(
  pack: Pack,
  name: string,
  size: number,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const entry = pack.entry({ name, size, mode: 0o600, mtime: new Date(0) });
  await pipeline(content, entry, { signal });
}
