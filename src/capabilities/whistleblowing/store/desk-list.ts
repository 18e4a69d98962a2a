import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Status } from '../rules/status.ts';
import type { CaseRow } from './tables.ts';

/** What a list of cases is narrowed to. */
export interface CaseSearch {
  /** keys that the account holds today: only cases that one of them opens are found */
  fingerprints: readonly string[];
  accountId: string;
  today: PlainDate;
  status?: Status | undefined;
  /** only what the account acted on, or what was granted to it */
  mine: boolean;
}

export type ListedCase = Omit<CaseRow, 'government_id'> & {
  /** messages of the reporter since the office last wrote to him */
  unread: number;
};

/** One page of cases and how many there are, in an order that tells nothing: by day, then by their drawn number. */
export async function pageOfCases(
  tx: Tx,
  search: CaseSearch,
  page: { limit: number; offset: number },
): Promise<{ rows: ListedCase[]; total: number }> {
  const { fingerprints, accountId, today, status, mine } = search;
  if (fingerprints.length === 0) return { rows: [], total: 0 };
  const wrapped = sql`select from wbs_case_wrap w where w.government_id = c.government_id and w.report_id = c.id
    and w.fingerprint = any(${[...fingerprints]}::text[]) and coalesce(w.until_day, 'infinity') >= ${today}::date`;
  const acted = sql`select from wbs_custody k where k.government_id = c.government_id and k.report_id = c.id
    and k.account_id = ${accountId}::uuid`;
  const conditions = [
    sql`exists (${wrapped})`,
    ...(status === undefined ? [] : [sql`c.status = ${status}`]),
    ...(mine ? [sql`(exists (${wrapped} and w.until_day is not null) or exists (${acted}))`] : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<ListedCase>`
    select c.id, c.public_number, c.day, c.mode, c.urgent, c.assisted, c.conflict, c.status, c.category, c.agency_id,
      c.finding_id, c.read_day, c.answered_day, c.concluded_day, c.closed_day, c.legal_hold, c.shredded_day, c.vouched,
      (select count(*)::int from wbs_message m where m.government_id = c.government_id and m.report_id = c.id
        and m.sender = 'reporter' and m.place > coalesce((select max(o.place) from wbs_message o
          where o.government_id = c.government_id and o.report_id = c.id and o.sender = 'office' and o.kind = 'message'), 0)) as unread
    from wbs_case c where ${where}
    order by c.day desc, c.public_number limit ${page.limit} offset ${page.offset}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from wbs_case c where ${where}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}
