import { sql, type RawBuilder } from 'kysely';
import type { Subject } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Sighted } from '../rules/scope.ts';
import type { FindingRow, FindingsTables, RecommendationRow, ReportRow, ResponsibleRow } from './tables.ts';

export function ledger(tx: Tx) {
  return tx.withTables<FindingsTables>();
}

/** A responsible with his money. */
export type Part = ResponsibleRow & {
  /** verified payments, rupiah */
  paid: Rupiah;
  /** payments that were not rejected, rupiah */
  standing: Rupiah;
  /** loss case that covers the share, if one does and was not written off */
  loss_id: string | null;
};

/** A finding with everything that a decision about it needs. */
export interface FindingCase {
  report: ReportRow;
  finding: FindingRow & { unpaid: Rupiah };
  recommendations: RecommendationRow[];
  parts: Part[];
}

const FINDING_COLUMNS = [
  'government_id',
  'id',
  'report_id',
  'source',
  'state',
  'confidential',
  'number',
  'code',
  'code_bpk',
  'cause_code',
  'title',
  'agency_id',
  'value',
  'status',
  'due_on',
  'due_provisional',
  'unpaid',
] as const;

/** @param lock hold the finding until the transaction ends: everything below it (recommendations, payments, statuses) waits */
export async function findCase(tx: Tx, findingId: string, lock = false): Promise<FindingCase | undefined> {
  if (lock) await lockRows(tx, sql`id = ${findingId}::uuid`);
  return (await findCases(tx, [findingId]))[0];
}

/** Holds every finding of a report, in the order of their ids. @returns the ids */
export async function lockFindings(tx: Tx, reportId: string): Promise<string[]> {
  return lockRows(tx, sql`report_id = ${reportId}::uuid`);
}

/** Holds some findings, in the order of their ids. */
export async function lockSome(tx: Tx, findingIds: readonly string[]): Promise<string[]> {
  return lockRows(tx, sql`id = any(${[...findingIds]}::uuid[])`);
}

async function lockRows(tx: Tx, condition: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from finding where ${condition} order by id for update`.execute(tx);
  return rows.map((row) => row.id);
}

/** Several cases in four statements, in the order of finding ids. */
export async function findCases(tx: Tx, findingIds: readonly string[]): Promise<FindingCase[]> {
  if (findingIds.length === 0) return [];
  const db = ledger(tx);
  const findings = await db
    .selectFrom('finding')
    .select(FINDING_COLUMNS)
    .where(sql<boolean>`id = any(${[...findingIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  const reportIds = [...new Set(findings.map((row) => row.report_id))];
  const reports = await db
    .selectFrom('report')
    .selectAll()
    .where(sql<boolean>`id = any(${reportIds}::uuid[])`)
    .execute();
  const recommendations = await db
    .selectFrom('recommendation')
    .selectAll()
    .where(sql<boolean>`finding_id = any(${[...findingIds]}::uuid[])`)
    .orderBy('number')
    .orderBy('id')
    .execute();
  const byReport = new Map(reports.map((row) => [row.id, row]));
  const byFinding = Map.groupBy(recommendations, (row) => row.finding_id);
  const parts = Map.groupBy(await partsOf(tx, findingIds), (row) => row.finding_id);
  return findings.map((finding) => ({
    report: byReport.get(finding.report_id)!,
    finding,
    recommendations: byFinding.get(finding.id) ?? [],
    parts: parts.get(finding.id) ?? [],
  }));
}

/** The responsibles of findings, with their money. */
export async function partsOf(tx: Tx, findingIds: readonly string[]): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select r.*, coalesce(p.paid, 0)::bigint as paid, coalesce(p.standing, 0)::bigint as standing, l.loss_case_id as loss_id
    from responsible r
    left join lateral (
      select sum(amount) filter (where state = 'verified') as paid, sum(amount) filter (where state <> 'rejected') as standing
      from payment where responsible_id = r.id) p on true
    left join loss_share l on l.responsible_id = r.id and l.active
    where r.finding_id = any(${[...findingIds]}::uuid[])
    order by r.finding_id, r.recommendation_id, r.id`.execute(tx);
  return rows;
}

const PARENTS = {
  recommendation: sql`select finding_id as id from recommendation where id = `,
  follow_up: sql`select r.finding_id as id from follow_up c join recommendation r on r.id = c.recommendation_id where c.id = `,
  suspension: sql`select r.finding_id as id from suspension c join recommendation r on r.id = c.recommendation_id where c.id = `,
  payment: sql`select r.finding_id as id from payment c join recommendation r on r.id = c.recommendation_id where c.id = `,
  responsible: sql`select finding_id as id from responsible where id = `,
};

/** The finding above a row of one of its tables. */
export async function findingAbove(
  tx: Tx,
  table: keyof typeof PARENTS,
  id: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`${PARENTS[table]} ${id}::uuid`.execute(tx);
  return rows[0]?.id;
}

/** The case above a row, with its finding locked. */
export async function lockCaseOf(
  tx: Tx,
  table: keyof typeof PARENTS,
  id: string,
): Promise<FindingCase | undefined> {
  const findingId = await findingAbove(tx, table, id);
  return findingId === undefined ? undefined : findCase(tx, findingId, true);
}

/** Holds a report until the transaction ends; whoever changes a draft or its state does so first. */
export async function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return ledger(tx).selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** What visibility is judged by. */
export function sightOf(found: { finding: FindingRow; parts: readonly Part[] }): Sighted {
  const offices = [found.finding.agency_id, ...found.parts.map((part) => part.office_id)];
  return {
    state: found.finding.state,
    confidential: found.finding.confidential,
    offices: [...new Set(offices.filter((id) => id !== null))],
    people: [...new Set(found.parts.map((part) => part.person_id).filter((id) => id !== null))],
  };
}

/** Who a responsible is, as clearance names subjects. */
export function subjectOf(part: Pick<ResponsibleRow, 'person_id' | 'agency_id' | 'vendor_id'>): Subject {
  if (part.person_id !== null) return { kind: 'person', id: part.person_id };
  if (part.agency_id !== null) return { kind: 'agency', id: part.agency_id };
  return { kind: 'vendor', id: part.vendor_id! };
}
