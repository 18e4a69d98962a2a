import { holds, type Act, type Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { GUIDE_STEPS } from '../rules/adoption.ts';
import { insertStep, stepsDone } from '../store/progress.ts';

/**
 * Whoever practises says that a step of his role's guide is done. Kept with the real government also while practising, so that the
 * roll-out page can count it. Doing it twice changes nothing. Refused: a role that he does not hold.
 * @returns whether all steps of the role are done
 */
export async function finishStep(
  tx: Tx,
  act: Act,
  input: { role: Role; step: number },
): Promise<Outcome<{ finished: boolean }>> {
  const { personId } = act.actor;
  if (personId === null || !holds(act.actor, [input.role])) return notAllowed();
  const id = await insertStep(tx, act.government.id, { personId, ...input, at: act.now });
  if (id !== null) await recordRow(tx, act, 'guide.finish-step', 'practice_progress', id);
  const done = await stepsDone(tx, personId);
  return {
    finished: Array.from({ length: GUIDE_STEPS }, (_, at) => at + 1).every((step) =>
      done.has(`${input.role}/${step}`),
    ),
  };
}
