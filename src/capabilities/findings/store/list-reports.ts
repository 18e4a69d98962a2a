import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ReportState } from '../rules/machine.ts';
import type { Scope } from '../rules/scope.ts';
import type { AssignmentKind, Source } from '../rules/sources.ts';
import type { Status } from '../rules/status.ts';
import { visible } from './visibility.ts';

export interface ReportSearch {
  scope: Scope;
  state?: ReportState | undefined;
  source?: Source | undefined;
  /** part of title or number */
  text?: string | undefined;
  id?: string | undefined;
}

export interface ListedReport {
  id: string;
  source: Source;
  number: string | null;
  datedOn: PlainDate | null;
  title: string;
  confidential: boolean;
  state: ReportState;
  respondBy: PlainDate | null;
  receivedOn: PlainDate | null;
  /** findings of it that the reader may see */
  findings: number;
  byStatus: Record<Status, number>;
}

/** Does the reader see drafts of everything? Then also reports without a finding. */
function seesAll(scope: Scope): boolean {
  return scope.clauses.some((clause) => clause.from === 'draft' && clause.offices === null);
}

function conditionOf(search: ReportSearch): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [
    seesAll(search.scope)
      ? sql`true`
      : sql`exists (select from finding f where f.report_id = t.id and ${visible(search.scope)})`,
  ];
  if (search.state !== undefined) conditions.push(sql`t.state = ${search.state}`);
  if (search.source !== undefined) conditions.push(sql`t.source = ${search.source}`);
  if (search.id !== undefined) conditions.push(sql`t.id = ${search.id}::uuid`);
  if (search.text !== undefined && search.text.trim() !== '') {
    const part = `%${search.text
      .trim()
      .toLowerCase()
      .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    conditions.push(sql`(lower(t.title) like ${part} or lower(t.number) like ${part})`);
  }
  return sql.join(conditions, sql` and `);
}

/** Reports with at least one finding that the reader may see; drafts first, then the latest. */
export async function listReports(
  tx: Tx,
  search: ReportSearch,
  page: { limit: number; offset: number },
): Promise<ListedReport[]> {
  const { rows } = await sql<ListedReport>`
    with page as (
      select t.* from report t where ${conditionOf(search)}
      order by t.state = 'final', t.dated_on desc nulls first, t.id desc limit ${page.limit} offset ${page.offset})
    select t.id, t.source, t.number, t.dated_on as "datedOn", t.title, t.confidential, t.state, t.respond_by as "respondBy",
      t.received_on as "receivedOn", c.findings, c."byStatus"
    from page t cross join lateral (
      select count(*)::int as findings, json_build_object(
        'BT', count(*) filter (where f.status = 'BT'), 'BS', count(*) filter (where f.status = 'BS'),
        'TD', count(*) filter (where f.status = 'TD'), 'S', count(*) filter (where f.status = 'S')) as "byStatus"
      from finding f where f.report_id = t.id and ${visible(search.scope)}) c
    order by t.state = 'final', t.dated_on desc nulls first, t.id desc`.execute(tx);
  return rows;
}

export async function countReports(tx: Tx, search: ReportSearch): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from report t where ${conditionOf(search)}`.execute(tx);
  return rows[0]?.total ?? 0;
}

export interface ReportItem {
  id: string;
  number: string;
  title: string;
  status: Status;
  value: number;
}

/** Findings of a report that the reader may see, in the order of their numbers. */
export async function itemsOf(tx: Tx, scope: Scope, reportId: string): Promise<ReportItem[]> {
  const { rows } = await sql<ReportItem>`
    select f.id, f.number, f.title, f.status, f.value from finding f
    where f.report_id = ${reportId}::uuid and ${visible(scope)}
    order by length(f.number), f.number, f.id`.execute(tx);
  return rows;
}

export interface ListedAssignment {
  id: string;
  number: string;
  kind: AssignmentKind;
  title: string;
  agencyId: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  reports: number;
}

/** Assignments, the latest first. */
export async function listAssignments(
  tx: Tx,
  text: string | undefined,
  page: { limit: number; offset: number },
): Promise<{ rows: ListedAssignment[]; total: number }> {
  const part = `%${(text ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const condition = sql`(lower(a.title) like ${part} or lower(a.number) like ${part})`;
  const { rows } = await sql<ListedAssignment>`
    select a.id, a.number, a.kind, a.title, a.agency_id as "agencyId", a.starts_on as "startsOn", a.ends_on as "endsOn",
      (select count(*)::int from report t where t.assignment_id = a.id) as reports
    from assignment a where ${condition} order by a.starts_on desc, a.id desc limit ${page.limit} offset ${page.offset}`.execute(
    tx,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from assignment a where ${condition}`.execute(tx);
  return { rows, total: counted[0]?.total ?? 0 };
}
