import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** What was closed: rows whose last day was set, and rows that had not begun and are gone. */
export interface Closed {
  changed: string[];
  removed: string[];
}

/**
 * Ends dated rows on `lastDay`: one that has begun gets it as its last day, one that would begin later is removed. A row that ends
 * earlier anyway stays as it is.
 * @param which condition on the rows
 */
export async function closeRows(
  tx: Tx,
  table: 'position' | 'role_grant',
  which: RawBuilder<boolean>,
  lastDay: PlainDate,
): Promise<Closed> {
  const name = sql.table(table);
  const removed = await sql<{ id: string }>`
    delete from ${name} where ${which} and valid_from > ${lastDay}::date returning id`.execute(tx);
  const changed = await sql<{ id: string }>`
    update ${name} set valid_to = ${lastDay}::date
    where ${which} and valid_from <= ${lastDay}::date and coalesce(valid_to, 'infinity') > ${lastDay}::date
    returning id`.execute(tx);
  return { changed: changed.rows.map((row) => row.id), removed: removed.rows.map((row) => row.id) };
}
