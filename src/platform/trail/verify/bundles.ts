import { readTile } from '../log-store.ts';
import { leafHash, TILE_WIDTH } from '../merkle.ts';
import type { Leaf } from '../record.ts';
import { joinHashes, tilePath, tilesOf } from '../tiles.ts';
import type { Finding } from './findings.ts';
import { sizeOfHead } from './grow-tree.ts';
import { parseLeaf } from './leaf.ts';
import { ask, type Scratch, type Telling } from './scratch.ts';

/** Entries as they were written when they were signed. */
export interface Bundles {
  /** the entry's text; null when its bundle is gone or holds something else than its tile says */
  text(position: number): Promise<string | null>;
  leaf(position: number): Promise<Leaf | null>;
}

/** Opens the bundles of an export; the one that was read last stays in memory. */
export async function openBundles(scratch: Scratch, folder: string): Promise<Bundles> {
  const head = await sizeOfHead(folder);
  const hashAt = scratch.prepare('select hash from tile where position = ?');
  let open: { index: number; entries: Buffer[] | null } | null = null;

  async function text(position: number): Promise<string | null> {
    const index = Math.floor(position / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, head - index * TILE_WIDTH);
    if (width <= 0) return null;
    if (open?.index !== index)
      open = { index, entries: await readTile(folder, { level: 'entries', index, width }) };
    const entry = open.entries?.[position % TILE_WIDTH];
    const tile = hashAt.get(position) as { hash: Uint8Array } | undefined;
    return entry && tile && leafHash(entry).equals(tile.hash) ? entry.toString('utf8') : null;
  }

  return {
    text,
    async leaf(position) {
      const found = await text(position);
      return found === null ? null : parseLeaf(found);
    },
  };
}

/** Names the bundles of proved entries that are missing or hold something else. */
export async function judgeBundles(
  scratch: Scratch,
  folder: string,
  proved: number,
  { progress, signal }: Telling,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const head = await sizeOfHead(folder);
  for (const tile of tilesOf(head)) {
    const start = tile.index * TILE_WIDTH;
    if (tile.level !== 'entries' || start >= proved) break;
    signal.throwIfAborted();
    progress(`trail: ${tilePath(tile)}`);
    const entries = await readTile(folder, tile);
    if (entries === null) {
      findings.push({ what: 'tile-missing', path: tilePath(tile) });
      continue;
    }
    const hashes = entries.slice(0, proved - start).map(leafHash);
    if (!joinHashes(hashes).equals(joinHashes(provedHashes(scratch, start, hashes.length)))) {
      findings.push({ what: 'tile-damaged', path: tilePath(tile) });
    }
  }
  return findings;
}

function provedHashes(scratch: Scratch, start: number, count: number): Buffer[] {
  return ask<{ hash: Uint8Array }>(
    scratch,
    'select hash from tile where position >= ? and position < ? order by position',
    start,
    start + count,
  ).map(({ hash }) => Buffer.from(hash));
}
