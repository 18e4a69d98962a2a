import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listFiles } from './cases.ts';

/** Tables of a report, those that refer to others first. */
const OF_REPORT = [
  'wbs_file',
  'wbs_message',
  'wbs_opening',
  'wbs_checkin',
  'wbs_identity_wrap',
  'wbs_identity',
  'wbs_case_wrap',
  'wbs_mailbox',
] as const;

/** Erases every row of a report but its case. @returns content hashes of its files, to be erased once this is committed */
export async function eraseReport(tx: Tx, reportId: string): Promise<string[]> {
  const parts = (await listFiles(tx, reportId)).flatMap((file) => file.parts);
  for (const table of OF_REPORT)
    await sql`delete from ${sql.table(table)} where report_id = ${reportId}::uuid`.execute(tx);
  await sql`delete from wbs_report where id = ${reportId}::uuid`.execute(tx);
  return parts;
}

/**
 * Cases that were closed on or before `day`, are on no legal hold and still hold what was sealed. What the case says of itself is not enough: its
 * custody log, which stands in the trail, must tell of that closing as the last step, of no hold that was not lifted, and of each objection having been
 * taken up by a step. Counted and not compared by day: an objection may come on the very day of the closing. So what somebody typed into the
 * case destroys nothing.
 */
export async function listExpired(tx: Tx, day: PlainDate, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from wbs_case c
    join lateral (select k.day, k.what from wbs_custody k
      where k.government_id = c.government_id and k.report_id = c.id and k.action = 'status'
      order by k.place desc limit 1) step on step.day = c.closed_day and step.what ->> 'to' in ('closed', 'rejected')
    left join lateral (select k.what ->> 'legalHold' as said from wbs_custody k
      where k.government_id = c.government_id and k.report_id = c.id and k.action = 'assess' and k.what ->> 'legalHold' is not null
      order by k.place desc limit 1) hold on true
    where c.closed_day <= ${day}::date and not c.legal_hold and c.shredded_day is null and c.status in ('closed', 'rejected')
      and hold.said is distinct from 'true'
      and (select count(*) from wbs_message m where m.government_id = c.government_id and m.report_id = c.id and m.kind = 'objection')
        <= (select count(*) from wbs_custody k where k.government_id = c.government_id and k.report_id = c.id
          and k.action = 'status' and k.what ->> 'from' = 'objected')
    order by c.id limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}
