import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { resumeMatter, setStage } from '../../../platform/inbox/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { MESSAGE_MAX, type Moved } from '../contract.ts';
import { move, whereTo } from './move.ts';
import { tellAgency, tellDesk } from './notices.ts';
import { noTicket } from './refusals.ts';
import { unseen } from './submit-complaint.ts';
import { lockOwnTicket } from './ticket.ts';

/** The reporter gives what was asked; the clocks go on. @param input number and code as typed */
export async function replyAsReporter(
  tx: Tx,
  given: Act,
  input: { number: string; code: string; text: string; pictureIds?: readonly string[] },
  vault: Vault,
): Promise<Outcome<Moved>> {
  const complaint = await lockOwnTicket(tx, given.government.id, input, vault);
  if (complaint === undefined) return noTicket();
  const act = unseen(given, complaint.channel);
  if (input.text.trim() === '' || input.text.length > MESSAGE_MAX)
    return badField(
      'text',
      'Tulis keterangan Anda, paling banyak 5.000 karakter.',
      'Write your reply, at most 5,000 characters.',
    );
  const to = whereTo(complaint, 'reply', act.today);
  if (isRefusal(to)) return to;
  const after = await move(tx, act, complaint, 'reply', to, {
    message: input.text,
    fileIds: input.pictureIds ?? [],
  });
  await resumeMatter(tx, act, after.id);
  await setStage(tx, act, after.id, { stage: to });
  if (after.handler_agency_id === null) await tellDesk(tx, act, after, 'replied');
  else await tellAgency(tx, act, after, 'replied');
  return { id: after.id, state: to };
}
