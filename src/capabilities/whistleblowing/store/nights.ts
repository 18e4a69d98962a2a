import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { BATCHED, CHANGING } from './tables.ts';

export type NightTable = (typeof BATCHED)[number] | (typeof CHANGING)[number];

/**
 * Writes the rows of a batch, and all that may change of reports, anew in random order. @param batch null: none tonight
 * @returns tables in which a row was moved
 * @throws 55P03 when somebody writes at this moment: nothing is moved then
 */
export async function rewriteRows(tx: Tx, batch: string | null): Promise<NightTable[]> {
  const { rows } = await sql<{ name: NightTable; moved: number }>`
    select name, moved from wbs_rewrite(${batch}::uuid)`.execute(tx);
  return rows.filter((each) => each.moved > 0).map((each) => each.name);
}

/** Moves a table to a new file. @throws 55P03 when somebody uses it at this moment */
export async function settleTable(tx: Tx, name: NightTable): Promise<void> {
  await sql`select wbs_settle(${name})`.execute(tx);
}

/** Content of the store that came on or after a day, and the day it came: parts of sent files, and of drafts that still wait. */
export async function contentSince(tx: Tx, since: PlainDate): Promise<{ hash: string; day: PlainDate }[]> {
  const { rows } = await sql<{ hash: string; day: PlainDate }>`
    select part.hash, coalesce(m.day, c.day) as day from wbs_file f
    join wbs_case c on c.government_id = f.government_id and c.id = f.report_id
    left join wbs_message m on m.government_id = f.government_id and m.id = f.message_id
    cross join lateral jsonb_array_elements_text(f.parts) as part (hash)
    where coalesce(m.day, c.day) >= ${since}::date
    union
    select p.hash, d.day from wbs_part p
    join wbs_draft d on d.government_id = p.government_id and d.id = p.draft_id
    where d.day >= ${since}::date`.execute(tx);
  return rows;
}
