import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { ReviewInput } from '../contract/follow-up.ts';
import { nextState, TRANSITIONS, type RecommendationAction } from '../rules/machine.ts';
import { missingForS } from '../rules/status.ts';
import { ledger } from '../store/cases.ts';
import { dayAhead } from './draft-report.ts';
import { openForAction } from './gate.ts';
import { auditeesOf, findingLink, tell } from './notices.ts';
import { notFinal, stillUnpaid, wrongStep } from './refusals.ts';
import { markDuties, moveRecommendation, supersede } from './reviews.ts';
import { refuseOpenLoss } from './dismiss-recommendation.ts';

const ACTIONS: Record<ReviewInput['outcome'], RecommendationAction> = {
  S: 'review-fulfilled',
  BS: 'review-partly',
  TD: 'review-impossible',
};

/**
 * Enters what the issuer (BPK, BPKP, ministry) decided in its review, with its letter (Peraturan BPK 2/2017 Pasal 6); TD with its
 * decree. Refused: an own report, S for code 01 while money is missing, TD while an open loss covers a share.
 */
export async function reviewRecommendation(
  tx: Tx,
  act: Act,
  recommendationId: string,
  input: ReviewInput,
): Promise<Outcome<{ id: string }>> {
  const action = ACTIONS[input.outcome];
  const opened = await openForAction(
    tx,
    act,
    'recommendation',
    recommendationId,
    TRANSITIONS[action].who,
    () => recommendationId,
  );
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const recommendation = found.recommendations.find((each) => each.id === recommendationId);
  if (recommendation === undefined) return notFound();
  if (found.finding.state !== 'final') return notFinal();
  if (input.paperOn > act.today) return dayAhead('paperOn');
  const parts = found.parts.filter((part) => part.recommendation_id === recommendationId);
  const pending = await ledger(tx)
    .selectFrom('follow_up')
    .select('id')
    .where('recommendation_id', '=', recommendationId)
    .where('verdict', 'is', null)
    .executeTakeFirst();
  const next = nextState(recommendation, action, found.finding.source, pending !== undefined);
  if (next === null) return wrongStep(recommendation);
  const missing = input.outcome === 'S' ? missingForS(recommendation.code, parts) : 0;
  if (missing > 0) return stillUnpaid(missing);
  if (input.outcome === 'TD') {
    const covered = refuseOpenLoss(parts);
    if (covered !== null) return covered;
  }
  if (input.outcome === 'BS') {
    const undone = parts.filter(
      (part) =>
        part.share === 0 &&
        part.duty_done_on !== null &&
        (input.undone.length === 0 || input.undone.includes(part.id)),
    );
    await markDuties(
      tx,
      act,
      `recommendation.${action}`,
      undone.map((part) => part.id),
      null,
    );
  } else await supersede(tx, act, `recommendation.${action}`, recommendationId);
  await moveRecommendation(tx, act, recommendation, action, next, {
    note: input.note,
    paperNumber: input.paperNumber,
    paperOn: input.paperOn,
  });
  const { number, title, id } = found.finding;
  await tell(
    tx,
    act,
    await auditeesOf(tx, act, found),
    'reviewed',
    `${recommendationId}:${act.now}`,
    findingLink(id),
    { number, title, status: input.outcome, note: input.note },
  );
  return { id: recommendationId };
}
