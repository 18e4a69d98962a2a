import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Source } from '../../rules/model/model.ts';
import type { ShownResult } from '../../rules/results/suppress.ts';

/** One dimension of one group of respondents, over the whole government, as it was published. */
export interface PublishedDimension {
  source: Source;
  code: string;
  name: { id: string; en: string };
  /** 0 to 100; null: hidden, or not computable */
  value: number | null;
  low: number | null;
  high: number | null;
}

/** The newest published wave's dimensions, as they were shown; null: no wave was published before the instant. */
export async function publishedDimensions(
  tx: Tx,
  before: string,
): Promise<{ waveId: string; wave: string; dimensions: PublishedDimension[] } | null> {
  const { rows } = await sql<{ id: string; name: string; body: ShownResult }>`
    select w.id, w.name, r.body from survey_result r join survey_wave w on w.id = r.wave_id
    where w.state = 'published' and w.published_at < ${before}::timestamptz order by w.published_at desc limit 1`.execute(
    tx,
  );
  const [latest] = rows;
  if (latest === undefined) return null;
  return {
    waveId: latest.id,
    wave: latest.name,
    dimensions: latest.body.sources.flatMap(({ source, dimensions }) =>
      dimensions.map(({ code, name, score }) => ({
        source,
        code,
        name,
        value: score.value,
        low: score.low,
        high: score.high,
      })),
    ),
  };
}
