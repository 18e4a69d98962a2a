import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

/** Some content of a government. */
export interface ContentName {
  governmentId: string;
  /** hex SHA-256 */
  hash: string;
  /** wait for whoever brings or erases it at this instant, until the end of the transaction */
  lock: boolean;
}

/** Asks a capability whether content is timeless: such as must stay where nothing tells when it came. */
export type TimelessQuestion = (tx: Tx, content: ContentName) => Promise<boolean>;

/**
 * Must content stay on the disk? What a row of `file` names may leave it, unless a capability says that it is timeless; whatever nobody names
 * (left behind by a crash, or kept by its hash alone) stays.
 */
export async function staysOnDisk(
  tx: Tx,
  questions: readonly TimelessQuestion[],
  content: ContentName,
): Promise<boolean> {
  for (const isTimeless of questions) if (await isTimeless(tx, content)) return true;
  const { rows } = await sql<{ named: boolean }>`select exists (
    select from file where government_id = ${content.governmentId}::uuid and hash = ${content.hash}) as named`.execute(
    tx,
  );
  return rows[0]?.named !== true;
}
