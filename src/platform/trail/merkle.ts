import { createHash } from 'node:crypto';

/** Hashes of one tile (C2SP tlog-tiles: height 8). */
export const TILE_WIDTH = 256;

/** RFC 6962 section 2.1: SHA-256(0x00 ‖ data) */
export function leafHash(data: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest();
}

/** RFC 6962 section 2.1: SHA-256(0x01 ‖ left ‖ right) */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Root of the tree without entries. */
export const EMPTY_ROOT = createHash('sha256').digest();

/**
 * The right edge of a growing tree: for each level its unfinished tile, so that a tree of any size grows and is hashed from at
 * most 255 hashes a level. Level 0 holds leaf hashes, level n the roots of full tiles of level n - 1.
 */
export interface Edge {
  size: number;
  levels: Buffer[][];
}

/** A tile that has become full and never changes again. */
export interface FullTile {
  level: number;
  index: number;
  hashes: Buffer[];
}

export function emptyEdge(): Edge {
  return { size: 0, levels: [[]] };
}

/** Adds one leaf hash to the edge, in place. Answers the tiles that it filled, lowest level first; mostly none. */
export function append(edge: Edge, leaf: Buffer): FullTile[] {
  edge.size += 1;
  const filled: FullTile[] = [];
  let hash = leaf;
  for (let level = 0; ; level += 1) {
    const hashes = (edge.levels[level] ??= []);
    hashes.push(hash);
    if (hashes.length < TILE_WIDTH) return filled;
    edge.levels[level] = [];
    filled.push({ level, index: edge.size / TILE_WIDTH ** (level + 1) - 1, hashes });
    hash = fullRoot(hashes);
  }
}

/** Root hash of the whole tree (RFC 6962 MTH) from its right edge. */
export function rootOf(edge: Edge): Buffer {
  let root: Buffer | null = null;
  for (const hashes of edge.levels) {
    for (const subtree of perfectSubtrees(hashes)) root = root === null ? subtree : nodeHash(subtree, root);
  }
  return root ?? EMPTY_ROOT;
}

/** How many hashes the unfinished tile of `level` holds in a tree of `size` entries. */
export function edgeWidth(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level) % TILE_WIDTH;
}

/** Roots of the perfect subtrees that `hashes` fall into, the smallest and rightmost first. */
function perfectSubtrees(hashes: readonly Buffer[]): Buffer[] {
  const roots: Buffer[] = [];
  let start = 0;
  for (let width = TILE_WIDTH / 2; width >= 1; width /= 2) {
    if ((hashes.length & width) === 0) continue;
    roots.unshift(fullRoot(hashes.slice(start, start + width)));
    start += width;
  }
  return roots;
}

/** Root over 2^n hashes. */
function fullRoot(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, index) =>
      nodeHash(row[2 * index]!, row[2 * index + 1]!),
    );
  }
  return row[0]!;
}
