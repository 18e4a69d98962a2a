import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

export interface OpenComplaints {
  open: number;
  /** of them, with a clock of the office past its day */
  late: number;
}

/**
 * Agency → complaints that wait with it; an agency without one has no entry. Null: nobody has complained of anything yet, so that nothing
 * is known. Complaints whose sender has not proved his contact are left out.
 */
export async function openComplaintsByAgency(
  tx: Tx,
  asOf: PlainDate,
): Promise<Map<string, OpenComplaints> | null> {
  const { rows } = await sql<OpenComplaints & { agency: string | null }>`
    select m.agency_id as agency, (count(*) filter (where m.state = 'open'))::int as open,
      (count(*) filter (where m.state = 'open' and exists (select from matter_clock c where c.matter_id = m.id
        and c.stopped_on is null and not c.other_side and c.due_on < ${asOf}::date)))::int as late
    from matter m where m.kind in ('complaint-public', 'complaint-staff') and not m.unproven group by m.agency_id`.execute(
    tx,
  );
  if (rows.length === 0) return null;
  return new Map(rows.flatMap(({ agency, ...each }) => (agency === null ? [] : [[agency, each]])));
}
