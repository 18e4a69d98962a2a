import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { RecommendationAction, RecommendationState } from '../rules/machine.ts';
import { ledger } from '../store/cases.ts';
import type { RecommendationRow, ReviewRow } from '../store/tables.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { recalculate } from './clock.ts';
import { add, settle } from './save.ts';

/** The paper that a change of status stands on. */
export interface Ground {
  note: string;
  followUpId?: string | null;
  paperNumber?: string | null;
  paperOn?: ReviewRow['paper_on'];
  reportId?: string | null;
}

/** Notes a decision about a recommendation and moves it there, with its clocks and its finding. The caller has asked the machine. */
export async function moveRecommendation(
  tx: Tx,
  act: Act,
  recommendation: RecommendationRow,
  action: RecommendationAction,
  next: RecommendationState,
  ground: Ground,
): Promise<void> {
  const row: ReviewRow = {
    government_id: act.government.id,
    id: newId(),
    recommendation_id: recommendation.id,
    follow_up_id: ground.followUpId ?? null,
    action,
    status_before: recommendation.status,
    status_after: next.status,
    note: ground.note,
    paper_number: ground.paperNumber ?? null,
    paper_on: ground.paperOn ?? null,
    report_id: ground.reportId ?? null,
    created_by: act.actor.id,
    created_at: act.now,
  };
  await add(tx, act, `recommendation.${action}`, 'review', [row]);
  const forwarded_on = next.step === 'reviewing' ? (recommendation.forwarded_on ?? act.today) : null;
  await ledger(tx)
    .updateTable('recommendation')
    .set({ status: next.status, step: next.step, forwarded_on })
    .where('id', '=', recommendation.id)
    .execute();
  await recalculate(tx, { recommendationIds: [recommendation.id] });
  await settle(tx, act, `recommendation.${action}`, {
    findingIds: [recommendation.finding_id],
    recommendationIds: [recommendation.id],
  });
}

/** Says whose duty without money is done, since when, or (null) undone after all. */
export async function markDuties(
  tx: Tx,
  act: Act,
  action: string,
  responsibleIds: readonly string[],
  doneOn: ReviewRow['paper_on'],
): Promise<void> {
  if (responsibleIds.length === 0) return;
  await ledger(tx)
    .updateTable('responsible')
    .set({ duty_done_on: doneOn })
    .where('id', 'in', [...responsibleIds])
    .execute();
  await recordRows(tx, act, action, 'responsible', responsibleIds);
}

/** Submissions that a closing decision leaves without an answer. */
export async function supersede(tx: Tx, act: Act, action: string, recommendationId: string): Promise<void> {
  const rows = await ledger(tx)
    .updateTable('follow_up')
    .set({ verdict: 'superseded', verdict_by: act.actor.id, verdict_at: act.now })
    .where('recommendation_id', '=', recommendationId)
    .where('verdict', 'is', null)
    .returning('id')
    .execute();
  await recordRows(
    tx,
    act,
    action,
    'follow_up',
    rows.map((row) => row.id),
  );
}
