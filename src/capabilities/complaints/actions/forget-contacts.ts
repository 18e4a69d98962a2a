import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { monthsBack } from '../../../platform/retention.ts';
import { recordRemovals, recordRows } from '../../../platform/trail/record.ts';
import { CONTACT_MONTHS } from '../parameters.ts';
import { blankContacts, contactsOver, deleteContacts } from '../store/contacts.ts';

/** Contacts a transaction. */
const BATCH = 500;

/**
 * Erases who brought a complaint, or followed it, some months after it ended: contact and name. The complaint stays, and so does the
 * account of somebody of the staff, who finds his own complaints by it. UU 27/2022 art. 43.
 * @returns how many; call it until none is left
 */
export async function forgetContacts(tx: Tx, act: Act): Promise<number> {
  const months = await getParameter(tx, CONTACT_MONTHS, act.today);
  const over = await contactsOver(tx, monthsBack(act, months), BATCH);
  const [kept, gone] = [true, false].map((account) =>
    over.filter((each) => (each.accountId !== null) === account).map((each) => each.id),
  ) as [string[], string[]];
  await recordRemovals(tx, act, 'complaint-contact.forget', 'complaint_contact', gone);
  await deleteContacts(tx, gone);
  await blankContacts(tx, kept);
  await recordRows(tx, act, 'complaint-contact.forget', 'complaint_contact', kept);
  return over.length;
}
