import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { WEAK_DIMENSION } from '../../parameters/model.ts';
import { mayApprove, mayManage } from '../../policy.ts';
import { weakDimensions } from '../../rules/recommendation/weak-dimensions.ts';
import { publishedBefore, publishedResult } from '../../store/recommendation/published.ts';
import {
  insertRecommendations,
  listRecommendations,
  type RecommendationRow,
} from '../../store/recommendation/recommendations.ts';
import { findWave } from '../../store/wave/waves.ts';
import { recommendationTexts } from '../../texts/recommendation.ts';

/** Proposes a recommendation for each weak dimension of a published wave; those that were proposed before stay as they are. */
export async function proposeRecommendations(
  tx: Tx,
  act: Act,
  waveId: string,
): Promise<Outcome<{ added: number }>> {
  if (!mayManage(act.actor) && !mayApprove(act.actor)) return notAllowed();
  const wave = await findWave(tx, waveId);
  if (wave === undefined) return notFound();
  const result = await publishedResult(tx, waveId);
  if (wave.state !== 'published' || result === null)
    return conflict(
      'not-published',
      'Rekomendasi disusun setelah hasil gelombang ini diterbitkan.',
      'Recommendations follow when the result of this wave is published.',
    );
  const threshold = await getParameter(tx, WEAK_DIMENSION, act.today);
  const weak = weakDimensions(result, await publishedBefore(tx, wave), threshold);
  const known = new Set((await listRecommendations(tx, waveId)).map(keyOf));
  const rows = weak
    .filter((each) => !known.has(keyOf(each)))
    .map(({ source, dimension, reasons, score, change }): RecommendationRow => ({
      government_id: act.government.id,
      id: newId(),
      wave_id: waveId,
      source,
      dimension,
      reasons,
      score,
      threshold,
      change,
      state: 'proposed',
      text: textFor(dimension),
      agency_id: null,
      due_on: null,
      status: null,
      progress: 0,
      dismissed_reason: null,
      proposed_on: act.today,
      opened_on: null,
      opened_by: null,
      settled_on: null,
      version: 1,
    }));
  await insertRecommendations(tx, rows);
  await recordRows(
    tx,
    act,
    'survey.propose-recommendation',
    'survey_recommendation',
    rows.map((each) => each.id),
  );
  return { added: rows.length };
}

function keyOf({ source, dimension }: { source: string; dimension: string }): string {
  return `${source} ${dimension}`;
}

function textFor(dimension: string): string {
  const texts: Readonly<Record<string, string>> = recommendationTexts.id;
  return texts[`propose-${dimension}`] ?? recommendationTexts.id['propose-other'];
}
