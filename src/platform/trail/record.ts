import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { canonicalJson, newId, sha256 } from '../ids.ts';

/** What the trail is told: which action, on which kind of record, which one, and the record as saved. */
export interface Entry {
  /** dotted verb, e.g. `finding.issue` */
  action: string;
  /** table name of the record, so that the verifier finds it in an export */
  kind: string;
  /** id of the record */
  subject: string;
  /** the record as saved; only its salted hash enters the log, so that erasure stays possible */
  record: object;
}

/** A leaf of the log: ids and a salted hash, no personal data. Its RFC 8785 spelling is what the Merkle tree hashes. */
export interface Leaf {
  id: string;
  at: string;
  actor: string;
  action: string;
  kind: string;
  subject: string;
  /** hex SHA-256(16-byte salt ‖ canonical JSON of the record as saved) */
  hash: string;
}

/** hex SHA-256(salt ‖ canonical JSON of `record`) */
export function saltedHash(salt: Uint8Array, record: object): string {
  return sha256(Buffer.concat([salt, Buffer.from(canonicalJson(record))]));
}

/** Leaves one trail entry in the action's own transaction: no entry, no change. */
export async function record(tx: Tx, act: Act, entry: Entry): Promise<void> {
  await recordMany(tx, act, [entry]);
}

/** Rows a statement. */
const BATCH = 2_000;

/** The same for many records at once (imports), in few statements. */
export async function recordMany(tx: Tx, act: Act, entries: readonly Entry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    const rows = entries.slice(start, start + BATCH).map((entry) => leafRow(act, entry));
    await sql`
      with rows as (select * from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, leaf text, salt text)),
      leaves as (insert into trail_leaf (government_id, id, leaf) select ${act.government.id}::uuid, id, leaf from rows),
      salts as (insert into trail_salt (government_id, leaf_id, salt)
        select ${act.government.id}::uuid, id, decode(salt, 'hex') from rows)
      insert into trail_pending (government_id, leaf_id) select ${act.government.id}::uuid, id from rows`.execute(tx);
  }
}

function leafRow(act: Act, entry: Entry): { id: string; leaf: string; salt: string } {
  const salt = randomBytes(16);
  const leaf: Leaf = {
    id: newId(),
    at: act.now,
    actor: act.actor.id,
    action: entry.action,
    kind: entry.kind,
    subject: entry.subject,
    hash: saltedHash(salt, entry.record),
  };
  return { id: leaf.id, leaf: canonicalJson(leaf), salt: salt.toString('hex') };
}
