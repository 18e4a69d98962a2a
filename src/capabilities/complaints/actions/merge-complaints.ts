import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { closeMatter } from '../../../platform/inbox/index.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { mayIntake, mayReadAll } from '../policy.ts';
import { isOpen } from '../rules/machine.ts';
import { lockComplaints, updateComplaint } from '../store/complaints.ts';
import { joinedWith } from '../store/complaints.ts';
import { move, whereTo } from './move.ts';

/**
 * Joins one complaint to another about the same matter: its reporter follows that one from now on, with the number and code that he
 * has. Called by the inbox (`mergeMatter`), which closes the matter. Refused: into one that is closed or was itself joined.
 */
export async function mergeComplaints(
  tx: Tx,
  act: Act,
  { from, into }: { from: string; into: string },
): Promise<Outcome<void>> {
  if (!mayIntake(act.actor) && !mayReadAll(act.actor)) return notAllowed();
  const locked = await lockComplaints(tx, [from, into]);
  const source = locked.find((each) => each.id === from);
  const target = locked.find((each) => each.id === into);
  if (source === undefined || target === undefined) return notFound();
  const to = whereTo(source, 'merge', act.today);
  if (isRefusal(to)) return to;
  if (!isOpen(target.state) || target.state === 'objected') {
    return conflict(
      'target-closed',
      'Aduan tujuan sudah selesai. Gabungkan ke aduan yang masih berjalan.',
      'The complaint to join it with is done. Choose one that is still under way.',
    );
  }
  await move(tx, act, source, 'merge', to, {
    note: target.number,
    tell: true,
    changes: { merged_into: into },
  });
  // Whoever was joined with it before follows the same one now: there are no chains.
  for (const each of await joinedWith(tx, [from]))
    await updateComplaint(tx, act, 'complaint.merge', each.id, { merged_into: into });
  await closeMatter(tx, act, from, { stage: to });
}
