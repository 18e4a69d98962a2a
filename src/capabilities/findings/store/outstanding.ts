import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Final findings of an agency that are not through: status BT or BS. */
export interface OutstandingFindings {
  count: number;
  /** past their due day */
  late: number;
  /** rupiah still unpaid */
  unpaid: number;
}

/**
 * Agency → its outstanding findings; an agency that never had one has no entry. Drafts are not counted. Null: no report was ever final, so that
 * nothing is known.
 */
export async function outstandingByAgency(
  tx: Tx,
  asOf: PlainDate,
): Promise<Map<string, OutstandingFindings> | null> {
  const { rows } = await sql<OutstandingFindings & { agency: string | null }>`
    select agency_id as agency, (count(*) filter (where status in ('BT', 'BS')))::int as count,
      (count(*) filter (where status in ('BT', 'BS') and due_on < ${asOf}::date))::int as late,
      coalesce(sum(unpaid) filter (where status in ('BT', 'BS')), 0)::bigint as unpaid
    from finding where state = 'final' group by agency_id`.execute(tx);
  if (rows.length === 0) return null;
  return new Map(rows.flatMap(({ agency, ...each }) => (agency === null ? [] : [[agency, each]])));
}
