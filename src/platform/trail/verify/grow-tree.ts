import { readHead, readTile } from '../log-store.ts';
import { append, emptyEdge, rootOf, TILE_WIDTH, type FullTile } from '../merkle.ts';
import { joinHashes, tilePath, type Tile } from '../tiles.ts';
import type { Finding } from './findings.ts';
import type { Judged } from './judge-log.ts';
import { ask, type Scratch, type Telling } from './scratch.ts';

/**
 * Grows the tree from the leaf hashes of the tiles up to `size`, holds each checkpoint (by size) against it, and notes every leaf
 * hash in the scratch's table `tile`. Where the export has no tile, its own rows stand in.
 * @returns up to which entry a hash was there
 */
export async function growTree(
  scratch: Scratch,
  folder: string,
  size: number,
  judged: readonly Judged[],
  findings: Finding[],
  { progress, signal }: Telling,
): Promise<number> {
  const head = await sizeOfHead(folder);
  const edge = emptyEdge();
  const insert = scratch.prepare('insert into tile values (?, ?)');
  let next = 0;
  const meet = () => {
    for (; next < judged.length && judged[next]!.size <= edge.size; next += 1) {
      judged[next]!.fits = rootOf(edge).equals(judged[next]!.root);
    }
  };
  meet();
  for (let start = 0; start < size; start += TILE_WIDTH) {
    signal.throwIfAborted();
    progress(`trail: ${start} / ${size}`);
    const width = Math.min(TILE_WIDTH, size - start);
    for (const hash of await leafHashes(scratch, folder, start, width, head, findings)) {
      insert.run(edge.size, hash);
      const full = append(edge, hash);
      if (edge.size <= head) findings.push(...(await compareUpper(folder, full)));
      if (edge.size === head) {
        const partial = edge.levels.map((hashes, level) => ({
          level,
          index: Math.floor(edge.size / TILE_WIDTH ** (level + 1)),
          hashes,
        }));
        findings.push(...(await compareUpper(folder, partial)));
      }
      meet();
    }
    if (edge.size < start + width) break;
  }
  return edge.size;
}

/** Entries that the export's tiles are of. */
export async function sizeOfHead(folder: string): Promise<number> {
  const size = Number((await readHead(folder))?.split('\n')[1]);
  return Number.isSafeInteger(size) ? size : 0;
}

async function leafHashes(
  scratch: Scratch,
  folder: string,
  start: number,
  width: number,
  head: number,
  findings: Finding[],
): Promise<Buffer[]> {
  const tile: Tile = {
    level: 0,
    index: start / TILE_WIDTH,
    width: Math.max(0, Math.min(width, head - start)),
  };
  const kept = tile.width === 0 ? [] : await readTile(folder, tile);
  if (kept === null) findings.push({ what: 'tile-missing', path: tilePath(tile) });
  const hashes = kept ?? [];
  const rows = ask<{ position: number; hash: Uint8Array }>(
    scratch,
    'select position, hash from place join leaf using (id) where position >= ? and position < ? order by position',
    start + hashes.length,
    start + width,
  );
  for (const { position, hash } of rows) {
    if (position !== start + hashes.length) break;
    hashes.push(Buffer.from(hash));
  }
  return hashes;
}

/** Tiles above the leaves follow from them; one that does not was tampered with. */
async function compareUpper(folder: string, tiles: readonly FullTile[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { level, index, hashes } of tiles) {
    if (level === 0 || hashes.length === 0) continue;
    const tile = { level, index, width: hashes.length };
    const kept = await readTile(folder, tile);
    if (kept === null) findings.push({ what: 'tile-missing', path: tilePath(tile) });
    else if (!joinHashes(kept).equals(joinHashes(hashes)))
      findings.push({ what: 'tile-damaged', path: tilePath(tile) });
  }
  return findings;
}
