import type { Leaf } from '../record.ts';

/** Something that does not fit: what an attentive eye would call tampering, or damage. Positions count from 0. */
export type Finding =
  /** the row says something else than what was signed */
  | { what: 'entry-edited'; position: number; original: Leaf | null; now: Leaf | null }
  /** what was signed is in no row any more */
  | { what: 'entry-deleted'; position: number; original: Leaf | null }
  /** a row that was never signed stands among signed ones */
  | { what: 'entry-inserted'; position: number; now: Leaf | null }
  /** entries `from` … `to` stand `by` places later (earlier: negative) than they were signed */
  | { what: 'entries-moved'; from: number; to: number; by: number }
  /** an entry has lost its place: it was signed at `position` */
  | { what: 'entry-unplaced'; position: number; original: Leaf | null }
  /** entries that a signed checkpoint claims are not there at all */
  | { what: 'cut-off'; from: number; to: number }
  /** the first batch whose signed checkpoint does not fit any more: tiles were rewritten; only entries below `proved` are proved */
  | { what: 'batch-rewritten'; from: number; to: number; proved: number }
  /** a checkpoint that left contradicts one in the export: two histories were signed with the same key */
  | { what: 'two-histories'; proved: number }
  /** a stored checkpoint among proved entries does not fit */
  | { what: 'checkpoint-damaged'; size: number }
  /** a stored checkpoint carries no valid signature of the given keys */
  | { what: 'checkpoint-unsigned'; size: number }
  /** there are ordered entries and not one signed checkpoint */
  | { what: 'never-signed'; entries: number }
  | { what: 'tile-missing'; path: string }
  | { what: 'tile-damaged'; path: string }
  /** the row is not what its newest entry says */
  | { what: 'record-edited'; table: string; id: string; entry: LastEntry }
  /** the row is gone, and no entry says that it was removed */
  | { what: 'record-vanished'; table: string; id: string; entry: LastEntry }
  /** a row that no entry tells of, in a table whose rows have entries */
  | { what: 'record-unrecorded'; table: string; id: string }
  /** rows of a sealed batch were changed, removed without an entry, or its root is not what was signed; `rows` that do not fit, 0: the whole */
  | { what: 'sealed-batch'; batch: string; day: string; rows: number }
  | { what: 'file-missing'; hash: string }
  | { what: 'file-damaged'; hash: string }
  /** a table's file is not the one that the manifest names */
  | { what: 'table-damaged'; table: string };

/** The newest entry about a record. */
export interface LastEntry {
  action: string;
  actor: string;
  at: string;
}
