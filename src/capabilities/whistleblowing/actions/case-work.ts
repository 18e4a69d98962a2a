import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { addDays, isPlainDate, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { Folders } from '../../../platform/services.ts';
import { recordMany } from '../../../platform/trail/record.ts';
import { LIMITS } from '../contract.ts';
import { CHECKIN_DAYS } from '../parameters.ts';
import { mayGrant } from '../policy.ts';
import { isStep, type Status } from '../rules/status.ts';
import { grantFault, type Grant } from '../sealing/grant.ts';
import { changeCase, deleteGrant, findPlace, findWrap, insertMessage, insertWrap } from '../store/cases.ts';
import { insertCheckins } from '../store/checkins.ts';
import { openOwnCase, recordAct } from './own-case.ts';
import { findDirectory } from './read-directory.ts';
import { readSealed } from './sealed-blobs.ts';

/** Day that a step is done on, for the clocks. */
const DAYS: Partial<Record<Status, 'read_day' | 'concluded_day' | 'closed_day'>> = {
  read: 'read_day',
  concluded: 'concluded_day',
  // Whom it was referred to is an outcome that the reporter is told.
  referred: 'concluded_day',
  closed: 'closed_day',
  rejected: 'closed_day',
};

/** Takes a case one step on. Refused: a step that does not follow from where it stands. */
export async function setStatus(
  tx: Tx,
  act: Act,
  input: { id: string; status: Status },
): Promise<Outcome<{ status: Status }>> {
  const opened = await openOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  if (!isStep(opened.row.status, input.status)) {
    return conflict(
      'no-step',
      'Langkah ini tidak mengikuti keadaan laporan sekarang. Muat ulang halaman.',
      'This step does not follow from where the report stands. Reload the page.',
    );
  }
  const day = DAYS[input.status];
  await changeCase(tx, input.id, {
    status: input.status,
    ...(day === undefined ? {} : { [day]: act.today }),
  });
  if (day === 'closed_day') await planCheckins(tx, act, input.id);
  await recordAct(tx, act, 'status', input.id, { from: opened.row.status, to: input.status });
  return { status: input.status };
}

/** Closing plans the days on which the reporter is asked how he fares. */
async function planCheckins(tx: Tx, act: Act, id: string): Promise<void> {
  const days = await getParameter(tx, CHECKIN_DAYS, act.today);
  const due = days.map((each) => addDays(act.today, each));
  await insertCheckins(tx, act.government.id, id, due);
}

/** Writes to the reporter, or a note that only readers of the case see; both sealed to the case key. The same bytes again are the same message. */
export async function writeToCase(
  tx: Tx,
  act: Act,
  input: { id: string; kind: 'message' | 'note'; body: string },
): Promise<Outcome<{ place: number }>> {
  const body = readSealed('body', input.body, LIMITS.message);
  if (isRefusal(body)) return body;
  const opened = await openOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  const before = await findPlace(tx, input.id, body, 'office');
  if (before !== undefined) return { place: before };
  const place = await insertMessage(tx, {
    government_id: act.government.id,
    id: randomUUID(),
    report_id: input.id,
    day: act.today,
    kind: input.kind,
    sender: 'office',
    body,
  });
  if (input.kind === 'message' && opened.row.answered_day === null)
    await changeCase(tx, input.id, { answered_day: act.today });
  await recordAct(tx, act, input.kind, input.id, {});
  return { place };
}

/**
 * Gives a case to one more reader until a day, by the case key wrapped to him and a statement that the grantor signed. With a conflict of
 * interest only another alternate may be given it, so that no grant brings it back to those whom it names. Refused: a grant to oneself, one
 * that lasts longer than the grantor's own, a reader whom the reporter chose himself.
 */
export async function grantCaseTo(
  tx: Tx,
  act: Act,
  folders: Pick<Folders, 'keys'>,
  grant: Grant,
): Promise<Outcome<{ until: PlainDate }>> {
  if (!mayGrant(act.actor)) return notAllowed();
  const { statement, wrap } = grant;
  const opened = await openOwnCase(tx, act, statement.report);
  if (isRefusal(opened)) return opened;
  const file = readSealed('wrap', wrap.file, LIMITS.wrap);
  if (isRefusal(file)) return file;
  const directory = await findDirectory(tx, folders, act.government.id);
  const reader = directory?.holders.find((each) => each.fingerprint === statement.to);
  if (directory === null || reader === undefined) return notFound();
  if (
    (await grantFault(grant, directory)) !== null ||
    wrap.fingerprint !== statement.to ||
    statement.by !== opened.wrap.fingerprint ||
    statement.to === statement.by ||
    (opened.wrap.until_day !== null && statement.until > opened.wrap.until_day) ||
    statement.from !== act.today ||
    !isPlainDate(statement.until) ||
    (opened.row.conflict === 'alternate') !== (reader.role === 'alternate')
  )
    return badGrant();
  const until = plainDate(statement.until);
  const before = await findWrap(tx, statement.report, [statement.to], act.today);
  if (before !== undefined && before.until_day === null) return alreadyReads();
  const removed = await deleteGrant(tx, statement.report, statement.to);
  await recordRemoved(tx, act, removed);
  await insertWrap(tx, {
    government_id: act.government.id,
    report_id: statement.report,
    fingerprint: statement.to,
    file,
    until_day: until,
    statement: canonicalJson(statement),
    signature: grant.signature,
  });
  await recordAct(tx, act, 'grant', statement.report, {
    to: statement.to,
    until,
    letter: statement.letter,
  });
  return { until };
}

/** Takes a grant back: the wrap is erased. What was read until then cannot be unread. */
export async function revokeGrant(
  tx: Tx,
  act: Act,
  input: { id: string; fingerprint: string },
): Promise<Outcome<{ revoked: true }>> {
  if (!mayGrant(act.actor)) return notAllowed();
  const opened = await openOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  const removed = await deleteGrant(tx, input.id, input.fingerprint);
  if (removed.length === 0) return notFound();
  await recordRemoved(tx, act, removed);
  await recordAct(tx, act, 'revoke', input.id, { to: input.fingerprint });
  return { revoked: true };
}

/** Says in the trail that sealed rows were removed on purpose: the verifier asks for it when a batch misses them. */
export async function recordRemoved(tx: Tx, act: Act, ids: readonly string[]): Promise<void> {
  const entries = ids.map((subject) => ({
    action: 'wbs.remove',
    kind: 'wbs-removal',
    subject,
    record: { day: act.today },
  }));
  await recordMany(tx, act, entries);
}

function alreadyReads() {
  return conflict(
    'already-reads',
    'Orang ini sudah menerima laporan ini dari pelapornya sendiri, tanpa batas waktu. Pilih orang lain.',
    'This person has this report from the reporter himself, without a limit in time. Choose somebody else.',
  );
}

export function badGrant() {
  return badField(
    'statement',
    'Surat penugasan digital ini tidak sah: periksa tanda tangan, penerima, dan tanggalnya, lalu buat lagi.',
    'This signed assignment is not valid: check its signature, its reader and its days, then make it again.',
  );
}
