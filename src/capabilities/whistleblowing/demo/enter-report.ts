import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { Services } from '../../../platform/services.ts';
import { insertReport } from '../store/reports.ts';
import type { CaseRow } from '../store/tables.ts';
import type { SealedSample } from './sealed-sample.ts';

const bytes = (base64: string) => Buffer.from(base64, 'base64');

/** Lays a sealed report into the tables and the file store as `sendReport` would have on `day`, within a transaction that is open already. */
export async function enterReport(
  tx: Tx,
  services: Pick<Services, 'files'>,
  governmentId: string,
  day: PlainDate,
  { body, files }: Pick<SealedSample, 'body' | 'files'>,
): Promise<CaseRow> {
  const kept = [];
  for (const [index, sealed] of files.entries()) {
    const { hash } = await services.files.timeless.put(governmentId, sealed);
    await services.files.timeless.dropTime(governmentId, hash, day);
    kept.push({ ...body.files[index]!, parts: [hash] });
  }
  const wraps = (sent: readonly { fingerprint: string; file: string }[]) =>
    sent.map(({ fingerprint, file }) => ({ fingerprint, file: bytes(file) }));
  const { mode, urgent, assisted, conflict, identity } = body;
  return insertReport(tx, {
    report: {
      government_id: governmentId,
      day,
      mode,
      urgent,
      assisted,
      conflict,
      narrative: bytes(body.narrative),
      sent_hash: sha256(randomBytes(32)),
      content_hash: sha256(canonicalJson(body)),
      vouched: null,
    },
    mailbox: {
      auth_hash: body.mailboxAuthHash,
      recipient: body.mailboxRecipient,
      wrap: bytes(body.mailboxWrap),
    },
    caseWraps: wraps(body.caseWraps),
    identity: identity === null ? null : { content: bytes(identity.content), wraps: wraps(identity.wraps) },
    files: kept,
  });
}
