import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { withoutNulls } from '../../../platform/trail/record.ts';
import type { BATCHED } from './tables.ts';

type Kind = (typeof BATCHED)[number];

/** Day on which a row came: its own, or that of the report or message that it belongs to. */
function dayOf(kind: Kind) {
  if (kind === 'wbs_report' || kind === 'wbs_message' || kind === 'wbs_opening') return sql`t.day`;
  const report = sql`(select r.day from wbs_report r where r.government_id = t.government_id and r.id = t.report_id)`;
  if (kind !== 'wbs_file') return report;
  return sql`coalesce((select m.day from wbs_message m where m.government_id = t.government_id and m.id = t.message_id), ${report})`;
}

/** Rows of a table from before `today` that no batch tells of, by their random id. */
export async function listUnbatched(
  tx: Tx,
  kind: Kind,
  today: PlainDate,
): Promise<{ id: string; report_id: string }[]> {
  const report = kind === 'wbs_report' ? sql`t.id` : sql`t.report_id`;
  const { rows } = await sql<{ id: string; report_id: string }>`
    select t.id, ${report} as report_id from ${sql.table(kind)} t
    where ${dayOf(kind)} < ${today}::date
      and not exists (select from wbs_batch_row b where b.government_id = t.government_id and b.id = t.id)
    order by t.id`.execute(tx);
  return rows;
}

/** Rows by id as the database spells them, without null columns: the same as the verifier reads in an export. */
export async function spellRows(tx: Tx, kind: Kind, ids: readonly string[]): Promise<Map<string, object>> {
  const { rows } = await sql<{ id: string; row: object }>`
    select t.id, to_jsonb(t) as row from ${sql.table(kind)} t where t.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, row }) => [id, withoutNulls(row)]));
}
