import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PlanPart, PlanWeights, ScoredPart } from '../../rules/plan/parts.ts';

export type PlanKind = 'audit' | 'reviu' | 'evaluasi' | 'pemantauan' | 'probity' | 'lain';

export type PlanRow = {
  government_id: string;
  id: string;
  year: number;
  version: number;
  state: 'proposed' | 'approved' | 'superseded';
  as_of: PlainDate;
  weights: PlanWeights;
  capacity_days: number;
  proposed_by: string;
  proposed_at: string;
  approved_by: string | null;
  approved_at: string | null;
  hash: string | null;
  edition: number;
};

export type PlanItemRow = {
  government_id: string;
  id: string;
  plan_id: string;
  agency_id: string;
  rank: number;
  score: number | null;
  parts: Readonly<Record<PlanPart, ScoredPart>>;
  included: boolean;
  kind: PlanKind;
  title: string;
  days: number;
  quarter: number;
  /** ids of people, parted by blanks */
  team: string;
  edited: boolean;
};

export type PlanEditRow = {
  government_id: string;
  id: string;
  plan_id: string;
  item_id: string;
  before: object;
  after: object;
  reason: string;
  edited_by: string;
  at: string;
};

/** Lets one transaction at a time decide about the plan of a year. */
export async function holdYear(tx: Tx, governmentId: string, year: number): Promise<void> {
  const key = JSON.stringify([governmentId, 'audit-plan', year]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

export async function plansOf(tx: Tx, year: number | null): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select * from audit_plan where ${year}::int is null or year = ${year}::int order by year desc, version desc`.execute(
    tx,
  );
  return rows;
}

export async function findPlan(tx: Tx, id: string, hold = false): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select * from audit_plan where id = ${id}::uuid ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

export async function planItems(tx: Tx, planIds: readonly string[]): Promise<PlanItemRow[]> {
  const { rows } = await sql<PlanItemRow>`
    select * from audit_plan_item where plan_id = any(${[...planIds]}::uuid[]) order by plan_id, rank`.execute(
    tx,
  );
  return rows;
}

export async function planEdits(tx: Tx, planId: string): Promise<PlanEditRow[]> {
  const { rows } = await sql<PlanEditRow>`
    select * from audit_plan_edit where plan_id = ${planId}::uuid order by id desc`.execute(tx);
  return rows;
}

export async function insertPlanRows(
  tx: Tx,
  table: 'audit_plan' | 'audit_plan_item' | 'audit_plan_edit',
  rows: readonly object[],
): Promise<void> {
  await insertMany(tx, table, rows);
}

export async function setPlanState(
  tx: Tx,
  id: string,
  change: { state: PlanRow['state']; approved_by?: string; approved_at?: string; hash?: string },
): Promise<void> {
  await sql`
    update audit_plan set state = ${change.state}, approved_by = coalesce(${change.approved_by ?? null}::uuid, approved_by),
      approved_at = coalesce(${change.approved_at ?? null}::timestamptz, approved_at), hash = coalesce(${change.hash ?? null}::text, hash),
      edition = edition + 1
    where id = ${id}::uuid`.execute(tx);
}

export async function changeItem(
  tx: Tx,
  id: string,
  planId: string,
  change: Pick<PlanItemRow, 'included' | 'kind' | 'title' | 'days' | 'quarter' | 'team'>,
): Promise<void> {
  await sql`
    update audit_plan_item set included = ${change.included}, kind = ${change.kind}, title = ${change.title}, days = ${change.days},
      quarter = ${change.quarter}, team = ${change.team}, edited = true
    where id = ${id}::uuid`.execute(tx);
  await sql`update audit_plan set edition = edition + 1 where id = ${planId}::uuid`.execute(tx);
}
