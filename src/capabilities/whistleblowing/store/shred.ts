import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listFiles } from './cases.ts';
import type { WbsTables } from './tables.ts';

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
 * Cases that were closed on or before `day`, are on no legal hold and still hold what was sealed. Their custody log must tell of the closing on that
 * day: it stands in the trail, and so a day that somebody typed into the case destroys nothing.
 */
export async function listExpired(tx: Tx, day: PlainDate, limit: number): Promise<string[]> {
  const rows = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_case')
    .select('id')
    .where('closed_day', '<=', day)
    .where('legal_hold', '=', false)
    .where('shredded_day', 'is', null)
    .where('status', 'in', ['closed', 'rejected'])
    .where((by) =>
      by.exists(
        by
          .selectFrom('wbs_custody')
          .select('wbs_custody.id')
          .whereRef('wbs_custody.report_id', '=', 'wbs_case.id')
          .whereRef('wbs_custody.day', '=', 'wbs_case.closed_day')
          .where('wbs_custody.action', '=', 'status')
          .where(sql`wbs_custody.what ->> 'to'`, 'in', ['closed', 'rejected']),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
