import type { Kysely } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { BudgetTables, CashPlanTable, LineTable, PackageTable, RealisationTable } from './tables.ts';

export type Line = LineTable;
export type CashPlan = CashPlanTable;
export type Realisation = RealisationTable;
export type Package = PackageTable;

export function budget(tx: Tx): Kysely<BudgetTables> {
  return tx.withTables<BudgetTables>();
}

export async function insertLine(tx: Tx, line: Line): Promise<void> {
  await budget(tx).insertInto('budget_line').values(line).execute();
}

export async function updateLine(tx: Tx, id: string, change: Partial<Line>): Promise<void> {
  await budget(tx).updateTable('budget_line').set(change).where('id', '=', id).execute();
}

export async function findLine(tx: Tx, id: string): Promise<Line | undefined> {
  return budget(tx).selectFrom('budget_line').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockLine(tx: Tx, id: string): Promise<Line | undefined> {
  return budget(tx).selectFrom('budget_line').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Every line of the agencies in one year: what an import is compared with. */
export async function linesOfYear(tx: Tx, year: number, agencyIds: readonly string[]): Promise<Line[]> {
  if (agencyIds.length === 0) return [];
  return budget(tx)
    .selectFrom('budget_line')
    .selectAll()
    .where('year', '=', year)
    .where('agency_id', 'in', agencyIds)
    .orderBy('id')
    .execute();
}

/** Years of which there is a line, latest first. */
export async function budgetYears(tx: Tx): Promise<number[]> {
  const rows = await budget(tx)
    .selectFrom('budget_line')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => row.year);
}

/** The plans of a line, highest version first. */
export async function cashPlansOf(tx: Tx, lineId: string): Promise<CashPlan[]> {
  return budget(tx)
    .selectFrom('cash_plan')
    .selectAll()
    .where('line_id', '=', lineId)
    .orderBy('version', 'desc')
    .execute();
}

export async function insertCashPlan(tx: Tx, plan: CashPlan): Promise<void> {
  await budget(tx).insertInto('cash_plan').values(plan).execute();
}

/** What left the line, by day; rows that vanished too. */
export async function realisationsOf(tx: Tx, lineId: string): Promise<Realisation[]> {
  return budget(tx)
    .selectFrom('realisation')
    .selectAll()
    .where('line_id', '=', lineId)
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** The row of one payment order on one line, unless it has vanished. */
export async function realisationOfOrder(
  tx: Tx,
  lineId: string,
  sp2dNumber: string,
): Promise<Realisation | undefined> {
  return budget(tx)
    .selectFrom('realisation')
    .selectAll()
    .where('line_id', '=', lineId)
    .where('sp2d_number', '=', sp2dNumber)
    .where('vanished_at', 'is', null)
    .executeTakeFirst();
}

export async function insertRealisation(tx: Tx, row: Realisation): Promise<void> {
  await budget(tx).insertInto('realisation').values(row).execute();
}

export async function updateRealisation(tx: Tx, id: string, change: Partial<Realisation>): Promise<void> {
  await budget(tx).updateTable('realisation').set(change).where('id', '=', id).execute();
}

/** What a reader has before him, from 1 on. */
export function versionOf(row: Pick<Line, 'version'>): number {
  return row.version ?? 1;
}

/** The version of a row that replaces `before`; a new one has none yet. */
export function versionAfter(before: Pick<Line, 'version'> | undefined): number | null {
  return before === undefined ? null : versionOf(before) + 1;
}

/** Who and when, for a row that is typed or imported now. */
export function recordedBy(
  act: Act,
): Pick<Line, 'government_id' | 'recorded_at' | 'recorded_by' | 'import_id'> {
  return {
    government_id: act.government.id,
    recorded_at: act.now,
    recorded_by: act.actor.id,
    import_id: null,
  };
}
