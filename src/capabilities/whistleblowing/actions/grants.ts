import type { Act } from '../../../platform/act.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { isPlainDate, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import type { Folders } from '../../../platform/services.ts';
import { LIMITS } from '../contract.ts';
import { mayGrant } from '../policy.ts';
import { grantFault, type Grant } from '../sealing/grant.ts';
import { deleteGrant, findWrap, insertWrap } from '../store/cases.ts';
import { openOwnCase, recordAct } from './own-case.ts';
import { findDirectory } from './read-directory.ts';
import { recordRemoved } from './record-removed.ts';
import { readSealed } from './sealed-blobs.ts';

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
