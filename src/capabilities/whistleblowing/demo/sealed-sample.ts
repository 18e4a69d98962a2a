// An invented report, sealed as a reporter's browser seals it.
import { randomUUID } from 'node:crypto';
import { newIdentity, readStream } from '../../../platform/sealing/age.ts';
import { randomBytes, type Bytes } from '../../../platform/sealing/bytes.ts';
import type { Category, Evidence, EvidenceKind, Narrative } from '../rules/narrative.ts';
import { newCaseKey, type CaseKey } from '../sealing/case-key.ts';
import { FILE_LIMIT, sealedSize } from '../sealing/evidence-size.ts';
import { sealEvidence } from '../sealing/evidence.ts';
import type { ReporterIdentity } from '../sealing/identity.ts';
import { deriveMailbox, type Mailbox } from '../sealing/mailbox.ts';
import { keysOn, type KeyDirectory } from '../sealing/directory.ts';
import { readersOf } from '../sealing/readers.ts';
import type { Receipt } from '../sealing/receipt.ts';
import { sealReport, type SealedReport, type SentFile } from '../sealing/report.ts';
import type { Conflict, Mode } from '../rules/status.ts';

export interface SampleStory {
  mode?: Mode;
  urgent?: string | null;
  assisted?: boolean;
  conflict?: Conflict;
  category?: Category;
  what?: string;
  who?: string;
  when?: string;
  where?: string;
  how?: string;
  agency?: Narrative['agency'];
  evidence?: readonly { kind: EvidenceKind; description: string; file?: SampleFile }[];
  fewer?: string | null;
  villageFund?: Narrative['villageFund'];
  identity?: Partial<ReporterIdentity>;
}

export interface SampleFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface SealedSample {
  body: SealedReport;
  /** sealed files in the order of `body.files` */
  files: Bytes[];
  caseKey: CaseKey;
  mailbox: Mailbox;
  narrative: Narrative | Omit<Narrative, 'identitySha256'>;
  identity: ReporterIdentity | null;
}

/** Nobody: region 99 is none of Indonesia's. */
export const NOBODY: ReporterIdentity = {
  version: 1,
  kind: 'identity',
  name: 'Sri Penanda',
  nik: '9971015508900001',
  phone: null,
  address: null,
  card: null,
  cardReading: 'not-compared',
};

/**
 * @param directory verified; its readers on `day` ('YYYY-MM-DD') are those of the report
 * @param receipt null: a mailbox whose receipt nobody has, without the work of deriving it
 * @throws Error when the directory lacks a reader
 */
export async function sealSample(
  directory: KeyDirectory,
  day: string,
  receipt: Receipt | null,
  story: SampleStory = {},
): Promise<SealedSample> {
  const { mode = 'named', urgent = null, assisted = false, conflict = 'none' } = story;
  const { readers, fault } = readersOf(keysOn(directory, day), conflict);
  if (readers === null) throw new Error(`no report can be sealed: ${fault}`);
  const caseKey = await newCaseKey();
  const mailbox = receipt === null ? await newMailbox() : await deriveMailbox(receipt, directory.government);
  const sent: SentFile[] = [];
  const files: Bytes[] = [];
  const evidence: Evidence[] = [];
  for (const { kind, description, file } of story.evidence ?? []) {
    if (file === undefined) {
      evidence.push({ kind, description, original: null, working: null });
      continue;
    }
    const id = randomUUID();
    const size = file.bytes.length;
    const { stream, hashes } = await sealEvidence(
      new Blob([new Uint8Array(file.bytes)]).stream(),
      size,
      caseKey,
    );
    const sealed = await readStream(stream, sealedSize(FILE_LIMIT));
    const hash = await hashes;
    sent.push({ id, size: sealed.length, sha256: hash.sealed });
    files.push(sealed);
    evidence.push({
      kind,
      description,
      original: { id, name: file.name, type: file.type, size, sha256: hash.original },
      working: null,
    });
  }
  const narrative: Omit<Narrative, 'identitySha256'> = {
    version: 1,
    kind: 'narrative',
    language: 'id',
    category: story.category ?? 'procurement',
    what: story.what ?? 'Pemenang lelang sudah ditentukan sebelum pengumuman.',
    who: story.who ?? 'Pejabat pengadaan',
    when: story.when ?? 'Maret tahun ini',
    where: story.where ?? 'Kantor dinas',
    how: story.how ?? 'Melihat sendiri',
    agency: story.agency ?? null,
    urgent,
    evidence,
    fewer:
      story.fewer === undefined ? (evidence.length < 3 ? 'Belum sempat dikumpulkan' : null) : story.fewer,
    villageFund: story.villageFund ?? null,
  };
  const identity = mode === 'anonymous' ? null : { ...NOBODY, ...story.identity };
  const draft = { mode, urgent: urgent !== null, assisted, conflict, narrative, identity, files: sent };
  return {
    body: await sealReport(draft, caseKey, mailbox, readers, directory),
    files,
    caseKey,
    mailbox,
    narrative,
    identity,
  };
}

/** A mailbox without the work of a receipt, which nobody has. */
export async function newMailbox(): Promise<Mailbox> {
  return { auth: randomBytes(32), identity: await newIdentity(), proof: randomBytes(32) };
}
