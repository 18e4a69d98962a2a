import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notFound, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import type { DismissInput } from '../contract/follow-up.ts';
import { nextState, TRANSITIONS } from '../rules/machine.ts';
import type { Part } from '../store/cases.ts';
import { dayAhead } from './draft-report.ts';
import { openForAction } from './gate.ts';
import { auditeesOf, findingLink, tell } from './notices.ts';
import { notFinal, wrongStep } from './refusals.ts';
import { moveRecommendation, supersede } from './reviews.ts';

/**
 * Gives up a recommendation of an own report that cannot be followed up (TD), on a decree and with its reason. Refused: another's
 * report (its issuer decides, by review), and a share that an open loss still covers.
 */
export async function dismissRecommendation(
  tx: Tx,
  act: Act,
  recommendationId: string,
  input: DismissInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForAction(
    tx,
    act,
    'recommendation',
    recommendationId,
    TRANSITIONS.dismiss.who,
    () => recommendationId,
  );
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const recommendation = found.recommendations.find((each) => each.id === recommendationId);
  if (recommendation === undefined) return notFound();
  if (found.finding.state !== 'final') return notFinal();
  if (input.paperOn > act.today) return dayAhead('paperOn');
  const next = nextState(recommendation, 'dismiss', found.finding.source);
  if (next === null) return wrongStep(recommendation);
  const covered = refuseOpenLoss(found.parts.filter((part) => part.recommendation_id === recommendationId));
  if (covered !== null) return covered;
  await supersede(tx, act, 'recommendation.dismiss', recommendationId);
  await moveRecommendation(tx, act, recommendation, 'dismiss', next, {
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
    { number, title, status: 'TD', note: input.note },
  );
  return { id: recommendationId };
}

/** A loss that is still owed is first paid or written off: it must not vanish with its recommendation. */
export function refuseOpenLoss(parts: readonly Part[]): Refusal | null {
  if (!parts.some((part) => part.loss_id !== null && part.paid < part.share)) return null;
  return conflict(
    'open-loss',
    'Porsi rekomendasi ini masih ditagih dalam kasus kerugian. Lunasi atau hapuskan dulu kasusnya.',
    'A share of this recommendation is still claimed in a loss case. Settle the case or write it off first.',
  );
}
