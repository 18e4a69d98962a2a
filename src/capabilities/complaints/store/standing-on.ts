import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { CountedRow } from '../../../platform/counted-row.ts';
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
    ${standing(from, day)}
    select agency, (count(*) filter (where due))::int as due, (count(*) filter (where late))::int as late,
      (count(*) filter (where answered))::int as answered, (count(*) filter (where contested))::int as contested
    from standing group by agency`.execute(tx);
  if (rows.length === 0) return null;
  return new Map(rows.flatMap(({ agency, ...each }) => (agency === null ? [] : [[agency, each]])));
}

/** `standing`: one row a complaint, as it stood at the end of the day. What is summed and what is listed read the same. */
function standing(from: PlainDate, day: PlainDate): RawBuilder<unknown> {
  return sql`
    with known as (
      select c.id, c.number, c.received_on, c.handler_agency_id as agency, c.resolved_on <= ${day}::date as answered, c.in_time,
        exists (select from matter_clock k where k.matter_id = c.id and k.name in ('answer', 'answer-again')
          and k.due_on < ${day}::date and (k.stopped_on is null or k.stopped_on > ${day}::date)) as overdue,
        exists (select from complaint_event e where e.complaint_id = c.id and e.event = 'object'
          and e.on_day <= ${day}::date) as contested
      from complaint c
      where not c.unproven and c.received_on between ${from}::date and ${day}::date
        and c.state not in ('withdrawn', 'rejected', 'merged')),
    standing as (
      select id, number, received_on, agency, answered or overdue as due,
        case when answered then in_time is false else overdue end as late,
        answered, answered and contested as contested
      from known)`;
}

/** The complaints that `complaintsOn` counts at these agencies, as late of those due or as contested of those answered; by number only. */
export async function complaintRowsOn(
  tx: Tx,
  from: PlainDate,
  day: PlainDate,
  what: 'delay' | 'contested',
  agencyIds: readonly string[],
): Promise<CountedRow[]> {
  const [counts, of] = what === 'delay' ? ['late', 'due'] : ['contested', 'answered'];
  const { rows } = await sql<CountedRow>`
    ${standing(from, day)}
    select id, agency as "agencyId", number as label, received_on as "on", ${sql.ref(counts)}::int as counts, 1 as of, null as amount
    from standing where agency = any(${[...agencyIds]}::uuid[]) and ${sql.ref(of)}
    order by ${sql.ref(counts)} desc, received_on desc, id`.execute(tx);
  return rows;
}
