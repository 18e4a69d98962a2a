import type { RawBuilder } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { Locale } from '../texts.ts';
import type { PersonalRecord } from './declaration.ts';

/** Rows of one kind that a copy holds at most; more of them is said in the copy. */
export const MOST_RECORDS = 2_000;

/**
 * Records about a person from one query, whose column names are the field names as the person reads them (Indonesian).
 * @param query answers text, numbers and booleans only, newest first
 */
export async function recordsOf(
  tx: Tx,
  table: string,
  title: Record<Locale, string>,
  query: RawBuilder<PersonalRecord['fields']>,
): Promise<PersonalRecord[]> {
  const { rows } = await query.execute(tx);
  return rows.slice(0, MOST_RECORDS).map((fields) => ({ table, title, fields }));
}
