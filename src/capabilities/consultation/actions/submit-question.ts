import { randomBytes } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import { codeFrom, CODE_LENGTH } from '../../../platform/codes.ts';
import { readContact } from '../../../platform/contact.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { openMatter } from '../../../platform/inbox/index.ts';
import { readMobile } from '../../../platform/notifications/phone.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import { badField, Refusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { Locale } from '../../../platform/texts.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { ASSISTANCE_DAYS, FIRST_ANSWER_DAYS } from '../parameters.ts';
import { findTraces } from '../rules/anonymise.ts';
import { SERIES, type ChannelKind, type ContactKind } from '../rules/channels.ts';
import { procurementVerdict } from '../rules/procurement.ts';
import { subjectFrom } from '../rules/subject.ts';
import type { Topic } from '../rules/topics.ts';
import { insertFileLinks, insertQuestion } from '../store/questions.ts';
import type { QuestionRow } from '../store/tables.ts';
import { findTopic } from '../store/topics.ts';
import { contactContext, tellConsultants } from './notices.ts';

export interface Submission {
  channel: ChannelKind;
  purpose: 'question' | 'assistance';
  topic: string;
  /** empty: made from the first words of what is asked */
  subject: string;
  facts: string;
  asked: string;
  /** the asker's own answer: is it about one procurement that is under way? */
  livePackage: boolean;
  fileIds: readonly string[];
  /** of the public; staff are told in the application */
  contact: { kind: ContactKind; value: string };
  /** came with a proof of work, or from somebody signed in */
  proven: boolean;
  locale: Locale;
}

export interface Ticket {
  id: string;
  number: string;
  /** shown once to an asker without an account; only its keyed hash is kept */
  code: string | null;
}

/**
 * Takes a question or a request for assistance, opens its matter in the inbox and starts the clock on the day of receipt.
 *
 * Refused: a topic that is closed or unknown (422), a contact that cannot be reached (422), a question about one live
 * procurement package (409 `live-package`): that one may be sent again as a request for assistance, unchanged.
 */
export async function submitQuestion(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: Submission,
): Promise<Outcome<Ticket>> {
  const topic = await findTopic(tx, input.topic);
  if (topic === undefined || !topic.active) {
    return badField('topic', 'Pilih topik dari daftar.', 'Choose a topic from the list.');
  }
  const { kind } = input.contact;
  const contact = kind === 'none' ? null : readContact(kind, input.contact.value);
  if (kind !== 'none' && (contact === null || (kind === 'phone' && readMobile(contact) === null)))
    return unreachable(kind);
  const verdict = procurementVerdict(`${input.subject}\n${input.facts}\n${input.asked}`, input.livePackage);
  if (input.purpose === 'question' && verdict === 'assistance') return livePackage();

  const id = newId();
  const code = input.channel === 'public' ? codeFrom(randomBytes(CODE_LENGTH)) : null;
  const year = yearOf(act.today);
  const series = SERIES[input.channel];
  const row: QuestionRow = {
    government_id: act.government.id,
    id,
    channel: input.channel,
    purpose: input.purpose,
    number: printedNumber(series, year, await drawNumber(tx, act.government.id, series, year)),
    code_hash: code === null ? null : codeHash(vault, code),
    topic: topic.key,
    subject: input.subject.trim() === '' ? subjectFrom(input.asked) : input.subject.trim(),
    facts: input.facts,
    asked: input.asked,
    stage: input.purpose === 'question' ? 'received' : 'assistance',
    stage_since: act.now,
    lead_reason: null,
    asker_account_id: input.channel === 'staff' ? act.actor.accountId : null,
    asker_agency_id: input.channel === 'staff' ? act.actor.agencyId : null,
    contact_kind: kind,
    contact: contact === null ? null : vault.seal(contact, contactContext(id)),
    locale: input.locale,
    unproven: !input.proven,
    received_at: act.now,
    received_on: act.today,
    answered_on: null,
    answered_days: null,
    rating: null,
    rating_comment: null,
    rated_at: null,
  };
  await insertQuestion(tx, row);
  await recordRow(tx, act, 'consultation.submit', 'consultation_question', id);
  await attachFiles(tx, act, id, input.fileIds);
  await open(tx, act, row, topic);
  return { id, number: row.number, code };
}

/** Keyed, so that a stolen database opens nothing. */
export function codeHash(vault: Vault, code: string): string {
  return vault.mac(`consultation-code:${code}`);
}

export async function attachFiles(
  tx: Tx,
  act: Act,
  questionId: string,
  fileIds: readonly string[],
): Promise<void> {
  const rows = [...new Set(fileIds)].map((fileId) => ({
    government_id: act.government.id,
    id: newId(),
    question_id: questionId,
    file_id: fileId,
  }));
  await insertFileLinks(tx, rows);
  await recordRows(
    tx,
    act,
    'consultation.attach',
    'consultation_file',
    rows.map((row) => row.id),
  );
}

async function open(tx: Tx, act: Act, row: QuestionRow, topic: Topic): Promise<void> {
  const assistance = row.purpose === 'assistance';
  const days = await getParameter(tx, assistance ? ASSISTANCE_DAYS : FIRST_ANSWER_DAYS, act.today);
  await openMatter(
    tx,
    act,
    {
      id: row.id,
      kind: `consultation-${row.channel}`,
      number: row.number,
      // A subject in which somebody could be recognised does not go into lists.
      title: findTraces(row.subject, []).length > 0 ? topic.name.id : row.subject,
      agencyId: null,
      stage: row.stage,
      unproven: row.unproven,
      receivedOn: row.received_on,
    },
    [{ name: assistance ? 'assistance' : 'answer', days, from: row.received_on }],
  );
  await tellConsultants(tx, act, row, 'new', `consultation-new:${row.id}`, {
    id: { number: row.number, topic: topic.name.id },
    en: { number: row.number, topic: topic.name.en },
  });
}

function unreachable(kind: Exclude<ContactKind, 'none'>): Refusal {
  return kind === 'phone'
    ? badField(
        'contact',
        'Tulis nomor HP Indonesia, misalnya 0812-3456-7890, atau pilih tanpa kontak.',
        'Enter an Indonesian mobile number such as 0812-3456-7890, or choose no contact.',
      )
    : badField(
        'contact',
        'Tulis alamat surel yang lengkap, misalnya nama@contoh.id, atau pilih tanpa kontak.',
        'Enter a whole e-mail address such as name@example.id, or choose no contact.',
      );
}

export function livePackage(): Refusal {
  return new Refusal(409, 'live-package', {
    id: 'Pertanyaan tentang satu paket pengadaan yang sedang berjalan tidak dijawab lewat konsultasi, agar inspektorat tidak menjadi bagian dari prosesnya. Kirim sebagai permintaan pendampingan; yang Anda tulis tetap ada.',
    en: 'A question about one procurement that is under way is not answered here, so that the inspectorate does not become part of it. Send it as a request for assistance; what you wrote is kept.',
  });
}
