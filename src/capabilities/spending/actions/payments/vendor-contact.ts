import type { Act } from '../../../../platform/act.ts';
import { readContact } from '../../../../platform/contact.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { findAccountByName, readLoginName } from '../../../../platform/identity/login-names.ts';
import { mail } from '../../../../platform/notifications/mail.ts';
import { readMobile } from '../../../../platform/notifications/phone.ts';
import { sms } from '../../../../platform/notifications/sms.ts';
import { badField, type Outcome } from '../../../../platform/outcome.ts';
import { fill } from '../../../../platform/texts.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import {
  contactOfVendor,
  insertVendorContact,
  type VendorContact,
} from '../../store/payments/vendor-contacts.ts';
import { vendorMessages } from '../../texts/vendor-messages.ts';

/**
 * Where the link of a vendor goes: the contact that is known, or the one that the officer typed, which is kept with his name. Refused: none
 * known and none typed; what no message reaches; a contact of somebody who has an account here, as the vendor's word must be the vendor's.
 */
export async function addressVendor(
  tx: Tx,
  act: Act,
  of: { vendorId: string; contractId: string },
  typed: string | null,
): Promise<Outcome<{ contact: VendorContact; replaced: VendorContact | undefined }>> {
  const known = await contactOfVendor(tx, of.vendorId);
  if (typed === null || typed.trim() === '')
    return known === undefined ? noContact() : { contact: known, replaced: undefined };
  const read = readTyped(typed);
  if (read === null) return unreachable();
  if (known?.contact === read.contact) return { contact: known, replaced: undefined };
  if ((await findAccountByName(tx, readLoginName(read.contact))) !== undefined) return ofTheHouse();
  const contact: VendorContact = {
    government_id: act.government.id,
    id: newId(),
    vendor_id: of.vendorId,
    contract_id: of.contractId,
    ...read,
    typed_at: act.now,
    typed_by: act.actor.id,
  };
  await insertVendorContact(tx, contact);
  await recordRow(tx, act, 'spending.vendor-contact', 'spending_vendor_contact', contact.id);
  return { contact, replaced: known };
}

/** Tells a vendor something at its contact: never a sum, a name or a number of a contract, as others read along. */
export async function tellVendor(
  tx: Tx,
  act: Act,
  { contact, kind }: VendorContact,
  message: { name: 'link' | 'moved'; key: string; link?: string },
): Promise<void> {
  const { name, ...rest } = message;
  const say = (part: 'title' | 'text') =>
    fill(vendorMessages.id[`${name}-${part}`], { government: act.government.name });
  if (kind === 'phone') await sms(tx, act, { phone: contact, text: say('text'), ...rest });
  else
    await mail(tx, act, {
      address: contact,
      subject: say('title'),
      text: `${say('text')}\n\n${fill(vendorMessages.en[`${name}-text`], { government: act.government.name })}`,
      ...rest,
    });
}

function readTyped(typed: string): Pick<VendorContact, 'kind' | 'contact'> | null {
  const kind = typed.includes('@') ? 'email' : 'phone';
  const contact = kind === 'email' ? readContact('email', typed) : readMobile(typed);
  return contact === null ? null : { kind, contact };
}

function noContact() {
  return badField(
    'contact',
    'Kontak penyedia ini belum diketahui. Ketik nomor ponsel atau alamat surelnya, seperti tertulis di kontraknya.',
    'No contact of this vendor is known. Type its mobile number or mail address, as its contract has it.',
  );
}

function unreachable() {
  return badField(
    'contact',
    'Tulis nomor ponsel (0812…) atau alamat surel penyedia. Telepon kantor tidak menerima SMS.',
    'Type a mobile number (0812…) or a mail address of the vendor. A landline receives no SMS.',
  );
}

function ofTheHouse() {
  return badField(
    'contact',
    'Kontak ini milik seseorang yang mempunyai akun di sini. Tulis kontak penyedia sendiri: hanya penyedia yang boleh menyanggah atas namanya.',
    "This contact belongs to somebody with an account here. Type the vendor's own: only the vendor may contest in its name.",
  );
}
