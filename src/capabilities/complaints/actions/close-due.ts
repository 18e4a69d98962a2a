import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { closeMatter, resumeMatter, setStage, stopClock } from '../../../platform/inbox/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { OBJECT_DAYS } from '../parameters.ts';
import { lockComplaint, pastDay } from '../store/complaints.ts';
import { start, stopAnswer, windowFrom } from './clocks.ts';
import { move, whereTo } from './move.ts';

const BATCH = 100;

/** Closes what was answered and whose reporter let his time to object pass. @returns how many; call it until none is left */
export async function closeDueObjections(tx: Tx, act: Act): Promise<number> {
  let closed = 0;
  for (const id of await pastDay(tx, 'resolved', act.today, BATCH)) {
    const complaint = await lockComplaint(tx, id);
    const to = complaint === undefined ? null : whereTo(complaint, 'close', act.today);
    if (complaint === undefined || to === null || isRefusal(to)) continue;
    await move(tx, act, complaint, 'close', to);
    await closeMatter(tx, act, id, { stage: to });
    closed += 1;
  }
  return closed;
}

/**
 * Ends what waits for a reporter who did not reply in his time. He is told, and has the same time to object as after an answer:
 * nothing closes behind his back.
 */
export async function giveUpWaiting(tx: Tx, act: Act): Promise<number> {
  let ended = 0;
  for (const id of await pastDay(tx, 'waiting-reporter', act.today, BATCH)) {
    const complaint = await lockComplaint(tx, id);
    const to = complaint === undefined ? null : whereTo(complaint, 'give-up', act.today);
    if (complaint === undefined || to === null || isRefusal(to)) continue;
    await move(tx, act, complaint, 'give-up', to, {
      tell: true,
      changes: {
        object_until: await windowFrom(tx, act.today),
        resolution: complaint.resolution ?? 'lapsed',
      },
    });
    await resumeMatter(tx, act, id);
    await stopClock(tx, act, id, 'verify');
    await stopAnswer(tx, act, id);
    await start(tx, act, id, 'object', OBJECT_DAYS, act.today);
    await setStage(tx, act, id, { stage: to });
    ended += 1;
  }
  return ended;
}
