import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseRow } from './tables.ts';

export type CountedCase = Pick<
  CaseRow,
  | 'day'
  | 'urgent'
  | 'status'
  | 'mode'
  | 'category'
  | 'agency_id'
  | 'read_day'
  | 'answered_day'
  | 'concluded_day'
  | 'closed_day'
> & { opened: boolean };

/** Labels of every report from `from` to `until`, those that are shredded too; with a conflict of interest none, as whoever it names reads statistics. */
export async function listCounted(tx: Tx, from: PlainDate, until: PlainDate): Promise<CountedCase[]> {
  const { rows } = await sql<CountedCase>`
    select c.day, c.urgent, c.status, c.mode, c.category, c.agency_id, c.read_day, c.answered_day, c.concluded_day, c.closed_day,
      exists (select from wbs_custody k where k.government_id = c.government_id and k.report_id = c.id
        and k.action = 'open-identity') as opened
    from wbs_case c where c.conflict = 'none' and c.day between ${from}::date and ${until}::date
    order by c.id`.execute(tx);
  return rows;
}
