import type { Government } from '../../../platform/act.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { unlessTaken } from '../../../platform/database/duplicates.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notFound,
  type Outcome,
  type Refusal,
} from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { isRecipient } from '../../../platform/sealing/age-keys.ts';
import type { Services } from '../../../platform/services.ts';
import { LIMITS, type SendBody, type Sent } from '../contract.ts';
import { OPEN_MODES } from '../parameters.ts';
import { keysOn } from '../sealing/directory.ts';
import { readersOf, type Readers } from '../sealing/readers.ts';
import { deleteDraft, findDraft, listParts, lockToken } from '../store/drafts.ts';
import { findSent, insertReport, type NewReport } from '../store/reports.ts';
import type { Alert } from './alert.ts';
import { sentHashOf, tokenHash, todayOf } from './drafts.ts';
import { findDirectory } from './read-directory.ts';
import { readAllSealed, readSealed, wrongReaders } from './sealed-blobs.ts';
import { spendPersonToken } from './spend-token.ts';
import { sameParts, uploadedFiles, type UploadedPart } from './uploaded-files.ts';

type House = Pick<Services, 'db' | 'files' | 'clock' | 'folders'>;

/**
 * Stores a sealed report whole, or nothing of it. The same token with the same content answers as it did the first time; nothing tells
 * when it came but the day. No trail entry, notice or job is made of it: the batch of the night tells of it.
 * @param alert is told of an urgent report once it is stored, not of a repeated send
 */
export async function sendReport(
  services: House,
  government: Government,
  token: string,
  body: SendBody,
  alert: Alert = () => {},
): Promise<Outcome<Sent>> {
  const sentHash = sentHashOf(token);
  // Without the token: whoever finds one on somebody could try it on every report.
  const contentHash = sha256(canonicalJson({ ...body, personToken: undefined }));
  const { db } = services;
  const read = readBlobs(body);
  if (isRefusal(read)) return read;
  const before = await uploadOf(services, government, token, body, { sentHash, contentHash });
  if (isRefusal(before) || 'number' in before) return before;
  const files = await uploadedFiles(services, government, before, body.files);
  if (isRefusal(files)) return files;
  // Reading has moved their time of access.
  for (const hash of files.flatMap((file) => file.parts))
    await services.files.timeless.dropTime(government.id, hash, todayOf(services, government));
  let stored = false;
  const outcome = await db.asGovernment(government.id, async (tx): Promise<Outcome<Sent>> => {
    await lockToken(tx, government.id, tokenHash(token));
    const sent = await findSent(tx, sentHash);
    if (sent !== undefined) return again(sent, contentHash);
    const draft = await findDraft(tx, tokenHash(token));
    if (draft === undefined) return notFound();
    if (!(await sameParts(tx, draft, files))) return changed();
    const day = todayOf(services, government);
    const refused = await refusedByGovernment(tx, services, government, body, day);
    if (refused !== null) return refused;
    const { mode, urgent, assisted, conflict: side, personToken } = body;
    const unspent =
      personToken === undefined ? null : await spendPersonToken(tx, government, personToken, day);
    if (unspent !== null) return unspent;
    const inserting = insertReport(tx, {
      ...read,
      report: {
        government_id: government.id,
        day,
        mode,
        urgent,
        assisted,
        conflict: side,
        narrative: read.narrative,
        sent_hash: sentHash,
        content_hash: contentHash,
        vouched: personToken === undefined ? null : true,
      },
      files,
    });
    // Hashes and ids of files come from outside: two reports may claim the same ones at the same instant.
    const row = await unlessTaken(inserting, {
      wbs_mailbox_government_id_auth_hash_key: changed,
      wbs_file_pkey: changed,
    });
    if (isRefusal(row)) return row;
    await deleteDraft(tx, draft);
    stored = true;
    return { number: row.public_number };
  });
  if (stored && body.urgent && !isRefusal(outcome)) alert(government, body.conflict);
  return outcome;
}

/** The parts that came up under a token, or what was sent with it before. A report without files is looked at once, under the lock. */
async function uploadOf(
  { db }: House,
  government: Government,
  token: string,
  { files }: SendBody,
  { sentHash, contentHash }: { sentHash: string; contentHash: string },
): Promise<Outcome<Sent | UploadedPart[]>> {
  if (files.length === 0) return [];
  return db.asGovernment(government.id, async (tx): Promise<Outcome<Sent | UploadedPart[]>> => {
    const draft = await findDraft(tx, tokenHash(token));
    if (draft !== undefined) return listParts(tx, draft);
    // Asked second: a report that is stored at this very instant takes its draft away, and is found then.
    const sent = await findSent(tx, sentHash);
    return sent === undefined ? notFound() : again(sent, contentHash);
  });
}

/** Every sealed blob, read strictly. */
function readBlobs(
  body: SendBody,
): Outcome<Pick<NewReport, 'mailbox' | 'caseWraps' | 'identity'> & { narrative: Buffer }> {
  const blobs = readAllSealed({
    narrative: { sent: body.narrative, limit: LIMITS.narrative },
    mailboxWrap: { sent: body.mailboxWrap, limit: LIMITS.wrap },
  });
  if (isRefusal(blobs)) return blobs;
  if (!isRecipient(body.mailboxRecipient)) return wrongReaders('mailboxRecipient');
  const caseWraps = readWraps('caseWraps', body.caseWraps);
  if (isRefusal(caseWraps)) return caseWraps;
  const identity = body.identity === null ? null : readIdentity(body.identity);
  if (isRefusal(identity)) return identity;
  return {
    narrative: blobs.narrative,
    mailbox: { auth_hash: body.mailboxAuthHash, recipient: body.mailboxRecipient, wrap: blobs.mailboxWrap },
    caseWraps,
    identity,
  };
}

function readIdentity(
  identity: NonNullable<SendBody['identity']>,
): Outcome<NonNullable<NewReport['identity']>> {
  const content = readSealed('identity', identity.content, LIMITS.identity);
  if (isRefusal(content)) return content;
  const wraps = readWraps('identity', identity.wraps);
  return isRefusal(wraps) ? wraps : { content, wraps };
}

function readWraps(
  field: string,
  wraps: readonly { fingerprint: string; file: string }[],
): Outcome<{ fingerprint: string; file: Buffer }[]> {
  const read = [];
  for (const { fingerprint, file } of wraps) {
    const bytes = readSealed(field, file, LIMITS.wrap);
    if (isRefusal(bytes)) return bytes;
    read.push({ fingerprint, file: bytes });
  }
  return read;
}

/** What only the government's own state can refuse: the mode, the readers of today. */
async function refusedByGovernment(
  tx: Tx,
  services: House,
  government: Government,
  body: SendBody,
  day: ReturnType<typeof todayOf>,
): Promise<Refusal | null> {
  const open = await getParameter(tx, OPEN_MODES, day);
  if (!open.includes(body.mode)) return closedMode();
  if ((body.mode === 'named') !== (body.identity !== null) && body.mode !== 'confidential')
    return wrongIdentity(body.mode);
  const directory = await findDirectory(tx, services.folders, government.id);
  if (directory === null) return noKeys();
  const { readers, fault } = readersOf(keysOn(directory, day), body.conflict);
  if (fault !== null) return noKeys();
  return readerFault(body, readers);
}

function readerFault(body: SendBody, readers: Readers): Refusal | null {
  const fits = (wraps: readonly { fingerprint: string }[], of: Readers['case']) => {
    const sent = new Set(wraps.map((each) => each.fingerprint));
    return wraps.length === of.length && of.every((each) => sent.has(each.fingerprint));
  };
  if (!fits(body.caseWraps, readers.case)) return wrongReaders('caseWraps');
  if (body.identity !== null && !fits(body.identity.wraps, readers.identity)) return wrongReaders('identity');
  return null;
}

function again(sent: { publicNumber: string; contentHash: string }, contentHash: string): Outcome<Sent> {
  return sent.contentHash === contentHash ? { number: sent.publicNumber } : changed();
}

function changed(): Refusal {
  return conflict(
    'sent-otherwise',
    'Laporan ini sudah terkirim, atau berubah selama dikirim. Muat ulang halaman; bila tanda terima Anda sudah ada, pakai itu.',
    'This report was sent already, or changed while it was sent. Reload the page; if you have a receipt, use that.',
  );
}

function closedMode(): Refusal {
  return badField(
    'mode',
    'Cara melapor ini tidak dibuka di sini. Pilih cara lain yang ditawarkan halaman ini.',
    'This way to report is not open here. Choose one that the page offers.',
  );
}

function wrongIdentity(mode: string): Refusal {
  return mode === 'named'
    ? badField(
        'identity',
        'Isi identitas Anda; hanya pemegang kunci yang dapat membukanya.',
        'Give your identity; only the holder of the key can open it.',
      )
    : badField(
        'identity',
        'Laporan tanpa nama tidak memuat identitas. Hapus isian itu.',
        'An anonymous report carries no identity. Remove it.',
      );
}

function noKeys(): Refusal {
  return conflict(
    'no-keys',
    'Saluran ini belum siap menerima laporan: kunci penerimanya belum lengkap. Hubungi KPK 198 atau datang ke Inspektorat.',
    'This channel is not ready for reports: the keys of its readers are not complete. Call KPK at 198, or come to the inspectorate.',
  );
}
