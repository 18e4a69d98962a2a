import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { ReopenInput } from '../contract/follow-up.ts';
import { nextState, TRANSITIONS, type RecommendationAction } from '../rules/machine.ts';
import { ledger } from '../store/cases.ts';
import { announceFinal } from './final.ts';
import { openForAction } from './gate.ts';
import { auditeesOf, findingLink, tell } from './notices.ts';
import { wrongStep } from './refusals.ts';
import { markDuties, moveRecommendation } from './reviews.ts';
import { FINDING_REOPENED, tellOfFindings } from './webhook-events.ts';

/**
 * Opens a closed recommendation again because a newer final report says so: S becomes BS, TD becomes BT, duties count as undone.
 * It may revoke certificates, as a new finding does. Refused: a report that is not final, not newer, or the recommendation's own.
 */
export async function reopenRecommendation(
  tx: Tx,
  act: Act,
  recommendationId: string,
  input: ReopenInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForAction(
    tx,
    act,
    'recommendation',
    recommendationId,
    TRANSITIONS['reopen-fulfilled'].who,
    () => recommendationId,
  );
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const recommendation = found.recommendations.find((each) => each.id === recommendationId);
  if (recommendation === undefined) return notFound();
  const report = await ledger(tx)
    .selectFrom('report')
    .select(['id', 'number', 'state', 'dated_on'])
    .where('id', '=', input.reportId)
    .executeTakeFirst();
  const newer =
    report?.state === 'final' && report.id !== found.report.id && report.dated_on! >= found.report.dated_on!;
  if (!newer)
    return badField(
      'reportId',
      'Pilih LHP final yang lebih baru daripada LHP asal rekomendasi ini.',
      'Choose a final report that is newer than the one this recommendation comes from.',
    );
  const action: RecommendationAction =
    recommendation.status === 'S' ? 'reopen-fulfilled' : 'reopen-dismissed';
  const next = nextState(recommendation, action, found.finding.source);
  if (next === null) return wrongStep(recommendation);
  const duties = found.parts.filter(
    (part) => part.recommendation_id === recommendationId && part.duty_done_on !== null,
  );
  await markDuties(
    tx,
    act,
    `recommendation.${action}`,
    duties.map((part) => part.id),
    null,
  );
  await moveRecommendation(tx, act, recommendation, action, next, {
    note: input.note,
    reportId: report.id,
    paperNumber: report.number,
    paperOn: report.dated_on,
  });
  const { number, title, id } = found.finding;
  await tell(
    tx,
    act,
    await auditeesOf(tx, act, found),
    'reopened',
    `${recommendationId}:${report.id}`,
    findingLink(id),
    { number, title, report: report.number ?? '' },
  );
  await tellOfFindings(tx, act, FINDING_REOPENED, [id]);
  await announceFinal(tx, act, [report.id], [id]);
  return { id: recommendationId };
}
