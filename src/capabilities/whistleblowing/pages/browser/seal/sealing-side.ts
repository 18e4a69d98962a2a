// The sealing of one report; runs in sealing.worker.ts.
import type { EvidenceFile } from '../../../rules/narrative.ts';
import { newCaseKey, type CaseKey, type SeenDirectory } from '../../../sealing/case-key.ts';
import { keysOn, verifyDirectory } from '../../../sealing/directory.ts';
import { inParts, sealEvidence } from '../../../sealing/evidence.ts';
import { PART_SIZE } from '../../../sealing/evidence-size.ts';
import type { Mailbox } from '../../../sealing/mailbox.ts';
import { cleanPicture } from '../../../sealing/pictures/clean-picture.ts';
import { readersOf, type Readers } from '../../../sealing/readers.ts';
import { sealReport, type SentFile } from '../../../sealing/report.ts';
import { identityOf, narrativeOf, type SealedPiece } from '../wizard/compose.ts';
import { putSurely, sendAll } from '../wire/parts-upload.ts';
import type { SealingSide } from './sending.ts';
import type { ClientSettings } from '../page/settings.ts';
import type { Wire } from '../wire/wire.ts';
import { isUrgent, type Answers, type PickedFile } from '../wizard/wizard-state.ts';

/** Larger pictures are sealed as they are: a cheap phone has not the memory to look through them. */
const PICTURE_LIMIT = 40 * 2 ** 20;

/** The keys are not those that the pinned root signed: nothing may be sealed. */
export class KeysDiffer extends Error {}

/** What a picture tells beside what it shows; null when it is none that can be read. */
export async function lookInto(
  file: Blob,
): Promise<{ found: string[]; clean: Uint8Array<ArrayBuffer> } | null> {
  if (file.size > PICTURE_LIMIT) return null;
  const reading = cleanPicture(new Uint8Array(await file.arrayBuffer()));
  return reading.bytes === null ? null : { found: reading.found, clean: reading.bytes };
}

export interface SideOptions {
  answers: Answers;
  settings: ClientSettings;
  wire: Pick<Wire, 'parts'>;
  mailbox: () => Promise<Mailbox>;
  wait: (milliseconds: number) => Promise<void>;
}

interface WorkingCopy {
  file: PickedFile;
  found: string[];
}

/** The picture without what it told beside what it shows; null when nothing was found. */
async function copyOf(file: PickedFile): Promise<WorkingCopy | null> {
  const picture = await lookInto(file.bytes);
  if (picture === null || picture.found.length === 0) return null;
  const bytes = new Blob([picture.clean]);
  return { file: { name: file.name, type: file.type, size: bytes.size, bytes }, found: picture.found };
}

/** The sealing of one report. The case key lives in this closure and nowhere else. */
export function sealingSide({ answers, settings, wire, mailbox, wait }: SideOptions): SealingSide {
  let key: CaseKey | null = null;
  let readers: Readers | null = null;
  let seen: SeenDirectory | null = null;
  const files: SentFile[] = [];
  const pieces: (SealedPiece | null)[] = answers.evidence.map(() => null);
  const side = answers.conflict === true ? 'alternate' : 'none';

  const copies = new Map<number, WorkingCopy>();
  /** begun and perhaps broken off; what is sealed once is never sealed anew */
  const begun = new Map<
    Blob,
    { run: () => Promise<number>; hashes: Promise<{ original: string; sealed: string }> }
  >();
  /** who asked last: going on after a break asks anew */
  let tell: (bytes: number) => void = () => {};
  const begin = async (token: string, file: PickedFile, { recipient }: CaseKey) => {
    const { stream, hashes } = await sealEvidence(file.bytes.stream(), file.size, { recipient });
    // A stream that breaks rejects here too; the reader tells of it.
    hashes.catch(() => {});
    const place = files.length;
    const to = wire.parts(token);
    let sent = 0;
    const run = sendAll(stream.pipeThrough(inParts(PART_SIZE)).getReader(), async (part, bytes) => {
      await putSurely(to, place, part, bytes, wait);
      sent += bytes.length;
      tell(sent);
    });
    const made = { run, hashes };
    begun.set(file.bytes, made);
    return made;
  };
  const upload = async (
    token: string,
    file: PickedFile,
    caseKey: CaseKey,
    progress: (bytes: number) => void,
  ) => {
    tell = progress;
    const { run, hashes } = begun.get(file.bytes) ?? (await begin(token, file, caseKey));
    const size = await run();
    const { original, sealed } = await hashes;
    const id = crypto.randomUUID();
    files.push({ id, size, sha256: sealed });
    const [name, type] = [file.name.slice(0, 300), file.type.slice(0, 300)];
    return { id, name, type, size: file.size, sha256: original } satisfies EvidenceFile;
  };

  return {
    async prepare(entries) {
      if (settings.root === null) throw new KeysDiffer();
      const { directory } = await verifyDirectory(entries, {
        government: settings.government,
        root: settings.root,
      });
      if (directory === null) throw new KeysDiffer();
      const found = readersOf(keysOn(directory, settings.today), side);
      if (found.readers === null) throw new KeysDiffer();
      readers = found.readers;
      seen = { root: settings.root, head: directory.head };
      key = await newCaseKey();
    },
    async uploadPiece(token, index, progress) {
      const file = answers.evidence[index]?.file;
      if (!file || key === null) return;
      const made = pieces[index];
      const original = made?.original ?? (await upload(token, file, key, progress));
      pieces[index] = { original, working: null };
      const copy = copies.get(index) ?? (await copyOf(file));
      if (copy === null) return;
      copies.set(index, copy);
      const working = await upload(token, copy.file, key, () => {});
      pieces[index] = { original, working: { file: working, removed: copy.found } };
    },
    async seal() {
      if (key === null || readers === null) throw new KeysDiffer();
      return sealReport(
        {
          mode: answers.mode,
          urgent: isUrgent(answers),
          assisted: answers.cameBy !== null,
          conflict: side,
          files,
          narrative: narrativeOf(answers, pieces, settings.locale),
          identity: identityOf(answers),
        },
        key,
        await mailbox(),
        readers,
        seen,
      );
    },
  };
}
