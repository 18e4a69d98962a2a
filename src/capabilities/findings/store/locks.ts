import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** Lets one transaction at a time decide about a name that must be unique (a number of a report), until it ends. */
export async function holdName(tx: Tx, governmentId: string, kind: string, name: string): Promise<void> {
  const key = JSON.stringify([governmentId, kind, name]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}
