import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readIfThere, syncFolder, writeDurably } from './durable.ts';
import { append, edgeWidth, emptyEdge, TILE_WIDTH, type Edge, type FullTile } from './merkle.ts';
import {
  joinEntries,
  joinHashes,
  levelsOf,
  splitEntries,
  splitHashes,
  tilePath,
  type Tile,
} from './tiles.ts';

// The folder of one log: tile/…, `checkpoint` (the newest), `checkpoints/…` (one signed note a batch), `key` (public keys).

/** Notes of one file of `checkpoints/` are of batches that end within so many entries. */
const GROUP = TILE_WIDTH ** 2;

/** The newest signed note, or null when the log was never signed. */
export async function readHead(folder: string): Promise<string | null> {
  return (await readIfThere(headPath(folder)))?.toString('utf8') ?? null;
}

export function headPath(folder: string): string {
  return join(folder, 'checkpoint');
}

/** File of `checkpoints/` that keeps the note of the batch that ends at `size`. */
export function groupName(size: number): string {
  return `checkpoints/${Math.floor((size - 1) / GROUP)
    .toString()
    .padStart(6, '0')}`;
}

/** Checkpoints that stand in a text: lines of a body, an empty line, signature lines. Anything else (a torn end, a mail's words) is passed over. */
export function findNotes(text: string): string[] {
  return text.match(/^[^\n—][^\n]*\n\d+\n[^\n]+\n\n(?:— [^\n]+\n)+/gmu) ?? [];
}

/** Hashes or entries of a tile, also when only the full tile is kept any more; null when they are not there or not whole. */
export async function readTile(folder: string, tile: Tile): Promise<Buffer[] | null> {
  const bytes =
    (await readIfThere(join(folder, tilePath(tile)))) ??
    (await readIfThere(join(folder, tilePath({ ...tile, width: TILE_WIDTH }))));
  const parts = bytes === null ? null : tile.level === 'entries' ? splitEntries(bytes) : splitHashes(bytes);
  return parts !== null && parts.length >= tile.width ? parts.slice(0, tile.width) : null;
}

/** The right edge of the tree of `size` entries from its partial tiles; null when one is missing. */
export async function readEdge(folder: string, size: number): Promise<Edge | null> {
  const edge = emptyEdge();
  edge.size = size;
  for (const level of levelsOf(size)) {
    const width = edgeWidth(size, level);
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    const hashes = width === 0 ? [] : await readTile(folder, { level, index, width });
    if (hashes === null) return null;
    edge.levels[level] = hashes;
  }
  return edge;
}

/** A batch laid out: which files its entries make. */
export interface Batch {
  files: { path: string; bytes: Buffer }[];
  /** folders of partial tiles whose full tile is there now */
  outgrown: string[];
}

/**
 * Grows `edge` by the hashes of `entries` and lays out every tile and bundle that changes.
 * @param before entries that already stand in the unfinished bundle, so that it can be written whole
 */
export function layOut(
  edge: Edge,
  before: readonly Buffer[],
  entries: readonly Buffer[],
  hash: (entry: Buffer) => Buffer,
): Batch {
  const full: FullTile[] = [];
  let index = Math.floor(edge.size / TILE_WIDTH);
  for (const entry of entries) full.push(...append(edge, hash(entry)));
  const files = full.map((tile) => ({
    path: tilePath({ ...tile, width: TILE_WIDTH }),
    bytes: joinHashes(tile.hashes),
  }));
  edge.levels.forEach((hashes, level) => {
    const changed = level === 0 || full.some((tile) => tile.level === level - 1);
    if (hashes.length === 0 || !changed) return;
    const place = { level, index: Math.floor(edge.size / TILE_WIDTH ** (level + 1)), width: hashes.length };
    files.push({ path: tilePath(place), bytes: joinHashes(hashes) });
  });
  const all = [...before, ...entries];
  for (let start = 0; start < all.length; start += TILE_WIDTH, index += 1) {
    const bundle = all.slice(start, start + TILE_WIDTH);
    files.push({
      path: tilePath({ level: 'entries', index, width: bundle.length }),
      bytes: joinEntries(bundle),
    });
  }
  const outgrown = files
    .map(({ path }) => path)
    .filter((path) => !path.includes('.p/'))
    .map((path) => `${path}.p`);
  return { files, outgrown };
}

/**
 * Puts a batch on disk: tiles first, then its note into `checkpoints/`, then the head; at every moment the head's tiles are there.
 * @param note the signed checkpoint of `size`
 */
export async function writeBatch(folder: string, batch: Batch, size: number, note: string): Promise<void> {
  for (const { path, bytes } of batch.files) await writeDurably(join(folder, path), bytes);
  await appendNote(join(folder, groupName(size)), note);
  await writeDurably(headPath(folder), note);
  for (const path of batch.outgrown) await rm(join(folder, path), { recursive: true, force: true });
}

/** Longer than any note with a few signatures. */
const TAIL = 8_192;

/** Adds a note at the end of a file of notes; what a crash left half-written there is cut off first. */
async function appendNote(path: string, note: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL));
    await file.read(tail, 0, tail.length, size - tail.length);
    const torn = tail.length - wholeNotes(tail);
    if (torn > 0) await file.truncate(size - torn);
    await file.appendFile(`${note}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Bytes up to the end of the last whole note: its signature lines are followed by an empty line. */
function wholeNotes(tail: Buffer): number {
  const text = tail.toString('latin1');
  const ends = [...text.matchAll(/(?:^|\n)\xe2\x80\x94 [^\n]+\n\n/g)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Every signed note of the log in order of its batches, file by file, so that few are in memory. */
export async function* readNotes(folder: string): AsyncGenerator<string> {
  const place = join(folder, 'checkpoints');
  const there = await stat(place).then(
    () => true,
    () => false,
  );
  const names = there ? (await readdir(place)).filter((name) => /^\d{6,}$/.test(name)) : [];
  for (const name of names.sort((a, b) => Number(a) - Number(b))) {
    yield* findNotes((await readIfThere(join(place, name)))?.toString('utf8') ?? '');
  }
}
