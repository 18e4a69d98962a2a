import { TILE_WIDTH } from './merkle.ts';

// Names and bytes of the C2SP tlog-tiles layout: https://c2sp.org/tlog-tiles

/** One tile of hashes, or one bundle of entries; `width` 256 is a full one, 1 to 255 a partial one. */
export interface Tile {
  level: number | 'entries';
  index: number;
  width: number;
}

/** `tile/0/x001/x234/067`, `tile/entries/000.p/12` */
export function tilePath({ level, index, width }: Tile): string {
  const groups = index
    .toString()
    .padStart(Math.ceil(index.toString().length / 3) * 3, '0')
    .match(/\d{3}/g)!;
  const name = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** Reads a path as `tilePath` writes it; null for any other spelling (leading zeros, `..`, too wide). */
export function parseTilePath(path: string): Tile | null {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (match === null) return null;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const tile = {
    level,
    index: Number(match[2]!.replaceAll(/[x/]/g, '')),
    width: match[3] === undefined ? TILE_WIDTH : Number(match[3]),
  } as const;
  return (level === 'entries' || level < 64) && tile.width > 0 && tilePath(tile) === path ? tile : null;
}

/** Every tile and bundle that a tree of `size` entries consists of, partial ones of its right edge included. */
export function* tilesOf(size: number): Generator<Tile> {
  for (const level of ['entries', ...levelsOf(size)] as const) {
    const count = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
    for (let index = 0; index * TILE_WIDTH < count; index += 1) {
      yield { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
    }
  }
}

/** Levels of hash tiles that a tree of `size` entries has: none for an empty one, 0 up to 255 entries, 0 and 1 from 256 on … */
export function levelsOf(size: number): number[] {
  const levels: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / TILE_WIDTH)) levels.push(levels.length);
  return levels;
}

const HASH_BYTES = 32;

export function joinHashes(hashes: readonly Buffer[]): Buffer {
  return Buffer.concat(hashes);
}

/** @returns null when the bytes are no whole number of hashes */
export function splitHashes(bytes: Buffer): Buffer[] | null {
  if (bytes.length % HASH_BYTES !== 0) return null;
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, index) =>
    bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );
}

/** Entries of a bundle: each with its length as 16 bits, big-endian. */
export function joinEntries(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** @returns null when the bytes do not end where an entry ends */
export function splitEntries(bytes: Buffer): Buffer[] | null {
  const entries: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return null;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
