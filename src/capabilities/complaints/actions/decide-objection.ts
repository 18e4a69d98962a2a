import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { closeMatter, setStage, stopClock } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { agencySubtree } from '../../directory/index.ts';
import type { Moved, ObjectionBody } from '../contract.ts';
import { AGAIN_DAYS, VERIFY_DAYS } from '../parameters.ts';
import { mayJudgeObjection, speaksForHandler } from '../policy.ts';
import type { Complaint } from '../store/complaints.ts';
import { eventsOf } from '../store/events.ts';
import { start } from './clocks.ts';
import { openFor, placeOf } from './gate.ts';
import { move } from './move.ts';
import { tellAgency, tellDesk } from './notices.ts';
import { notIndependent } from './refusals.ts';

/**
 * A second reviewer decides about the reporter's objection: the complaint goes back to the agency (or to verification, where it was
 * rejected), or is closed with his reason. Refused: whoever approved or rejected it before, and whoever belongs to the agency.
 */
export async function decideObjection(
  tx: Tx,
  act: Act,
  input: { id: string } & ObjectionBody,
): Promise<Outcome<Moved>> {
  const event = input.decision === 'uphold' ? 'uphold' : 'decline';
  const opened = await openFor(tx, act, input.id, event, () => mayJudgeObjection(act.actor));
  if (isRefusal(opened)) return opened;
  const { complaint, to } = opened;
  if (!(await isIndependent(tx, act, complaint))) return notIndependent();
  const after = await move(tx, act, complaint, event, to, {
    message: input.reason,
    tell: true,
    changes: event === 'uphold' ? { object_until: null } : {},
  });
  await stopClock(tx, act, after.id, 'second-review');
  if (to === 'closed') {
    await closeMatter(tx, act, after.id, { stage: to });
    return { id: after.id, state: to };
  }
  await setStage(tx, act, after.id, { stage: to });
  if (to === 'reopened') {
    await start(tx, act, after.id, 'answer-again', AGAIN_DAYS, act.today);
    await tellAgency(tx, act, after, 'reopened');
  } else {
    await start(tx, act, after.id, 'verify', VERIFY_DAYS, act.today);
    await tellDesk(tx, act, after, 'verify');
  }
  return { id: after.id, state: to };
}

/** Neither had he a hand in what is objected to, nor is he of the agency that handles it. */
export async function isIndependent(tx: Tx, act: Act, complaint: Complaint): Promise<boolean> {
  const hands = (await eventsOf(tx, complaint.id)).filter((each) =>
    ['approve', 'reject', 'answer'].includes(each.event),
  );
  if (hands.some((each) => each.actor === act.actor.id)) return false;
  const handler = complaint.handler_agency_id;
  if (handler === null) return true;
  if (speaksForHandler(act.actor, placeOf(complaint))) return false;
  const { agencyId } = act.actor;
  return agencyId === null || !(await agencySubtree(tx, [handler])).includes(agencyId);
}
