import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { ReportState } from '../rules/machine.ts';
import type { Scope } from '../rules/scope.ts';
import type { Source } from '../rules/sources.ts';
import type { Status } from '../rules/status.ts';
import { ofOffices, visible } from './visibility.ts';

/** What a list may be narrowed to; what is left out does not narrow. */
export interface FindingSearch {
  scope: Scope;
  today: PlainDate;
  /** part of the title or of the report's number, whatever its case */
  text?: string | undefined;
  /** found at one of these agencies, or naming somebody of one */
  offices?: readonly string[] | undefined;
  personId?: string | undefined;
  sources?: readonly Source[] | undefined;
  statuses?: readonly Status[] | undefined;
  states?: readonly ReportState[] | undefined;
  /** late: past due · week, month: due within 7, 30 days · waiting: the auditee is through, the inspectorate or issuer is not */
  due?: 'late' | 'week' | 'month' | 'waiting' | undefined;
  code?: string | undefined;
  year?: number | undefined;
  reportId?: string | undefined;
}

export type FindingSort = 'due' | 'newest' | 'value' | 'unpaid';

export interface ListedFinding {
  id: string;
  number: string;
  title: string;
  code: string | null;
  source: Source;
  state: ReportState;
  confidential: boolean;
  reportId: string;
  reportNumber: string | null;
  reportOn: PlainDate | null;
  agencyId: string | null;
  status: Status;
  value: Rupiah;
  unpaid: Rupiah;
  due: PlainDate | null;
  provisional: boolean;
}

const ORDER: Record<FindingSort, RawBuilder<unknown>> = {
  due: sql`f.due_on, f.id`,
  newest: sql`f.id desc`,
  value: sql`f.value desc, f.id`,
  unpaid: sql`f.unpaid desc, f.id`,
};

/** One page of findings. With 100,000 of them it reads the index of its order, not the table. */
export async function listFindings(
  tx: Tx,
  search: FindingSearch,
  sort: FindingSort,
  page: { limit: number; offset: number },
): Promise<ListedFinding[]> {
  // The page is found first: joining reports before the limit would join them all.
  const { rows } = await sql<ListedFinding>`
    with page as materialized (
      select f.id, f.number, f.title, coalesce(f.code, f.code_bpk) as code, f.source, f.state, f.confidential, f.report_id,
        f.agency_id, f.status, f.value, f.unpaid, f.due_on, f.due_provisional
      from finding f where ${conditionOf(search)}
      order by ${ORDER[sort]} limit ${page.limit} offset ${page.offset})
    select f.id, f.number, f.title, f.code, f.source, f.state, f.confidential, f.report_id as "reportId",
      t.number as "reportNumber", t.dated_on as "reportOn", f.agency_id as "agencyId", f.status, f.value, f.unpaid,
      f.due_on as due, f.due_provisional as provisional
    from page f join report t on t.id = f.report_id order by ${ORDER[sort]}`.execute(tx);
  return rows;
}

export interface FindingTotals {
  total: number;
  value: Rupiah;
  unpaid: Rupiah;
  late: number;
}

/** Sums over all pages. */
export async function sumFindings(tx: Tx, search: FindingSearch): Promise<FindingTotals> {
  const { rows } = await sql<FindingTotals>`
    select count(*)::int as total, coalesce(sum(f.value), 0)::bigint as value, coalesce(sum(f.unpaid), 0)::bigint as unpaid,
      (count(*) filter (where f.due_on < ${search.today}::date))::int as late
    from finding f where ${conditionOf(search)}`.execute(tx);
  return rows[0]!;
}

/** What a search means, as a condition on finding `f`. */
export function conditionOf(search: FindingSearch): RawBuilder<boolean> {
  const { text, today } = search;
  const conditions: RawBuilder<unknown>[] = [visible(search.scope)];
  const among = (column: RawBuilder<unknown>, values: readonly string[] | undefined) => {
    if (values !== undefined) conditions.push(sql`${column} = any(${[...values]}::text[])`);
  };
  among(sql`f.source`, search.sources);
  among(sql`f.status`, search.statuses);
  among(sql`f.state`, search.states);
  if (search.offices !== undefined) conditions.push(ofOffices(search.offices));
  if (search.personId !== undefined)
    conditions.push(
      sql`f.id in (select r.finding_id from responsible r where r.person_id = ${search.personId}::uuid)`,
    );
  if (search.reportId !== undefined) conditions.push(sql`f.report_id = ${search.reportId}::uuid`);
  if (search.code) conditions.push(sql`coalesce(f.code, f.code_bpk) like ${`${literally(search.code)}%`}`);
  if (search.year !== undefined)
    conditions.push(sql`f.report_id in (select id from report
      where dated_on between make_date(${search.year}, 1, 1) and make_date(${search.year}, 12, 31))`);
  if (text !== undefined && text.trim() !== '') {
    const part = `%${literally(text.trim().toLowerCase())}%`;
    conditions.push(
      sql`(f.search like ${part} or f.report_id in (select id from report where lower(number) like ${part}))`,
    );
  }
  if (search.due === 'late') conditions.push(sql`f.due_on < ${today}::date`);
  if (search.due === 'week')
    conditions.push(sql`f.due_on between ${today}::date and ${addDays(today, 7)}::date`);
  if (search.due === 'month')
    conditions.push(sql`f.due_on between ${today}::date and ${addDays(today, 30)}::date`);
  if (search.due === 'waiting')
    conditions.push(
      sql`f.id in (select r.finding_id from recommendation r where r.step in ('submitted', 'reviewing'))`,
    );
  return sql`${sql.join(conditions, sql` and `)}`;
}

/** What stands in a LIKE pattern for the text itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

export interface MatrixRow extends Record<Status, number> {
  agencyId: string | null;
  total: number;
  value: Rupiah;
  unpaid: Rupiah;
  late: number;
}

/** Findings by agency and status. */
export async function matrixOf(tx: Tx, search: FindingSearch): Promise<MatrixRow[]> {
  const { rows } = await sql<MatrixRow>`
    select f.agency_id as "agencyId",
      (count(*) filter (where f.status = 'BT'))::int as "BT", (count(*) filter (where f.status = 'BS'))::int as "BS",
      (count(*) filter (where f.status = 'TD'))::int as "TD", (count(*) filter (where f.status = 'S'))::int as "S",
      count(*)::int as total, sum(f.value)::bigint as value, sum(f.unpaid)::bigint as unpaid,
      (count(*) filter (where f.due_on < ${search.today}::date))::int as late
    from finding f where ${conditionOf(search)} group by f.agency_id`.execute(tx);
  return rows;
}

export interface AgeRow {
  days: number;
  findings: number;
  unpaid: Rupiah;
}

/** Open findings by days past their due day (0 and less: not late). */
export async function agesOf(tx: Tx, search: FindingSearch): Promise<AgeRow[]> {
  const { rows } = await sql<AgeRow>`
    select greatest(0, ${search.today}::date - f.due_on) as days, count(*)::int as findings, sum(f.unpaid)::bigint as unpaid
    from finding f where ${conditionOf(search)} and f.due_on is not null group by 1 order by 1`.execute(tx);
  return rows;
}
