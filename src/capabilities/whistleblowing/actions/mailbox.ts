import { randomUUID } from 'node:crypto';
import type { Government } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { LIMITS, type MailboxMessage, type MailboxState } from '../contract.ts';
import { mayObject } from '../rules/status.ts';
import {
  changeCase,
  findCase,
  findMailbox,
  insertMessage,
  listFiles,
  listMessages,
  listOpenings,
  lockCase,
} from '../store/cases.ts';
import { answerCheckins, findOpenCheckin } from '../store/checkins.ts';
import { insertFiles } from '../store/reports.ts';
import type { CaseRow, MailboxRow } from '../store/tables.ts';
import { deleteDraft, findDraft } from '../store/drafts.ts';
import { clocksOn } from './clocks.ts';
import { tokenHash, todayOf } from './drafts.ts';
import { readSealed } from './sealed-blobs.ts';
import { sameParts, uploadedFiles } from './uploaded-files.ts';

type House = Pick<Services, 'db' | 'files' | 'clock'>;

/** A conversation that is longer is no conversation. */
const MOST_MESSAGES = 500;
/** Answers come in steps of so many bytes, so that their length on the wire tells little. */
const STEP = 65_536;

/** The mailbox that a secret opens, with its case. @param auth hex, as the page derived it from the receipt; only its hash is kept */
async function openBox(tx: Tx, auth: string): Promise<{ box: MailboxRow; row: CaseRow } | null> {
  if (!/^[0-9a-f]{64}$/.test(auth)) return null;
  const box = await findMailbox(tx, sha256(Buffer.from(auth, 'hex')));
  if (box === undefined) return null;
  const row = await findCase(tx, box.report_id);
  return row === undefined ? null : { box, row };
}

/** What the reporter sees: status, conversation without the office's notes, and each time his identity was opened. */
export async function readMailbox(
  services: House,
  government: Government,
  auth: string,
): Promise<Outcome<MailboxState>> {
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<MailboxState>> => {
    const opened = await openBox(tx, auth);
    if (opened === null) return notFound();
    const { box, row } = opened;
    const [messages, files, openings] = [
      await listMessages(tx, row.id, false),
      await listFiles(tx, row.id),
      await listOpenings(tx, row.id),
    ];
    const checkin = await findOpenCheckin(tx, row.id, todayOf(services, government));
    const state = {
      number: row.public_number,
      day: row.day,
      status: row.status,
      mayObject: mayObject(row.status),
      checkin: checkin === undefined ? null : { id: checkin.id, due: checkin.due_day },
      clocks: (await clocksOn(tx, todayOf(services, government)))(row),
      wrap: box.wrap.toString('base64'),
      messages: messages.map((each) => ({
        id: each.id,
        day: each.day,
        kind: each.kind as 'message' | 'objection' | 'check-in',
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
    const length = JSON.stringify({ ...state, padding: '' }).length;
    return { ...state, padding: ' '.repeat((STEP - (length % STEP)) % STEP) };
  });
}

/** Puts a sealed message of the reporter into his case, with its files or not at all. */
export async function writeFromMailbox(
  services: House,
  government: Government,
  message: MailboxMessage,
): Promise<Outcome<{ place: number }>> {
  const body = readSealed('body', message.body, LIMITS.message);
  if (isRefusal(body)) return body;
  const { upload } = message;
  const files = upload === null ? [] : await uploadedFiles(services, government, upload.token, upload.files);
  if (isRefusal(files)) return files;
  const day = todayOf(services, government);
  for (const hash of files.flatMap((file) => file.parts))
    await services.files.dropTime(government.id, hash, day);
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<{ place: number }>> => {
    const opened = await openBox(tx, message.auth);
    if (opened === null) return notFound();
    const { id } = opened.row;
    await lockCase(tx, id);
    const row = await findCase(tx, id);
    if (row === undefined || row.shredded_day !== null) return notFound();
    if (message.kind === 'objection' && !mayObject(row.status)) return notEnded();
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
    if (place > MOST_MESSAGES) return full();
    if (upload !== null) {
      const draft = await findDraft(tx, tokenHash(upload.token));
      if (draft === undefined || !(await sameParts(tx, draft, files))) return notFound();
      if (files.length > 0)
        await insertFiles(
          tx,
          files.map((each) => ({ ...own, ...each, message_id: messageId })),
        );
      await deleteDraft(tx, draft);
    }
    if (message.kind === 'check-in') await answerCheckins(tx, id, day);
    if (message.kind === 'objection') await changeCase(tx, id, { status: 'objected', closed_day: null });
    return { place };
  });
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
    'Kotak pesan ini penuh. Datang ke Inspektorat atau buat laporan lanjutan dengan menyebut nomor laporan ini.',
    'This mailbox is full. Come to the inspectorate, or send a further report that names this one.',
  );
}
