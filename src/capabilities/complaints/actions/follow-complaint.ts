import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { ContactInput, Receipt } from '../contract.ts';
import { isOpen } from '../rules/machine.ts';
import { findComplaint } from '../store/complaints.ts';
import { insertContact } from '../store/contacts.ts';
import { findFollower, insertFollower } from '../store/followers.ts';
import { codeHash, submitKey } from './codes.ts';
import { contactOf } from './receive.ts';

/**
 * "I too": follows somebody else's open public complaint with a code of one's own, and hears of it where a contact is left.
 * Follows the one that it was joined with, if it was. Refused: what is not open, or not public, as if absent.
 */
export async function followComplaint(
  tx: Tx,
  act: Act,
  input: { id: string; contact?: ContactInput | null },
  { vault, idempotencyKey }: { vault: Vault; idempotencyKey?: string | null },
): Promise<Outcome<Receipt>> {
  const found = await findComplaint(tx, input.id);
  const complaint = found?.merged_into == null ? found : await findComplaint(tx, found.merged_into);
  if (complaint === undefined || complaint.channel !== 'public' || !isOpen(complaint.state))
    return notFound();
  const contact = contactOf(input.contact ?? null);
  if (isRefusal(contact)) return contact;
  const { id, number } = complaint;
  const key = submitKey(vault, act.government.id, `follow ${input.id}`, idempotencyKey);
  const receipt = { id, number, code: key.code };
  if (key.hash !== null && (await findFollower(tx, { submitHash: key.hash })) !== undefined)
    return { ...receipt, repeated: true };
  const follower = {
    id: newId(),
    complaint_id: id,
    code_hash: codeHash(vault, act.government.id, number, key.code),
    submit_hash: key.hash,
    locale: act.locale,
    followed_at: act.now,
  };
  if (!(await insertFollower(tx, act, follower))) return { ...receipt, repeated: true };
  if (contact !== null) {
    await insertContact(tx, act, vault, id, { id: follower.id, ...contact, name: null, accountId: null });
  }
  return { ...receipt, repeated: false };
}
