import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { reopenMatter, setStage, stopClock } from '../../../platform/inbox/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { MESSAGE_MAX, type Moved } from '../contract.ts';
import { SECOND_REVIEW_DAYS } from '../parameters.ts';
import { start } from './clocks.ts';
import { move, whereTo } from './move.ts';
import { tellDesk } from './notices.ts';
import { noTicket } from './refusals.ts';
import { unseen } from './submit-complaint.ts';
import { lockOwnTicket } from './ticket.ts';

/** The reporter is not content with the answer, or with a rejection: within his time a second reviewer looks at it. */
export async function objectToClosing(
  tx: Tx,
  given: Act,
  input: { number: string; code: string; reason: string },
  vault: Vault,
): Promise<Outcome<Moved>> {
  const complaint = await lockOwnTicket(tx, given.government.id, input, vault);
  if (complaint === undefined) return noTicket();
  const act = unseen(given, complaint.channel);
  if (input.reason.trim() === '' || input.reason.length > MESSAGE_MAX)
    return badField(
      'reason',
      'Tulis apa yang belum selesai, paling banyak 5.000 karakter.',
      'Write what is not settled, at most 5,000 characters.',
    );
  const to = whereTo(complaint, 'object', act.today);
  if (isRefusal(to)) return to;
  const after = await move(tx, act, complaint, 'object', to, {
    message: input.reason,
    changes: { objections: complaint.objections + 1 },
  });
  if (complaint.state === 'rejected') await reopenMatter(tx, act, after.id, { stage: to });
  else {
    await stopClock(tx, act, after.id, 'object');
    await setStage(tx, act, after.id, { stage: to });
  }
  await start(tx, act, after.id, 'second-review', SECOND_REVIEW_DAYS, act.today);
  await tellDesk(tx, act, after, 'objection');
  return { id: after.id, state: to };
}
