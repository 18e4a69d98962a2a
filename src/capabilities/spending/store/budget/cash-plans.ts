import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { CashPlan } from './lines.ts';

/** Line → its plan that counts, for the lines that have one. */
export async function latestPlans(tx: Tx, lineIds: readonly string[]): Promise<Map<string, CashPlan>> {
  if (lineIds.length === 0) return new Map();
  const { rows } = await sql<CashPlan>`
    select distinct on (line_id) * from cash_plan where line_id = any(${[...lineIds]}::uuid[])
    order by line_id, version desc`.execute(tx);
  return new Map(rows.map((row) => [row.line_id, row]));
}
