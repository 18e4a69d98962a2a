// The searching half of the canary: looks for marks in folders, output and the memory of a running program, in every spelling in which a
// program is likely to hold them. A mark that was put there in plain has to be found by the same search, or the search proves nothing.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What must not be anywhere: a text, or bytes of a picture. */
export interface Mark {
  name: string;
  content: string | Uint8Array;
}

/** A mark that was found. */
export interface Sighting {
  mark: string;
  spelling: string;
  /** file, or region of memory, and the place in it */
  place: string;
}

interface Needle {
  mark: string;
  spelling: string;
  bytes: Buffer;
}

/** A shorter needle is found by chance. */
const SHORTEST = 8;

/** Every way in which a mark is looked for. @throws Error when it is too short to be searched for */
export function spellingsOf({ name, content }: Mark): Needle[] {
  const plain = Buffer.from(content as string);
  const spellings: [string, Buffer][] = [
    ['plain', plain],
    ['hex', Buffer.from(plain.toString('hex'))],
    ['HEX', Buffer.from(plain.toString('hex').toUpperCase())],
    ...([0, 1, 2] as const).map((place): [string, Buffer] => [`base64 at ${place}`, base64At(plain, place)]),
    ...([0, 1, 2] as const).map((place): [string, Buffer] => [
      `base64url at ${place}`,
      Buffer.from(base64At(plain, place).toString().replaceAll('+', '-').replaceAll('/', '_')),
    ]),
  ];
  if (typeof content === 'string') {
    const wide = Buffer.from(content, 'utf16le');
    const escaped = content.replaceAll(
      /[^ -~]/g,
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    spellings.push(
      ['UTF-16LE', wide],
      ['UTF-16BE', Buffer.from(wide).swap16()],
      ['JSON', Buffer.from(JSON.stringify(content).slice(1, -1))],
      ['JSON, escaped', Buffer.from(escaped)],
      ['percent', Buffer.from(encodeURIComponent(content))],
      ['Latin-1', Buffer.from(content, 'latin1')],
    );
  }
  const seen = new Set<string>();
  return spellings.flatMap(([spelling, bytes]) => {
    if (bytes.length < SHORTEST) throw new Error(`the mark ${name} is too short to be searched for`);
    const key = bytes.toString('latin1');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ mark: name, spelling, bytes }];
  });
}

/** The letters of base64 that stand for these bytes alone, when they begin `place` bytes into a group of three. */
function base64At(bytes: Buffer, place: 0 | 1 | 2): Buffer {
  const text = Buffer.concat([Buffer.alloc(place), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const from = Math.ceil((place * 8) / 6);
  const to = Math.floor(((place + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(from, to));
}

export function searchBytes(bytes: Buffer, marks: readonly Mark[], place: string): Sighting[] {
  return find(bytes, marks.flatMap(spellingsOf), place);
}

function find(bytes: Buffer, needles: readonly Needle[], place: string): Sighting[] {
  return needles.flatMap(({ mark, spelling, bytes: needle }) => {
    const at = bytes.indexOf(needle);
    return at < 0 ? [] : [{ mark, spelling, place: `${place} +${at}` }];
  });
}

const CHUNK = 32 * 1_048_576;

/** Reads in pieces that overlap, so that no mark falls between two. */
function searchPieces(
  read: (into: Buffer, position: number) => number,
  needles: readonly Needle[],
  place: string,
  from: number,
  to: number,
): { sightings: Sighting[]; bytes: number } {
  const overlap = Math.max(...needles.map((each) => each.bytes.length)) - 1;
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, to - from) + overlap);
  const sightings: Sighting[] = [];
  let kept = 0;
  let bytes = 0;
  for (let position = from; position < to;) {
    const count = read(buffer.subarray(kept, kept + Math.min(CHUNK, to - position)), position);
    if (count <= 0) break;
    sightings.push(...find(buffer.subarray(0, kept + count), needles, `${place} @${position - kept}`));
    const end = kept + count;
    kept = Math.min(overlap, end);
    buffer.copyWithin(0, end - kept, end);
    position += count;
    bytes += count;
  }
  return { sightings, bytes };
}

/** Searches every file below a folder, and their names. @returns what was found, and how many bytes were read */
export async function searchFolder(
  folder: string,
  marks: readonly Mark[],
): Promise<{ sightings: Sighting[]; bytes: number; files: number }> {
  const needles = marks.flatMap(spellingsOf);
  const found = { sightings: [] as Sighting[], bytes: 0, files: 0 };
  for await (const entry of await opendir(folder, { recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    found.sightings.push(...find(Buffer.from(path), needles, `name of ${path}`));
    if (!entry.isFile()) continue;
    const size = await stat(path).then(
      (each) => each.size,
      () => 0,
    );
    if (size === 0) continue;
    let file: number;
    try {
      file = openSync(path, 'r');
    } catch (error) {
      // A running database takes files away.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw error;
    }
    try {
      const part = searchPieces(
        (into, position) => readSync(file, into, 0, into.length, position),
        needles,
        path,
        0,
        size,
      );
      found.sightings.push(...part.sightings);
      found.bytes += part.bytes;
      found.files += 1;
    } finally {
      closeSync(file);
    }
  }
  return found;
}

/**
 * Searches all memory of a process that we may trace: our own child or, for root, any. It is stopped meanwhile, so that nothing moves out of
 * the way. Linux only (`/proc/PID/mem`); needs no debugger.
 * @returns what was found, and how many bytes were read
 */
export function searchMemory(pid: number, marks: readonly Mark[]): { sightings: Sighting[]; bytes: number } {
  const needles = marks.flatMap(spellingsOf);
  const found = { sightings: [] as Sighting[], bytes: 0 };
  process.kill(pid, 'SIGSTOP');
  try {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    try {
      for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
        const [, from = '', to = '', rights = '', name = ''] =
          /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
        // What is not writable is programs and libraries as they lie on the disk.
        if (!rights.startsWith('rw') || /^\[(vvar|vsyscall|vdso)/.test(name)) continue;
        const part = searchPieces(
          (into, position) => {
            try {
              return readSync(memory, into, 0, into.length, position);
            } catch {
              return 0;
            }
          },
          needles,
          `memory of ${pid} ${name}`,
          Number.parseInt(from, 16),
          Number.parseInt(to, 16),
        );
        found.sightings.push(...part.sightings);
        found.bytes += part.bytes;
      }
    } finally {
      closeSync(memory);
    }
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  return found;
}
