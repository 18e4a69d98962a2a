import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { NewComplaint, Receipt, SubmitOptions } from '../contract.ts';
import { findSubmit } from '../store/complaints.ts';
import { submitKey } from './codes.ts';
import { receive } from './receive.ts';

/**
 * Takes in what a reporter sent by his own hand. A repeated submit with the same key is told the same number and code.
 * Refused: an empty text, an agency that is not there, a contact that is none; each names its field.
 * @param act for the public channel `publicAct`; for the staff channel the account's own act, which only the sealed contact keeps:
 *   neither trail nor history says who it was
 */
export async function submitComplaint(
  tx: Tx,
  act: Act,
  input: NewComplaint,
  { vault, proven, pictureIds = [], idempotencyKey, source = 'web' }: SubmitOptions & { vault: Vault },
): Promise<Outcome<Receipt>> {
  const key = submitKey(vault, act.government.id, 'submit', idempotencyKey);
  const first = key.hash === null ? undefined : await findSubmit(tx, key.hash);
  if (first !== undefined) return { id: first.id, number: first.number, code: key.code, repeated: true };
  const accountId = input.channel === 'staff' ? act.actor.accountId : null;
  const how = {
    source,
    receivedOn: act.today,
    sp4nNumber: null,
    unproven: !proven,
    fileIds: pictureIds,
    accountId,
  };
  return receive(tx, unseen(act, input.channel), input, how, vault, key);
}

/** Whoever reports leaves no account in trail and history. */
export function unseen(act: Act, channel: 'public' | 'staff'): Act {
  if (act.actor.accountId === null) return act;
  const actor = { ...act.actor, id: `public:${channel}`, accountId: null, personId: null, agencyId: null };
  return { ...act, actor: { ...actor, grants: [] } };
}
