import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

export interface RunRow {
  id: string;
  year: number;
  agencyIds: readonly string[] | null;
  state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
  askedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  cancelAskedAt: string | null;
  detail: unknown;
  opened: number;
  changed: number;
  same: number;
  gone: number;
  thresholdsHash: string | null;
  dataHash: string | null;
}

const ROW = sql`id, year, string_to_array(agency_ids, ' ') as "agencyIds", state, asked_at as "askedAt", started_at as "startedAt",
  ended_at as "endedAt", cancel_asked_at as "cancelAskedAt", detail, opened, changed, same, gone,
  thresholds_hash as "thresholdsHash", data_hash as "dataHash"`;

export async function insertPopulationRun(
  tx: Tx,
  governmentId: string,
  run: { id: string; year: number; agencyIds: readonly string[] | null; askedBy: string; askedAt: string },
): Promise<void> {
  await sql`insert into audit_run (government_id, id, scope, year, agency_ids, state, asked_by, asked_at)
    values (${governmentId}::uuid, ${run.id}::uuid, 'population', ${run.year}::int, ${run.agencyIds?.join(' ') ?? null},
      'queued', ${run.askedBy}, ${run.askedAt}::timestamptz)`.execute(tx);
}

export async function findPopulationRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  const { rows } =
    await sql<RunRow>`select ${ROW} from audit_run where scope = 'population' and id = ${id}::uuid`.execute(
      tx,
    );
  return rows[0];
}

export async function listPopulationRuns(tx: Tx): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select ${ROW} from audit_run where scope = 'population' order by id desc limit 50`.execute(tx);
  return rows;
}

/** A run of the year that has not come to its end. */
export async function findOpenRun(tx: Tx, year: number): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`
    select ${ROW} from audit_run where scope = 'population' and year = ${year}::int and state in ('queued', 'running')
    order by id limit 1`.execute(tx);
  return rows[0];
}

/** Moves a run that is not through to another state. @returns whether it was so */
export async function moveRun(
  tx: Tx,
  id: string,
  change: { state: RunRow['state']; at: string; detail?: unknown },
): Promise<boolean> {
  const over = ['done', 'cancelled', 'failed'].includes(change.state);
  const { rows } = await sql<{ id: string }>`
    update audit_run set state = ${change.state}, started_at = coalesce(started_at, ${change.at}::timestamptz),
      ended_at = ${over ? change.at : null}::timestamptz,
      detail = coalesce(${change.detail === undefined ? null : JSON.stringify(change.detail)}::jsonb, detail)
    where id = ${id}::uuid and state in ('queued', 'running') returning id`.execute(tx);
  return rows.length > 0;
}

export async function closeRun(
  tx: Tx,
  id: string,
  kept: {
    opened: number;
    changed: number;
    same: number;
    gone: number;
    thresholdsHash: string;
    dataHash: string;
  },
): Promise<void> {
  await sql`update audit_run set opened = ${kept.opened}, changed = ${kept.changed}, same = ${kept.same}, gone = ${kept.gone},
    thresholds_hash = ${kept.thresholdsHash}, data_hash = ${kept.dataHash} where id = ${id}::uuid`.execute(
    tx,
  );
}

export async function askCancel(tx: Tx, id: string, at: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update audit_run set cancel_asked_at = ${at}::timestamptz
    where id = ${id}::uuid and scope = 'population' and state in ('queued', 'running') returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Years that have lines, the latest first. */
export async function yearsWithLines(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{
    year: number;
  }>`select distinct year from audit_line order by year desc`.execute(tx);
  return rows.map((row) => row.year);
}
