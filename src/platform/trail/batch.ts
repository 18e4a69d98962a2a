// Sealed rows have no entry each, because an entry has a time. One entry a night tells of all rows of a day by the root of a tree over their
// hashes; small tables keep which row is in which batch.
import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../ids.ts';
import { append, emptyEdge, leafHash, rootOf } from './merkle.ts';

export const BATCH_TABLES = { batch: 'wbs_batch', row: 'wbs_batch_row' } as const;
/** Kinds of the entries: a batch; a row that was removed on purpose; a whole report that was. */
export const BATCH_KINDS = { batch: 'wbs-batch', removal: 'wbs-removal', shred: 'wbs-shred' } as const;

/** Hash of a row as `recordRow` would read it. */
export function rowHash(table: string, row: object): string {
  return sha256(`${table}\n${canonicalJson(row)}`);
}

/** What the batch's entry records. */
export interface BatchRecord {
  day: string;
  count: number;
  /** hex, RFC 6962 root over the hashes in their own order, so that no other order is told */
  root: string;
}

/** @param hashes of rows, hex, in any order */
export function batchRecord(day: string, hashes: readonly string[]): BatchRecord {
  const edge = emptyEdge();
  for (const hash of [...hashes].sort()) append(edge, leafHash(Buffer.from(hash, 'hex')));
  return { day, count: hashes.length, root: rootOf(edge).toString('hex') };
}
