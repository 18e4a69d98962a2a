import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ResultGroup } from '../../rules/results/merge-groups.ts';
import type { ShownResult } from '../../rules/results/suppress.ts';

/** A figure of the correction as it was entered; `of` null: `count` is the figure itself. */
export interface CorrectionEntry {
  code: string;
  count: number;
  of: number | null;
  /** document that it comes from */
  basis: string;
}

/** All that a result was computed from, but model and answers. */
export interface ResultInputs {
  year: number;
  groups: ResultGroup[];
  correction: CorrectionEntry[];
  leastInvited: number;
  least: number;
  replicates: number;
  level: number;
  seed: number;
}

export interface ResultRow {
  government_id: string;
  id: string;
  wave_id: string;
  body: ShownResult;
  input: ResultInputs;
  model_id: string;
  answers_hash: string;
  input_hash: string;
  result_hash: string;
  receipt_root: string;
  computed_at: string;
  computed_by: string;
  version: number;
}

export async function findResult(tx: Tx, waveId: string): Promise<ResultRow | undefined> {
  const { rows } = await sql<ResultRow>`select * from survey_result where wave_id = ${waveId}::uuid`.execute(
    tx,
  );
  return rows[0];
}

/** Waves with a result, the newest first. @param published only those that everybody may read */
export async function wavesWithResult(
  tx: Tx,
  published: boolean,
): Promise<{ id: string; name: string; year: number }[]> {
  const { rows } = await sql<{ id: string; name: string; year: number }>`
    select w.id, w.name, w.year from survey_wave w
    where exists (select from survey_result r where r.government_id = w.government_id and r.wave_id = w.id)
      and (${!published} or w.state = 'published')
    order by w.closes_on desc, w.id limit 50`.execute(tx);
  return rows;
}

/** Keeps a wave's result, in the place of an earlier one. */
export async function saveResult(tx: Tx, row: ResultRow): Promise<void> {
  await sql`
    insert into survey_result (government_id, id, wave_id, body, input, model_id, answers_hash, input_hash, result_hash, receipt_root,
      computed_at, computed_by, version)
    values (${row.government_id}::uuid, ${row.id}::uuid, ${row.wave_id}::uuid, ${JSON.stringify(row.body)}::jsonb,
      ${JSON.stringify(row.input)}::jsonb, ${row.model_id}::uuid, ${row.answers_hash}, ${row.input_hash}, ${row.result_hash},
      ${row.receipt_root}, ${row.computed_at}::timestamptz, ${row.computed_by}, ${row.version})
    on conflict (government_id, wave_id) do update set body = excluded.body, input = excluded.input, model_id = excluded.model_id,
      answers_hash = excluded.answers_hash, input_hash = excluded.input_hash, result_hash = excluded.result_hash,
      receipt_root = excluded.receipt_root, computed_at = excluded.computed_at, computed_by = excluded.computed_by,
      version = excluded.version`.execute(tx);
}
