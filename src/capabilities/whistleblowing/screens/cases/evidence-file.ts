// One sealed file: fetched, both hashes taken while it streams, opened. Nothing of a file that is not whole is ever shown.
import { SealingError } from '../../../../platform/sealing/sealing-error.ts';
import type { Bytes } from '../../../../platform/sealing/bytes.ts';
import { readStream } from '../../../../platform/sealing/age.ts';
import { hashedStream } from '../../../../platform/sealing/hash-stream.ts';
import type { CaseKey } from '../../sealing/case-key.ts';
import { FILE_LIMIT } from '../../sealing/evidence-size.ts';
import { openEvidence } from '../../sealing/evidence.ts';

export type FileReading =
  | { state: 'whole'; bytes: Bytes; sealed: string; original: string }
  /** the hash of the sealed file, or of what it holds, is not the one that was recorded */
  | { state: 'differs'; which: 'sealed' | 'original'; expected: string; found: string }
  /** cut off, changed, or not for this case */
  | { state: 'damaged' };

/**
 * @param told SHA-256 in hex: of the sealed file as the server recorded it when it came, of the original as the reporter's browser did
 * @param progress bytes of the sealed file so far
 */
export async function readEvidence(
  stream: ReadableStream<Uint8Array>,
  told: { sealed: string; original: string },
  caseKey: Pick<CaseKey, 'identity'>,
  progress?: (bytes: number) => void,
): Promise<FileReading> {
  const [sealed, original] = [await hashedStream(), await hashedStream()];
  let bytes: Bytes;
  try {
    const counted = stream.pipeThrough(counting(progress)).pipeThrough(sealed.through);
    const opened = (await openEvidence(counted, caseKey)).pipeThrough(original.through);
    bytes = await readStream(opened, FILE_LIMIT);
  } catch (error) {
    if (error instanceof SealingError) return { state: 'damaged' };
    throw error;
  }
  const [outside, inside] = [(await sealed.result).sha256, (await original.result).sha256];
  if (outside !== told.sealed)
    return { state: 'differs', which: 'sealed', expected: told.sealed, found: outside };
  if (inside !== told.original)
    return { state: 'differs', which: 'original', expected: told.original, found: inside };
  return { state: 'whole', bytes, sealed: outside, original: inside };
}

function counting(progress: ((bytes: number) => void) | undefined): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.length;
      progress?.(seen);
      controller.enqueue(chunk);
    },
  });
}
