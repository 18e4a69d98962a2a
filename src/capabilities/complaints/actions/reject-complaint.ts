import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { closeMatter } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Moved, RejectBody } from '../contract.ts';
import { mayIntake } from '../policy.ts';
import { windowFrom } from './clocks.ts';
import { openFor } from './gate.ts';
import { move } from './move.ts';

/** Says why this is not for the government's complaint desk, and where the right address is. The reporter may object to that too. */
export async function rejectComplaint(
  tx: Tx,
  act: Act,
  input: { id: string } & RejectBody,
): Promise<Outcome<Moved>> {
  const opened = await openFor(tx, act, input.id, 'reject', () => mayIntake(act.actor));
  if (isRefusal(opened)) return opened;
  const { complaint, to } = opened;
  await move(tx, act, complaint, 'reject', to, {
    message: input.reason,
    tell: true,
    changes: { object_until: await windowFrom(tx, act.today) },
  });
  await closeMatter(tx, act, complaint.id, { stage: to });
  return { id: complaint.id, state: to };
}
