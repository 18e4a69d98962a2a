import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { RecommendationInput } from '../contract/findings.ts';
import { checkOneRecommendation } from './check-finding.ts';
import { openDraft } from './edit-finding.ts';
import { recommendationRows } from './finding-rows.ts';
import { enterLedger } from './save.ts';

/** Adds one recommendation to a finding of a draft. Refused: a number that the finding has already, shares that do not add up. */
export async function addRecommendation(
  tx: Tx,
  act: Act,
  findingId: string,
  input: RecommendationInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openDraft(tx, act, findingId);
  if (isRefusal(opened)) return opened;
  if (opened.found.recommendations.some((each) => each.number === input.number))
    return badField(
      'number',
      `Nomor ${input.number} sudah dipakai. Beri nomor lain.`,
      `Number ${input.number} is used already. Give it another one.`,
    );
  const parties = await checkOneRecommendation(tx, input);
  if (isRefusal(parties)) return parties;
  const rows = recommendationRows(opened.found.finding, [input], parties);
  await enterLedger(tx, act, 'recommendation.add', rows);
  const [added] = rows.recommendation;
  return added ? { id: added.id } : notFound();
}
