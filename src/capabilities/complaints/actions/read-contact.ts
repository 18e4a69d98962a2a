import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { record } from '../../../platform/trail/record.ts';
import type { ContactReply } from '../contract.ts';
import { mayReadContact } from '../policy.ts';
import { openContacts } from '../store/contacts.ts';
import { actorNames } from '../../directory/index.ts';
import { placeOf, visibleComplaint } from './gate.ts';

/** Opens who brought a complaint, and leaves a trail entry of who looked. Refused: the handling agency where the reporter hid himself. */
export async function readContact(
  tx: Tx,
  act: Act,
  id: string,
  vault: Vault,
): Promise<Outcome<ContactReply>> {
  const complaint = await visibleComplaint(tx, act, id);
  if (isRefusal(complaint)) return complaint;
  if (!mayReadContact(act.actor, placeOf(complaint))) return notAllowed();
  const contact = (await openContacts(tx, vault, [id])).find((each) => each.id === id);
  await record(tx, act, {
    action: 'complaint-contact.read',
    kind: 'complaint-contact',
    subject: id,
    record: { complaint: id },
  });
  const account = contact?.accountId ?? null;
  return {
    kind: contact?.kind ?? null,
    value: contact?.value ?? null,
    name: contact?.name ?? null,
    accountName: account === null ? null : ((await actorNames(tx, [account])).get(account) ?? null),
  };
}
