import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { recordRemovals, recordRows } from '../../../platform/trail/record.ts';
import { ledger } from '../store/cases.ts';
import { insertLedger, type LedgerRows, LEDGER_TABLES } from '../store/bulk.ts';
import { recalculate } from './clock.ts';
import { findingPaid } from './facts.ts';
import { closedAmong, FINDING_CLOSED, tellOfFindings } from './webhook-events.ts';
import { refreshFindings } from '../store/refresh.ts';
import type { FindingsTables } from '../store/tables.ts';

type Table = keyof FindingsTables;

/** Inserts rows of one table, each with its trail entry. */
export async function add(
  tx: Tx,
  act: Act,
  action: string,
  table: Table,
  rows: readonly { id: string }[],
): Promise<void> {
  await insertMany(tx, table, rows);
  await recordRows(
    tx,
    act,
    action,
    table,
    rows.map((row) => row.id),
  );
}

/**
 * Enters rows of several tables in the order in which they refer to each other, computes their clocks, brings their findings up to
 * date, and leaves a trail entry for each row. It does not ask who and holds nothing against the rules: actions do, the import and
 * the demo know.
 * @param progress told after each batch of clocks
 */
export async function enterLedger(
  tx: Tx,
  act: Act,
  action: string,
  rows: LedgerRows,
  progress: (done: number, total: number) => void = () => {},
): Promise<void> {
  await insertLedger(tx, rows);
  const recommendations = rows.recommendation ?? [];
  for (let start = 0; start < recommendations.length; start += BATCH) {
    const batch = recommendations.slice(start, start + BATCH).map((row) => row.id);
    await recalculate(tx, { recommendationIds: batch });
    progress(Math.min(start + BATCH, recommendations.length), recommendations.length);
  }
  await refreshFindings(tx, [...new Set(recommendations.map((row) => row.finding_id))]);
  for (const table of LEDGER_TABLES)
    await recordRows(
      tx,
      act,
      action,
      table,
      (rows[table] ?? []).map((row) => row.id),
    );
}

/** Recommendations whose clocks are computed at a time. */
const BATCH = 2_000;

/** Deletes rows, each with its trail entry. */
export async function remove(
  tx: Tx,
  act: Act,
  action: string,
  table: 'finding' | 'finding_text' | 'recommendation' | 'responsible' | 'response',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await recordRemovals(tx, act, action, table, ids);
  await ledger(tx)
    .deleteFrom(table)
    .where('id', 'in', [...ids])
    .execute();
}

/**
 * Ends a change of recommendations: brings their findings up to date and leaves a trail entry for each row that changed. Call it
 * once an act, after everything else of it was saved.
 */
export async function settle(
  tx: Tx,
  act: Act,
  action: string,
  changed: { findingIds: readonly string[]; recommendationIds: readonly string[] },
): Promise<void> {
  const closedBefore = await closedAmong(tx, changed.findingIds);
  const findings = await refreshFindings(tx, changed.findingIds);
  await recordRows(tx, act, action, 'recommendation', [...new Set(changed.recommendationIds)]);
  await recordRows(tx, act, action, 'finding', findings);
  const paid = await paidFindings(tx, findings);
  if (paid.length > 0) await act.wires.announce(tx, act, findingPaid({ findingIds: paid }));
  const closed = (await closedAmong(tx, findings)).filter((each) => !closedBefore.includes(each));
  await tellOfFindings(tx, act, FINDING_CLOSED, closed);
}

/** Which of these final findings had a value, and have nothing unpaid now? */
async function paidFindings(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ledger(tx)
    .selectFrom('finding')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'final')
    .where('value', '>', 0)
    .where('unpaid', '=', 0)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
