import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import { readContact } from '../../../platform/contact.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { openMatter } from '../../../platform/inbox/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { getAgencies } from '../../directory/index.ts';
import { SUBJECT_MAX, BODY_MAX, type ContactInput, type NewComplaint, type Receipt } from '../contract.ts';
import { VERIFY_DAYS } from '../parameters.ts';
import { inboxKindOf, SERIES, type Source } from '../rules/kinds.ts';
import { safeLine, subjectOf } from '../rules/subject.ts';
import { findSubmit, insertComplaint, type Complaint } from '../store/complaints.ts';
import { insertContact } from '../store/contacts.ts';
import { saveEvent } from '../store/events.ts';
import { drawTicketNumber } from '../store/numbers.ts';
import { codeHash, type SubmitKey } from './codes.ts';
import { tellDeskOfNew } from './notices.ts';

export interface Reception {
  source: Source;
  receivedOn: PlainDate;
  sp4nNumber: string | null;
  unproven: boolean;
  fileIds: readonly string[];
  /** staff channel: the reporter's own account */
  accountId: string | null;
}

/**
 * Takes in a complaint, however it came: ticket number, sealed contact, its matter in the inbox with the clock of verification.
 * Refused: an empty text, an agency that is not there, a contact that is none.
 */
export async function receive(
  tx: Tx,
  act: Act,
  input: NewComplaint,
  how: Reception,
  vault: Vault,
  key: SubmitKey,
): Promise<Outcome<Receipt>> {
  if (input.body.trim() === '')
    return badField('body', 'Tulis apa yang Anda alami.', 'Write what happened to you.');
  if (input.body.length > BODY_MAX)
    return badField('body', 'Ringkas sampai 10.000 karakter.', 'Shorten it to 10,000 characters.');
  const agencyId = input.agencyId ?? null;
  if (agencyId !== null && !(await getAgencies(tx, [agencyId])).has(agencyId))
    return badField('agencyId', 'Pilih instansi dari daftar.', 'Choose an agency from the list.');
  const contact = contactOf(input.contact ?? null);
  if (isRefusal(contact)) return contact;

  const year = yearOf(how.receivedOn);
  const number = printedNumber(
    SERIES[input.channel],
    year,
    await drawTicketNumber(tx, act.government.id, input.channel, year),
  );
  const complaint: Complaint = {
    ...EMPTY,
    id: newId(),
    number,
    channel: input.channel,
    source: how.source,
    sp4n_number: how.sp4nNumber,
    code_hash: codeHash(vault, act.government.id, number, key.code),
    submit_hash: key.hash,
    agency_id: agencyId,
    service_id: input.serviceId ?? null,
    category: input.category,
    subject: subjectFrom(input),
    body: input.body,
    place_text: textOrNull(input.placeText),
    place_lat: input.place?.lat ?? null,
    place_lng: input.place?.lng ?? null,
    happened_on: input.happenedOn ?? null,
    hide_contact: input.hideContact ?? true,
    locale: act.locale,
    unproven: how.unproven,
    received_at: act.now,
    received_on: how.receivedOn,
    state_since: act.now,
  };
  if (!(await insertComplaint(tx, act, complaint))) {
    // The same submit came in at the same instant and was first: its transaction has ended by now.
    const first = (await findSubmit(tx, key.hash!))!;
    return { id: first.id, number: first.number, code: key.code, repeated: true };
  }
  const name = textOrNull(input.contactName);
  if (contact !== null || name !== null || how.accountId !== null) {
    await insertContact(tx, act, vault, complaint.id, {
      id: complaint.id,
      kind: contact?.kind ?? null,
      value: contact?.value ?? null,
      name,
      accountId: how.accountId,
    });
  }
  await openReceived(tx, act, complaint, how.fileIds);
  return { id: complaint.id, number, code: key.code, repeated: false };
}

/** Its first event, its matter in the inbox, word to the desk, and the trail of them all. An agency sees it only once it was passed on. */
export async function openReceived(
  tx: Tx,
  act: Act,
  complaint: Complaint,
  fileIds: readonly string[],
): Promise<void> {
  const event = await saveEvent(
    tx,
    act,
    {
      complaint_id: complaint.id,
      event: 'receive',
      from_state: null,
      to_state: 'received',
      agency_id: null,
      message: null,
      note: null,
    },
    fileIds,
  );
  const days = await getParameter(tx, VERIFY_DAYS, complaint.received_on);
  await openMatter(
    tx,
    act,
    {
      id: complaint.id,
      kind: inboxKindOf(complaint.channel),
      number: complaint.number,
      title: safeLine(complaint.subject),
      agencyId: null,
      stage: complaint.state,
      unproven: complaint.unproven,
      receivedOn: complaint.received_on,
    },
    [{ name: 'verify', days, from: complaint.received_on }],
    [
      { action: 'complaint.receive', table: 'complaint', ids: [complaint.id] },
      { action: 'complaint.receive', table: 'complaint_event', ids: [event] },
    ],
  );
  await tellDeskOfNew(tx, act, complaint);
}

/** A complaint of which nothing is known yet. */
export const EMPTY = {
  sp4n_status: null,
  handler_agency_id: null,
  class: null,
  state: 'received',
  resume_to: null,
  wait_until: null,
  object_until: null,
  merged_into: null,
  objections: 0,
  resolved_on: null,
  resolution: null,
  answered_in: null,
  in_time: null,
  rating: null,
  rating_comment: null,
  import_id: null,
} as const;

/** A contact as it is kept, nothing, or why it is none. */
export function contactOf(
  typed: ContactInput | null,
): Outcome<{ kind: ContactInput['kind']; value: string } | null> {
  if (typed === null || typed.value.trim() === '') return null;
  const value = readContact(typed.kind, typed.value);
  if (value !== null) return { kind: typed.kind, value };
  return typed.kind === 'phone'
    ? badField(
        'contact',
        'Nomor ini belum lengkap. Tulis seperti 0812 3456 7890, atau kosongkan.',
        'This number is not complete. Write it like 0812 3456 7890, or leave it empty.',
      )
    : badField(
        'contact',
        'Alamat surel ini belum lengkap. Tulis seperti nama@contoh.id, atau kosongkan.',
        'This e-mail address is not complete. Write it like name@example.org, or leave it empty.',
      );
}

function subjectFrom(input: NewComplaint): string {
  const own = textOrNull(input.subject);
  return own === null ? subjectOf(input.body) : Array.from(own.trim()).slice(0, SUBJECT_MAX).join('');
}

function textOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text;
}
