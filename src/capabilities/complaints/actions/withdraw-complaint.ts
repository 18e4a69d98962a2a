import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { closeMatter } from '../../../platform/inbox/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { MESSAGE_MAX, type Moved } from '../contract.ts';
import { move, whereTo } from './move.ts';
import { noTicket } from './refusals.ts';
import { unseen } from './submit-complaint.ts';
import { lockOwnTicket } from './ticket.ts';

/** The reporter takes his complaint back, as long as he has no answer. */
export async function withdrawComplaint(
  tx: Tx,
  given: Act,
  input: { number: string; code: string; reason?: string | null },
  vault: Vault,
): Promise<Outcome<Moved>> {
  const complaint = await lockOwnTicket(tx, given.government.id, input, vault);
  if (complaint === undefined) return noTicket();
  const act = unseen(given, complaint.channel);
  const reason = input.reason?.trim() ?? '';
  if (reason.length > MESSAGE_MAX)
    return badField('reason', 'Ringkas sampai 5.000 karakter.', 'Shorten it to 5,000 characters.');
  const to = whereTo(complaint, 'withdraw', act.today);
  if (isRefusal(to)) return to;
  await move(tx, act, complaint, 'withdraw', to, { message: reason === '' ? null : reason });
  await closeMatter(tx, act, complaint.id, { stage: to });
  return { id: complaint.id, state: to };
}
