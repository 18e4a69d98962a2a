import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { VerifyInput } from '../contract/follow-up.ts';
import { nextState, TRANSITIONS, type RecommendationAction } from '../rules/machine.ts';
import { reviewOf } from '../rules/sources.ts';
import { missingForS } from '../rules/status.ts';
import { ledger, type FindingCase, type Part } from '../store/cases.ts';
import type { FollowUpRow, RecommendationRow } from '../store/tables.ts';
import { followUpReturned } from './facts.ts';
import { openForAction } from './gate.ts';
import { accountOf, auditeesOf, findingLink, tell } from './notices.ts';
import { ownWork, stillUnpaid, wrongStep } from './refusals.ts';
import { markDuties, moveRecommendation, supersede } from './reviews.ts';
import { coveredParts } from './submit-follow-up.ts';

/**
 * The inspectorate's verification of a submission. In an own report it is the review: accepted and everybody's part done, the
 * recommendation is S at once, else BS. In another's report what is accepted goes to the issuer, whose clock starts.
 * Refused: whoever submitted it, a submission that has its verdict, S for code 01 while money is missing.
 */
export async function verifyFollowUp(
  tx: Tx,
  act: Act,
  followUpId: string,
  input: VerifyInput,
): Promise<Outcome<{ id: string }>> {
  const before = await findFollowUp(tx, followUpId);
  const opened = await openForAction(tx, act, 'follow_up', followUpId, TRANSITIONS.forward.who);
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const followUp = await findFollowUp(tx, followUpId);
  const recommendation = found.recommendations.find((each) => each.id === before?.recommendation_id);
  if (followUp === undefined || recommendation === undefined) return notFound();
  if (followUp.submitted_by === act.actor.id) return ownWork();
  if (followUp.verdict !== null) return wrongStep(recommendation);
  if (input.verdict === 'partly' && reviewOf(found.finding.source) === 'external') return issuerDecides();
  const covered = coveredParts(found, recommendation.id, followUp.responsible_id);
  if (input.verdict === 'accepted') {
    const missing = missingForS(recommendation.code, covered);
    if (missing > 0) return stillUnpaid(missing);
  }
  const action = actionFor(found, recommendation, covered, input.verdict);
  const pending = await otherPending(tx, followUp);
  const next = nextState(recommendation, action, found.finding.source, pending);
  if (next === null) return wrongStep(recommendation);
  await ledger(tx)
    .updateTable('follow_up')
    .set({
      verdict: input.verdict,
      verdict_by: act.actor.id,
      verdict_at: act.now,
      verdict_note: input.note,
    })
    .where('id', '=', followUpId)
    .execute();
  await recordRow(tx, act, `follow-up.${input.verdict}`, 'follow_up', followUpId);
  const done = input.verdict === 'accepted' ? act.today : null;
  const changed = covered.filter((part) => (part.duty_done_on === null) !== (done === null));
  if (input.verdict !== 'returned')
    await markDuties(
      tx,
      act,
      `follow-up.${input.verdict}`,
      changed.map((part) => part.id),
      done,
    );
  if (next.step === 'closed') await supersede(tx, act, `recommendation.${action}`, recommendation.id);
  await moveRecommendation(tx, act, recommendation, action, next, {
    note: input.note,
    followUpId,
  });
  if (input.verdict === 'returned')
    await act.wires.announce(tx, act, followUpReturned({ submittedBy: followUp.submitted_by }));
  const to = [...new Set([...accountOf(followUp.submitted_by), ...(await auditeesOf(tx, act, found))])];
  const { number, title, id } = found.finding;
  await tell(tx, act, to, input.verdict, followUpId, findingLink(id), { number, title, note: input.note });
  return { id: followUpId };
}

function issuerDecides() {
  return badField(
    'verdict',
    'Sesuai atau belum ditentukan pemeriksa dalam telaahnya. Pilih terima atau kembalikan.',
    'Whether it fits is for the issuer to say in its review. Choose accept or return.',
  );
}

async function findFollowUp(tx: Tx, id: string): Promise<FollowUpRow | undefined> {
  return ledger(tx).selectFrom('follow_up').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Which transition a verdict is: it depends on whose report it is and on whether everybody's part is done then. */
function actionFor(
  found: FindingCase,
  recommendation: RecommendationRow,
  covered: readonly Part[],
  verdict: VerifyInput['verdict'],
): RecommendationAction {
  if (verdict === 'returned') return 'return';
  if (reviewOf(found.finding.source) === 'external') return 'forward';
  if (verdict === 'partly') return 'verify-partly';
  const accepted = new Set(covered.map((part) => part.id));
  const parts = found.parts.filter((part) => part.recommendation_id === recommendation.id);
  const all = parts.every((part) => accepted.has(part.id) || isDone(part));
  return all && missingForS(recommendation.code, parts) === 0 ? 'verify-fulfilled' : 'verify-partly';
}

/** Paid in full, or, without money, verified before. */
function isDone(part: Part): boolean {
  return part.share > 0 ? part.paid >= part.share : part.duty_done_on !== null;
}

async function otherPending(tx: Tx, followUp: FollowUpRow): Promise<boolean> {
  const other = await ledger(tx)
    .selectFrom('follow_up')
    .select('id')
    .where('recommendation_id', '=', followUp.recommendation_id)
    .where('verdict', 'is', null)
    .where('id', '<>', followUp.id)
    .executeTakeFirst();
  return other !== undefined;
}
