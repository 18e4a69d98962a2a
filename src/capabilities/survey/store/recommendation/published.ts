import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ShownGroup } from '../../rules/recommendation/unit-scores.ts';
import type { ComparedResult } from '../../rules/results/compare.ts';
import type { ShownResult } from '../../rules/results/suppress.ts';
import type { Wave } from '../wave/tables.ts';

/** The result of a wave as it may be shown; null: none, or not published. */
export async function publishedResult(tx: Tx, waveId: string): Promise<ComparedResult | null> {
  const { rows } = await sql<{ body: ComparedResult }>`
    select r.body from survey_result r join survey_wave w on w.id = r.wave_id
    where w.id = ${waveId}::uuid and w.state = 'published'`.execute(tx);
  return rows[0]?.body ?? null;
}

/** The result that was published last before a wave's own. */
export async function publishedBefore(
  tx: Tx,
  wave: Pick<Wave, 'id' | 'published_at'>,
): Promise<ComparedResult | null> {
  const { rows } = await sql<{ body: ComparedResult }>`
    select r.body from survey_result r join survey_wave w on w.id = r.wave_id
    where w.state = 'published' and w.id <> ${wave.id}::uuid and w.published_at < ${wave.published_at}::timestamptz
    order by w.published_at desc limit 1`.execute(tx);
  return rows[0]?.body ?? null;
}

/** The newest result that was published, before an instant where one is said, with the units of its strata of staff. */
export async function latestGroups(
  tx: Tx,
  before: string = 'infinity',
): Promise<{ groups: ShownGroup[]; strata: Map<string, string[]>; least: number } | null> {
  const { rows } = await sql<{ wave: string; body: ShownResult }>`
    select w.id as wave, r.body from survey_result r join survey_wave w on w.id = r.wave_id
    where w.state = 'published' and w.published_at < ${before}::timestamptz order by w.published_at desc limit 1`.execute(
    tx,
  );
  const [latest] = rows;
  if (latest === undefined) return null;
  const { rows: strata } = await sql<{ code: string; parts: [string, string][] }>`
    select code, parts from survey_stratum where wave_id = ${latest.wave}::uuid and source = 'internal'`.execute(
    tx,
  );
  return {
    groups: latest.body.sources.find((each) => each.source === 'internal')?.groups ?? [],
    strata: new Map(strata.map(({ code, parts }) => [code, parts.map(([unit]) => unit)])),
    least: latest.body.least,
  };
}
