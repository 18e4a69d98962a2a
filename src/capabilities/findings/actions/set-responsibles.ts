import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { ResponsibleInput } from '../contract/findings.ts';
import { findingAbove } from '../store/cases.ts';
import { checkOneRecommendation } from './check-finding.ts';
import { openDraft } from './edit-finding.ts';
import { responsibleRows } from './finding-rows.ts';
import { add, remove } from './save.ts';

/** Says anew who answers for a recommendation of a draft, and with what share; the shares add up to its value. */
export async function setResponsibles(
  tx: Tx,
  act: Act,
  recommendationId: string,
  responsibles: readonly ResponsibleInput[],
): Promise<Outcome<{ id: string }>> {
  const findingId = await findingAbove(tx, 'recommendation', recommendationId);
  if (findingId === undefined) return notFound();
  const opened = await openDraft(tx, act, findingId);
  if (isRefusal(opened)) return opened;
  const recommendation = opened.found.recommendations.find((each) => each.id === recommendationId);
  if (recommendation === undefined) return notFound();
  const parties = await checkOneRecommendation(tx, { ...recommendation, responsibles: [...responsibles] });
  if (isRefusal(parties)) return parties;
  const before = opened.found.parts.filter((part) => part.recommendation_id === recommendationId);
  await remove(
    tx,
    act,
    'recommendation.responsibles',
    'responsible',
    before.map((part) => part.id),
  );
  await add(
    tx,
    act,
    'recommendation.responsibles',
    'responsible',
    responsibleRows(recommendation, responsibles, parties),
  );
  return { id: recommendationId };
}
