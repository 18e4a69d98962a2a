import type { Database } from '../database/index.ts';
import type { Folders } from '../services.ts';
import { logFolder } from './keys.ts';
import { readTile } from './log-store.ts';
import { leafHash, TILE_WIDTH } from './merkle.ts';
import { readOrdered } from './order.ts';
import { openHead } from './sign.ts';
import { rowChanged, rowsMissing, tilesChanged, type TrailStopped } from './stopped.ts';

/** Rows a transaction: 16 tiles. */
const BATCH = 16 * TILE_WIDTH;

/**
 * Compares every signed entry in the database with the hash tiles, in short transactions and bounded memory. What it cannot see
 * (tiles rewritten together with rows) `lurus trail verify` sees with a checkpoint that has left.
 * @returns the first contradiction, or null when all is well
 */
export async function auditLog(
  db: Database,
  folders: Folders,
  governmentId: string,
): Promise<TrailStopped | null> {
  const folder = logFolder(folders, governmentId);
  const size = (await openHead(folder))?.size ?? 0;
  for (let start = 0; start < size; start += BATCH) {
    const end = Math.min(start + BATCH, size);
    const rows = await db.asGovernment(governmentId, (tx) =>
      readOrdered(tx, governmentId, start, end - start),
    );
    for (let at = start; at < end; at += TILE_WIDTH) {
      const width = Math.min(TILE_WIDTH, end - at);
      const hashes = await readTile(folder, { level: 0, index: at / TILE_WIDTH, width });
      if (hashes === null) return tilesChanged(folder);
      for (const [index, hash] of hashes.entries()) {
        const row = rows[at - start + index];
        if (row === undefined) return rowsMissing(size, start + rows.length);
        if (
          row.position !== at + index ||
          row.leaf === null ||
          !leafHash(Buffer.from(row.leaf)).equals(hash)
        ) {
          return rowChanged(at + index);
        }
      }
    }
  }
  return null;
}
