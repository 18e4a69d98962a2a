import type { Database } from '../database/index.ts';
import type { Folders } from '../services.ts';
import { findSigner, keyPath, logFolder, logName, makeSigner, publicKeys, publishKey } from './keys.ts';
import { headPath, layOut, readEdge, readHead, readTile, writeBatch } from './log-store.ts';
import { emptyEdge, leafHash, rootOf, TILE_WIDTH, type Edge } from './merkle.ts';
import {
  formatCheckpoint,
  openCheckpoint,
  signNote,
  verifierOf,
  type Checkpoint,
  type Signer,
} from './note.ts';
import { lockLog, ORDER_BATCH, readOrdered, type OrderedRow } from './order.ts';
import { checkpointUnreadable, keyMissing, rowChanged, rowsMissing, tilesChanged } from './stopped.ts';

/**
 * Signs the next batch of ordered entries: checks the edge of the signed log against the database, writes tiles, bundles and one
 * checkpoint. Only committed rows are signed, for a signed row can never be taken back.
 * @returns the size of the signed log, and whether more is waiting
 * @throws TrailStopped
 */
export async function signOrdered(
  db: Database,
  folders: Folders,
  governmentId: string,
): Promise<{ size: number; more: boolean }> {
  return db.asGovernment(governmentId, async (tx) => {
    const folder = logFolder(folders, governmentId);
    if (!(await lockLog(tx, governmentId)))
      return { size: await signedSize(folders, governmentId), more: false };
    const head = await openHead(folder);
    const size = head?.size ?? 0;
    const edge = head === null ? emptyEdge() : await readEdge(folder, size);
    if (edge === null || (head !== null && !rootOf(edge).equals(head.root))) throw tilesChanged(folder);
    const from = overlapStart(size);
    const rows = await readOrdered(tx, governmentId, from, ORDER_BATCH);
    await compareOverlap(folder, edge, from, rows);
    const entries = rows.slice(size - from).map((row) => Buffer.from(row.leaf));
    if (entries.length === 0) return { size, more: false };
    const signer = await signerFor(folders, governmentId, head !== null);
    const unfinished = rows
      .slice(size - (size % TILE_WIDTH) - from, size - from)
      .map((row) => Buffer.from(row.leaf));
    const batch = layOut(edge, unfinished, entries, leafHash);
    const note = signNote(
      formatCheckpoint({ origin: logName(governmentId), size: edge.size, root: rootOf(edge) }),
      signer,
    );
    await writeBatch(folder, batch, edge.size, note);
    return { size: edge.size, more: rows.length === ORDER_BATCH };
  });
}

/** Entries below the newest checkpoint on disk, 0 when there is none; reads only its second line. */
export async function signedSize(folders: Folders, governmentId: string): Promise<number> {
  const note = await readHead(logFolder(folders, governmentId));
  return note === null ? 0 : Number(note.split('\n')[1]);
}

/** The newest checkpoint, opened with the log's own public keys; null when the log was never signed. */
export async function openHead(folder: string): Promise<Checkpoint | null> {
  const note = await readHead(folder);
  if (note === null) return null;
  const head = openCheckpoint(note, await publicKeys(folder));
  if (head === null) throw checkpointUnreadable(headPath(folder));
  return head;
}

async function signerFor(folders: Folders, governmentId: string, signedBefore: boolean): Promise<Signer> {
  const signer = await findSigner(folders, governmentId);
  if (!signedBefore)
    return signer === null ? makeSigner(folders, governmentId) : publishKey(folders, governmentId, signer);
  const known = await publicKeys(logFolder(folders, governmentId));
  const mine = signer && verifierOf(signer.name, signer.privateKey).id;
  if (signer === null || !known.some((each) => each.id === mine))
    throw keyMissing(keyPath(folders, governmentId));
  return signer;
}

/** Signed rows from here on are compared again with each batch: the unfinished tile, or the last full one. */
function overlapStart(size: number): number {
  return Math.max(0, size - (size % TILE_WIDTH || TILE_WIDTH));
}

async function compareOverlap(
  folder: string,
  edge: Edge,
  from: number,
  rows: readonly OrderedRow[],
): Promise<void> {
  const { size } = edge;
  const width = size - from;
  const signed = width === 0 ? [] : await readTile(folder, { level: 0, index: from / TILE_WIDTH, width });
  if (signed === null) throw tilesChanged(folder);
  rows.forEach((row, index) => {
    if (row.position !== from + index || row.leaf === null) throw rowChanged(from + index);
    if (index < width && !leafHash(Buffer.from(row.leaf)).equals(signed[index]!))
      throw rowChanged(row.position);
  });
  if (rows.length < width) throw rowsMissing(size, from + rows.length);
}
