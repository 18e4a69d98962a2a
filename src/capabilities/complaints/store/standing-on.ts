import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Complaints of a time that an agency handled, as they stood at the end of a day. */
export interface ComplaintsStanding {
  /** answered, or past the day on which an answer was due */
  due: number;
  /** of them, late: answered after that day, or not yet */
  late: number;
  answered: number;
  /** of the answered, those whose reporter objected */
  contested: number;
}

/**
 * Agency → the complaints that were received from `from` until `day`; one that handled none has no entry. Left out: whose sender has not proved
 * his contact, and what was withdrawn, rejected or merged. The reporter's own time makes nobody late. Null: none was received by then.
 */
export async function complaintsOn(
  tx: Tx,
  from: PlainDate,
  day: PlainDate,
): Promise<Map<string, ComplaintsStanding> | null> {
  const { rows } = await sql<ComplaintsStanding & { agency: string | null }>`
    with known as (
      select c.id, c.handler_agency_id as agency, c.resolved_on <= ${day}::date as answered, c.in_time,
        exists (select from matter_clock k where k.matter_id = c.id and k.name in ('answer', 'answer-again')
          and k.due_on < ${day}::date and (k.stopped_on is null or k.stopped_on > ${day}::date)) as overdue,
        exists (select from complaint_event e where e.complaint_id = c.id and e.event = 'object'
          and e.on_day <= ${day}::date) as contested
      from complaint c
      where not c.unproven and c.received_on between ${from}::date and ${day}::date
        and c.state not in ('withdrawn', 'rejected', 'merged'))
    select agency, (count(*) filter (where answered or overdue))::int as due,
      (count(*) filter (where case when answered then in_time is false else overdue end))::int as late,
      (count(*) filter (where answered))::int as answered,
      (count(*) filter (where answered and contested))::int as contested
    from known group by agency`.execute(tx);
  if (rows.length === 0) return null;
  return new Map(rows.flatMap(({ agency, ...each }) => (agency === null ? [] : [[agency, each]])));
}
