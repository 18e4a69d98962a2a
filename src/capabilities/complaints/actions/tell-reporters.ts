import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { isMailAddress, mail } from '../../../platform/notifications/mail.ts';
import { readMobile } from '../../../platform/notifications/phone.ts';
import { sms } from '../../../platform/notifications/sms.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { findComplaints } from '../store/complaints.ts';
import { openContacts, type Contact } from '../store/contacts.ts';
import { deleteTellings, localesOf, waitingTellings } from '../store/tellings.ts';
import { messages } from '../texts/messages.ts';

const BATCH = 100;

/**
 * Sends word to reporters and followers of what changed: that it did, and where to look; never what, and never the code. The one place
 * where a contact is opened without anybody asking for it.
 * @returns how many events were told; call it until none is left
 */
export async function tellReporters(tx: Tx, act: Act, vault: Vault): Promise<number> {
  const waiting = await waitingTellings(tx, act.now, BATCH);
  const ids = [...new Set(waiting.map((each) => each.complaintId))];
  const complaints = new Map((await findComplaints(tx, ids)).map((each) => [each.id, each]));
  const locales = await localesOf(tx, ids);
  for (const id of ids) {
    const { number } = complaints.get(id)!;
    const events = waiting.filter((each) => each.complaintId === id);
    // Several events at once are one message: it says the same.
    const key = `complaint-told:${events.at(-1)!.eventId}`;
    for (const contact of await openContacts(tx, vault, [id])) {
      await send(tx, act, contact, { key, number, locale: locales.get(contact.id) ?? 'id' });
    }
  }
  await deleteTellings(
    tx,
    waiting.map((each) => each.id),
  );
  return waiting.length;
}

async function send(
  tx: Tx,
  act: Act,
  contact: Contact,
  what: { key: string; number: string; locale: Locale },
): Promise<void> {
  const { kind, value } = contact;
  if (value === null) return;
  const t = messages[what.locale];
  const text = fill(t.reporterText, { number: what.number });
  const link = '/aduan/cek';
  if (kind === 'phone' && readMobile(value) !== null)
    await sms(tx, act, { key: what.key, phone: value, text, link });
  if (kind === 'email' && isMailAddress(value)) {
    const subject = fill(t.reporterSubject, { number: what.number });
    await mail(tx, act, { key: what.key, address: value, subject, text, link });
  }
}
