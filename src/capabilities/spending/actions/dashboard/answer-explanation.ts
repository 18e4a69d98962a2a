import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { getAgencies } from '../../../directory/index.ts';
import { explanationReach, mayExplain } from '../../policy.ts';
import { findExplanation, keepAnswer } from '../../store/dashboard/explanations.ts';
import { tellExplanation } from './tell-explanation.ts';

/** The head of the agency answers, once: what was said stays said. */
export async function answerExplanation(
  tx: Tx,
  act: Act,
  id: string,
  answer: string,
): Promise<Outcome<{ id: string }>> {
  const row = await findExplanation(tx, id);
  const reached = explanationReach(act.actor);
  if (row === undefined || (reached !== null && !reached.includes(row.agency_id))) return notFound();
  const { accountId } = act.actor;
  if (accountId === null || !mayExplain(act.actor, row.agency_id)) return notAllowed();
  const kept = { answer, answered_by: accountId, answered_at: act.now };
  if (!(await keepAnswer(tx, id, kept)))
    return conflict(
      'answered-already',
      'Permintaan ini sudah dijawab. Jawaban tidak dapat diubah.',
      'This question has been answered. An answer cannot be changed.',
    );
  await recordRow(tx, act, 'spending.explanation-answered', 'explanation', id);
  const agency = (await getAgencies(tx, [row.agency_id])).get(row.agency_id);
  await tellExplanation(tx, act, row, agency?.name ?? '', 'answered', [row.asked_by]);
  return { id };
}
