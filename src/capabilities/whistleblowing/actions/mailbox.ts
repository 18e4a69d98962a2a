import { randomUUID } from 'node:crypto';
import type { Government } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { LIMITS, type MailboxMessage, type MailboxState } from '../contract.ts';
import { mayObject } from '../rules/status.ts';
import {
  changeCase,
  countOfReporter,
  findCase,
  findMailbox,
  findPlace,
  insertMessage,
  listFiles,
  listMessages,
  listOpenings,
  lockCase,
} from '../store/cases.ts';
import { answerCheckins, deleteCheckinsAfter, findOpenCheckin } from '../store/checkins.ts';
import { insertFiles } from '../store/reports.ts';
import type { CaseRow, MailboxRow } from '../store/tables.ts';
import { deleteDraft, findDraft, listParts, lockToken } from '../store/drafts.ts';
import { clocksOn } from './clocks.ts';
import { tokenHash, todayOf } from './drafts.ts';
import { readSealed } from './sealed-blobs.ts';
import { unlessTaken } from '../../../platform/database/duplicates.ts';
import { sameParts, uploadedFiles, type UploadedFile, type UploadedPart } from './uploaded-files.ts';

type House = Pick<Services, 'db' | 'files' | 'clock'>;

/** Of the reporter: a conversation that is longer is no conversation. The office's own do not count, or it could silence him with notes. */
const MOST_MESSAGES = 500;
/** What a mailbox shows; http fills it up to a constant size. */
export type MailboxView = Omit<MailboxState, 'padding'>;

/** A case that is not there: what a wrong secret leads to is looked up all the same. */
const NOBODY = randomUUID;

/** The mailbox that a secret opens, with its case. @param auth hex, as the page derived it from the receipt; only its hash is kept */
async function openBox(tx: Tx, auth: string): Promise<{ box: MailboxRow; row: CaseRow } | null> {
  if (!/^[0-9a-f]{64}$/.test(auth)) return null;
  const box = await findMailbox(tx, sha256(Buffer.from(auth, 'hex')));
  const row = await findCase(tx, box?.report_id ?? NOBODY());
  return box === undefined || row === undefined ? null : { box, row };
}

/** What the reporter sees: status, conversation without the office's notes, and each time his identity was opened. */
export async function readMailbox(
  services: House,
  government: Government,
  auth: string,
): Promise<Outcome<MailboxView>> {
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<MailboxView>> => {
    const opened = await openBox(tx, auth);
    const id = opened?.row.id ?? NOBODY();
    const messages = await listMessages(tx, id, false);
    const files = await listFiles(tx, id);
    const openings = await listOpenings(tx, id);
    const today = todayOf(services, government);
    const checkin = await findOpenCheckin(tx, id, today);
    const clocks = await clocksOn(tx, today);
    if (opened === null) return notFound();
    const { box, row } = opened;
    return {
      number: row.public_number,
      day: row.day,
      status: row.status,
      mayObject: mayObject(row.status),
      checkin: checkin === undefined ? null : { id: checkin.id, due: checkin.due_day },
      clocks: clocks(row),
      wrap: box.wrap.toString('base64'),
      messages: messages.map((each) => ({
        id: each.id,
        day: each.day,
        kind: each.kind as MailboxMessage['kind'],
        sender: each.sender,
        body: each.body.toString('base64'),
        files: files.filter((file) => file.message_id === each.id).map((file) => file.id),
      })),
      openings: openings.map((each) => ({
        day: each.day,
        decree: each.decree_number,
        legalBasis: each.legal_basis,
        reason: each.reason,
      })),
    };
  });
}

/** Puts a sealed message of the reporter into his case, with its files or not at all; the same bytes sent again are the same message. */
export async function writeFromMailbox(
  services: House,
  government: Government,
  message: MailboxMessage,
): Promise<Outcome<{ place: number }>> {
  const body = readSealed('body', message.body, LIMITS.message);
  if (isRefusal(body)) return body;
  const { upload } = message;
  const files = upload === null ? [] : await filesOf(services, government, message, body);
  if (isRefusal(files)) return files;
  const day = todayOf(services, government);
  for (const hash of files.flatMap((file) => file.parts))
    await services.files.timeless.dropTime(government.id, hash, day);
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<{ place: number }>> => {
    const opened = await openBox(tx, message.auth);
    if (opened === null) return notFound();
    const { id } = opened.row;
    await lockCase(tx, id);
    const before = await findPlace(tx, id, body);
    if (before !== undefined) return { place: before };
    const row = await findCase(tx, id);
    if (row === undefined || row.shredded_day !== null) return notFound();
    if (message.kind === 'objection' && !mayObject(row.status)) return notEnded();
    const asked = message.kind === 'check-in' ? await findOpenCheckin(tx, id, day) : null;
    if (asked === undefined) return notAsked();
    if ((await countOfReporter(tx, id)) >= MOST_MESSAGES) return full();
    const own = { government_id: government.id, report_id: id };
    const messageId = randomUUID();
    const place = await insertMessage(tx, {
      ...own,
      id: messageId,
      day,
      kind: message.kind,
      sender: 'reporter',
      body,
    });
    if (upload !== null) {
      await lockToken(tx, government.id, tokenHash(upload.token));
      const draft = await findDraft(tx, tokenHash(upload.token));
      if (draft === undefined || !(await sameParts(tx, draft, files))) return uploadGone();
      const rows = files.map((each) => ({ ...own, ...each, message_id: messageId }));
      const stored = await unlessTaken(insertFiles(tx, rows), { wbs_file_pkey: uploadGone });
      if (isRefusal(stored)) return stored;
      await deleteDraft(tx, draft);
    }
    if (asked !== null) await answerCheckins(tx, id, day);
    if (message.kind === 'objection') {
      await changeCase(tx, id, { status: 'objected', closed_day: null });
      await deleteCheckinsAfter(tx, id, day);
    }
    return { place };
  });
}

/** Files of the message, read before any transaction is open; none for one that was stored before, whose draft is gone. */
async function filesOf(
  services: House,
  government: Government,
  { auth, upload }: MailboxMessage,
  body: Buffer,
): Promise<Outcome<UploadedFile[]>> {
  if (upload === null) return [];
  const parts = await services.db.asGovernment(
    government.id,
    async (tx): Promise<Outcome<UploadedPart[] | null>> => {
      const opened = await openBox(tx, auth);
      if (opened === null) return notFound();
      const draft = await findDraft(tx, tokenHash(upload.token));
      if (draft !== undefined) return listParts(tx, draft);
      return (await findPlace(tx, opened.row.id, body)) === undefined ? uploadGone() : null;
    },
  );
  if (isRefusal(parts) || parts === null) return parts ?? [];
  return uploadedFiles(services, government, parts, upload.files);
}

function uploadGone() {
  return badField(
    'upload',
    'Berkas yang diunggah tidak ditemukan lagi. Unggah sekali lagi, lalu kirim pesannya.',
    'The uploaded files are not there any more. Upload them again, then send the message.',
  );
}

function notAsked() {
  return conflict(
    'no-check-in',
    'Tidak ada pertanyaan berkala yang menunggu jawaban. Kirim sebagai pesan biasa.',
    'No check-in waits for an answer. Send it as a message.',
  );
}

function notEnded() {
  return conflict(
    'not-ended',
    'Keberatan dapat disampaikan setelah laporan selesai ditangani. Sementara itu, kirim pesan biasa.',
    'You can object once the report has been dealt with. Until then, send a message.',
  );
}

function full() {
  return conflict(
    'mailbox-full',
    'Kotak surat ini penuh. Datang ke Inspektorat atau buat laporan lanjutan dengan menyebut nomor laporan ini.',
    'This mailbox is full. Come to the inspectorate, or send a further report that names this one.',
  );
}
