import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { setStage, stopClock } from '../../../platform/inbox/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Moved, ReviewBody } from '../contract.ts';
import { OBJECT_DAYS } from '../parameters.ts';
import { mayReview } from '../policy.ts';
import type { Complaint } from '../store/complaints.ts';
import { eventsOf } from '../store/events.ts';
import { start, stopAnswer, windowFrom } from './clocks.ts';
import { openFor } from './gate.ts';
import { move } from './move.ts';
import { tellAgency } from './notices.ts';
import { ownWork } from './refusals.ts';

/**
 * Looks at an agency's answer before the reporter does: approves it, or sends it back with what has to be mended.
 * Refused: whoever wrote the answer himself, whatever his roles; sending back without a note.
 */
export async function reviewAnswer(
  tx: Tx,
  act: Act,
  input: { id: string } & ReviewBody,
): Promise<Outcome<Moved>> {
  const event = input.decision === 'approve' ? 'approve' : 'return';
  const opened = await openFor(tx, act, input.id, event, () => mayReview(act.actor));
  if (isRefusal(opened)) return opened;
  const { complaint, to } = opened;
  const note = input.note ?? '';
  const answer = (await eventsOf(tx, complaint.id)).findLast((each) => each.event === 'answer');
  if (answer?.actor === act.actor.id) return ownWork();
  if (event === 'return') {
    if (note.trim() === '')
      return badField('note', 'Tulis apa yang perlu diperbaiki.', 'Write what has to be mended.');
    const after = await move(tx, act, complaint, 'return', to, { note });
    await stopClock(tx, act, after.id, 'review');
    await setStage(tx, act, after.id, { stage: to });
    await tellAgency(tx, act, after, 'returned');
    return { id: after.id, state: to };
  }
  await approve(tx, act, complaint, note);
  return { id: complaint.id, state: to };
}

/** The reporter has his answer, and from now on his time to object. Figures are those of the first answer that reached him. */
async function approve(tx: Tx, act: Act, complaint: Complaint, note: string): Promise<void> {
  await stopClock(tx, act, complaint.id, 'review');
  const answered = await stopAnswer(tx, act, complaint.id);
  const first = complaint.resolved_on === null;
  const after = await move(tx, act, complaint, 'approve', 'resolved', {
    note,
    tell: true,
    changes: {
      object_until: await windowFrom(tx, act.today),
      resolution: 'answered',
      ...(first
        ? { resolved_on: act.today, answered_in: answered?.days ?? null, in_time: answered?.inTime ?? null }
        : {}),
    },
  });
  await start(tx, act, after.id, 'object', OBJECT_DAYS, act.today);
  await setStage(tx, act, after.id, { stage: 'resolved' });
}
