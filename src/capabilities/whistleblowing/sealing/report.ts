// A report as it leaves the reporter's browser, and its opening. Everything here is sealed before it is sent; the server learns the mode, whether
// it is urgent, how many readers there are and the buckets of sizes.
import { recipientOf } from '../../../platform/sealing/age.ts';
import { fromBase64, toBase64 } from '../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import { isNarrative, type Narrative } from '../rules/narrative.ts';
import type { Conflict, Mode } from '../rules/status.ts';
import { wrapCaseKey, wrapForMailbox, type CaseKey, type SeenDirectory } from './case-key.ts';
import {
  identityDigest,
  sealIdentity,
  type ReporterIdentity,
  type SealedIdentity,
  type Wrap,
} from './identity.ts';
import { authHash, type Mailbox } from './mailbox.ts';
import type { Readers } from './readers.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** Bytes of JSON. */
const NARRATIVE_LIMIT = 200_000;

/** A sealed evidence file that was uploaded before the report is sent. */
export interface SentFile {
  id: string;
  /** bytes of the sealed file */
  size: number;
  /** of the sealed file, hex */
  sha256: string;
}

/** What is sent; every `file`, `narrative` and `mailboxWrap` is an age file in base64. */
export interface SealedReport {
  mode: Mode;
  urgent: boolean;
  assisted: boolean;
  conflict: Conflict;
  narrative: string;
  caseWraps: Wrap[];
  mailboxWrap: string;
  mailboxRecipient: string;
  mailboxAuthHash: string;
  identity: SealedIdentity | null;
  files: SentFile[];
}

export interface ReportDraft extends Pick<
  SealedReport,
  'mode' | 'urgent' | 'assisted' | 'conflict' | 'files'
> {
  narrative: Omit<Narrative, 'identitySha256'>;
  identity: ReporterIdentity | null;
}

/**
 * @param caseKey the one that the evidence files were sealed to
 * @param readers from a directory that was verified against the pinned root
 * @param seen that directory: the mailbox will warn when a later one does not continue it
 * @throws SealingError `content` for an identity that the mode does not allow or lacks, `too-large`
 */
export async function sealReport(
  draft: ReportDraft,
  caseKey: CaseKey,
  mailbox: Mailbox,
  readers: Readers,
  seen: SeenDirectory | null = null,
): Promise<SealedReport> {
  const { mode, urgent, assisted, conflict, files } = draft;
  if ((mode === 'named' && draft.identity === null) || (mode === 'anonymous' && draft.identity !== null))
    throw new SealingError('content', `mode ${mode} and identity do not fit`);
  const identity = draft.identity === null ? null : await sealIdentity(draft.identity, readers.identity);
  const identitySha256 = identity === null ? null : await identityDigest(identity);
  const narrative: Narrative = { ...draft.narrative, identitySha256 };
  if (!isNarrative(narrative)) throw new SealingError('content', 'narrative');
  const caseWraps = await Promise.all(
    readers.case.map(async ({ fingerprint, recipient }) => ({
      fingerprint,
      file: toBase64(await wrapCaseKey(caseKey, recipient)),
    })),
  );
  return {
    mode,
    urgent,
    assisted,
    conflict,
    narrative: toBase64(await sealJson(narrative, [caseKey.recipient], NARRATIVE_LIMIT)),
    caseWraps,
    mailboxWrap: toBase64(await wrapForMailbox(caseKey, mailbox, seen)),
    mailboxRecipient: await recipientOf(mailbox.identity),
    mailboxAuthHash: await authHash(mailbox.auth),
    identity,
    files,
  };
}

export function openNarrative(sealed: string, caseKey: CaseKey): Promise<Narrative> {
  return openJson(fromBase64(sealed), caseKey.identity, isNarrative);
}

/** Is this sealed identity the one that the reporter sent with this narrative? Readers of the case check it without opening it. */
export async function belongsTogether(
  narrative: Narrative,
  identity: Pick<SealedIdentity, 'content'> | null,
): Promise<boolean> {
  return narrative.identitySha256 === (identity === null ? null : await identityDigest(identity));
}
