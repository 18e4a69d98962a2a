import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DashboardTables } from './tables.ts';

export interface Snapshot {
  id: string;
  year: number;
  asOf: PlainDate;
  takenAt: string;
}

export async function newestSnapshot(tx: Tx): Promise<Snapshot | undefined> {
  return tx
    .withTables<DashboardTables>()
    .selectFrom('spending_snapshot')
    .select(['id', 'year', 'as_of as asOf', 'taken_at as takenAt'])
    .orderBy('taken_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What was kept of a scope, as it was kept; undefined where it is not in the snapshot. */
export async function findScope(tx: Tx, snapshotId: string, scope: string): Promise<unknown> {
  const row = await tx
    .withTables<DashboardTables>()
    .selectFrom('spending_snapshot_scope')
    .select('body')
    .where('snapshot_id', '=', snapshotId)
    .where('scope', '=', scope)
    .executeTakeFirst();
  return row?.body;
}

export async function insertSnapshot(
  tx: Tx,
  governmentId: string,
  { id, year, asOf, takenAt }: Snapshot,
  scopes: ReadonlyMap<string, object>,
): Promise<void> {
  await tx
    .withTables<DashboardTables>()
    .insertInto('spending_snapshot')
    .values({ government_id: governmentId, id, year, as_of: asOf, taken_at: takenAt })
    .execute();
  for (const [scope, body] of scopes)
    await sql`insert into spending_snapshot_scope (government_id, snapshot_id, scope, body)
      values (${governmentId}::uuid, ${id}::uuid, ${scope}, ${JSON.stringify(body)}::jsonb)`.execute(tx);
}

/** Snapshots older than `before`, but for the last one of each month: what a year looked like stays. */
export async function oldSnapshots(tx: Tx, before: string, zone: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id, taken_at, row_number() over (
        partition by date_trunc('month', taken_at at time zone ${zone}) order by taken_at desc, id desc) as place
      from spending_snapshot) s
    where taken_at < ${before}::timestamptz and place > 1 order by id`.execute(tx);
  return rows.map((each) => each.id);
}

export async function deleteSnapshots(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.withTables<DashboardTables>().deleteFrom('spending_snapshot').where('id', 'in', ids).execute();
}
