import type { Act } from '../../../platform/act.ts';
import { workingDayDeadline } from '../../../platform/calendar/deadlines.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { pauseMatter, setStage } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { AskBody, Moved } from '../contract.ts';
import { REPLY_DAYS } from '../parameters.ts';
import { mayAsk } from '../policy.ts';
import { openFor, placeOf } from './gate.ts';
import { move } from './move.ts';

/** Why the clocks stand still; no word of the question, which the reporter reads. */
const REASON = 'Menunggu keterangan pelapor';

/** Asks the reporter for more. The clocks stand still until he replies, or until his time to reply has passed. */
export async function askReporter(
  tx: Tx,
  act: Act,
  input: { id: string } & AskBody,
): Promise<Outcome<Moved>> {
  const opened = await openFor(tx, act, input.id, 'ask', (each) => mayAsk(act.actor, placeOf(each)));
  if (isRefusal(opened)) return opened;
  const { complaint, to } = opened;
  const days = await getParameter(tx, REPLY_DAYS, act.today);
  const { due } = workingDayDeadline(await loadCalendar(tx), act.today, days);
  const after = await move(tx, act, complaint, 'ask', to, {
    message: input.question,
    tell: true,
    changes: { resume_to: complaint.state, wait_until: due },
  });
  await setStage(tx, act, after.id, { stage: to });
  // Somebody may have paused it by hand already: then it stands still as it is.
  await pauseMatter(tx, act, after.id, { reason: REASON });
  return { id: after.id, state: to };
}
