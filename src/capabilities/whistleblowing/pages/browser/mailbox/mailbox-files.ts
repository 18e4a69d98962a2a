// Further evidence: sealed to the report's own key and sent up under a draft of its own, before the letter that names it. Runs in
// mailbox-files.worker.ts.
import type { CaseKey } from '../../../sealing/case-key.ts';
import { inParts, sealEvidence } from '../../../sealing/evidence.ts';
import { PART_SIZE } from '../../../sealing/evidence-size.ts';
import type { Message } from '../../../sealing/message.ts';
import { cleanPicture } from '../../../sealing/pictures/clean-picture.ts';
import type { SentFile } from '../../../sealing/report.ts';
import { putSurely, sendAll, type PartsWire } from '../wire/parts-upload.ts';

/** Larger pictures are sealed as they are: a cheap phone has not the memory to look through them. */
const PICTURE_LIMIT = 40 * 2 ** 20;

/** What the letter says of its files. */
export interface LetterFiles {
  upload: { token: string; files: SentFile[] } | null;
  named: Message['files'];
}

/** @param key public half of the case key; sealing needs no more. @throws LineBroken, Refused */
export async function sendFiles(
  files: readonly File[],
  key: Pick<CaseKey, 'recipient'>,
  {
    token,
    parts,
    wait,
    progress,
  }: {
    token: string;
    parts: PartsWire;
    wait: (milliseconds: number) => Promise<void>;
    /** 0 to 1 over all files */
    progress: (part: number) => void;
  },
): Promise<LetterFiles> {
  const sent: SentFile[] = [];
  const named: Message['files'] = [];
  const all = files.reduce((sum, each) => sum + each.size, 0);
  let before = 0;
  const send = async (bytes: Blob, name: string, tell: (done: number) => void) => {
    const { stream, hashes } = await sealEvidence(bytes.stream(), bytes.size, key, tell);
    hashes.catch(() => {});
    const place = sent.length;
    const run = sendAll(stream.pipeThrough(inParts(PART_SIZE)).getReader(), (part, piece) =>
      putSurely(parts, place, part, piece, wait),
    );
    const size = await run();
    const { original, sealed } = await hashes;
    const id = crypto.randomUUID();
    sent.push({ id, size, sha256: sealed });
    named.push({ id, name: name.slice(0, 300), sha256: original });
  };
  for (const file of files) {
    const from = before;
    await send(file, file.name, (done) => progress((from + Math.min(done, file.size)) / all));
    const copy = await workingCopy(file);
    if (copy !== null) await send(copy, `salinan-kerja-${file.name}`, () => {});
    before += file.size;
  }
  return { upload: { token, files: sent }, named };
}

/** The picture without what it told beside what it shows; null where nothing was found, or no picture. */
async function workingCopy(file: File): Promise<Blob | null> {
  if (!file.type.startsWith('image/') || file.size > PICTURE_LIMIT) return null;
  const { bytes, found } = cleanPicture(new Uint8Array(await file.arrayBuffer()));
  return bytes === null || found.length === 0 ? null : new Blob([bytes]);
}
