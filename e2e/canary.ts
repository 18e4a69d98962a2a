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

/**
 * Many needles in one walk (Wu and Manber 1994, blocks of two bytes): a gigabyte of memory holds a dozen marks in a dozen spellings each.
 */
interface Net {
  /** length of the shortest needle */
  window: number;
  longest: number;
  /** pair of bytes → how far the window may move */
  shift: Uint8Array;
  /** last pair of the window → needles that may begin there */
  ending: Map<number, Needle[]>;
}

function netOf(marks: readonly Mark[]): Net {
  const needles = marks.flatMap(spellingsOf);
  const lengths = needles.map((each) => each.bytes.length);
  const window = Math.min(...lengths);
  const shift = new Uint8Array(65_536).fill(Math.min(255, window - 1));
  const ending = new Map<number, Needle[]>();
  for (const needle of needles) {
    for (let end = 1; end < window; end += 1) {
      const pair = needle.bytes.readUInt16BE(end - 1);
      shift[pair] = Math.min(shift[pair]!, window - 1 - end);
    }
    const last = needle.bytes.readUInt16BE(window - 2);
    ending.set(last, [...(ending.get(last) ?? []), needle]);
  }
  return { window, longest: Math.max(...lengths), shift, ending };
}

export function searchBytes(bytes: Buffer, marks: readonly Mark[], place: string): Sighting[] {
  return find(bytes, netOf(marks), place);
}

/** The first sighting of each needle. */
function find(bytes: Buffer, { window, shift, ending }: Net, place: string): Sighting[] {
  const found = new Map<Needle, number>();
  let end = window - 1;
  while (end < bytes.length) {
    const pair = (bytes[end - 1]! << 8) | bytes[end]!;
    const step = shift[pair]!;
    if (step > 0) {
      end += step;
      continue;
    }
    const start = end - window + 1;
    for (const needle of ending.get(pair) ?? [])
      if (
        bytes[start] === needle.bytes[0] &&
        start + needle.bytes.length <= bytes.length &&
        !found.has(needle) &&
        bytes.compare(needle.bytes, 0, needle.bytes.length, start, start + needle.bytes.length) === 0
      )
        found.set(needle, start);
    end += 1;
  }
  return [...found].map(([{ mark, spelling }, at]) => ({ mark, spelling, place: `${place} +${at}` }));
}

const CHUNK = 32 * 1_048_576;

/** Reads in pieces that overlap, so that no mark falls between two. */
function searchPieces(
  read: (into: Buffer, position: number) => number,
  net: Net,
  place: string,
  from: number,
  to: number,
): { sightings: Sighting[]; bytes: number } {
  const overlap = net.longest - 1;
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, to - from) + overlap);
  const sightings: Sighting[] = [];
  let kept = 0;
  let bytes = 0;
  for (let position = from; position < to;) {
    const count = read(buffer.subarray(kept, kept + Math.min(CHUNK, to - position)), position);
    if (count <= 0) break;
    sightings.push(...find(buffer.subarray(0, kept + count), net, `${place} @${position - kept}`));
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
  const net = netOf(marks);
  const found = { sightings: [] as Sighting[], bytes: 0, files: 0 };
  for await (const entry of await opendir(folder, { recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    found.sightings.push(...find(Buffer.from(path), net, `name of ${path}`));
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
        net,
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
  const net = netOf(marks);
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
          net,
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
