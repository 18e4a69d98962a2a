// Evidence files: sealed as streams to the case key, in memory of a few chunks, so that a phone seals 200 MB. Runs in a Worker.
import { openStream, sealStream, type Progress } from '../../../platform/sealing/age.ts';
import { hashedStream } from '../../../platform/sealing/hash-stream.ts';
import { padStream, unpadStream } from '../../../platform/sealing/padding.ts';
import type { CaseKey } from './case-key.ts';

export interface SealedEvidence {
  stream: ReadableStream<Uint8Array>;
  /** known once the stream has ended: of the original and of the sealed file, hex */
  hashes: Promise<{ original: string; sealed: string }>;
}

/**
 * @param size bytes of `plain`; the stream errors when it is longer or shorter
 * @param progress bytes sealed so far, of paddedSize(size)
 */
export async function sealEvidence(
  plain: ReadableStream<Uint8Array>,
  size: number,
  { recipient }: Pick<CaseKey, 'recipient'>,
  progress?: Progress,
): Promise<SealedEvidence> {
  const [original, sealed] = [await hashedStream(), await hashedStream()];
  const padded = plain.pipeThrough(original.through).pipeThrough(padStream(size));
  const stream = (await sealStream(padded, [recipient], progress)).pipeThrough(sealed.through);
  const hashes = Promise.all([original.result, sealed.result]).then(([first, second]) => ({
    original: first.sha256,
    sealed: second.sha256,
  }));
  return { stream, hashes };
}

/** Errors when the file was cut off, changed or is not one of ours: what came out until then is to be thrown away. */
export async function openEvidence(
  sealed: ReadableStream<Uint8Array>,
  { identity }: Pick<CaseKey, 'identity'>,
  progress?: Progress,
): Promise<ReadableStream<Uint8Array>> {
  return (await openStream(sealed, [identity], progress)).pipeThrough(unpadStream());
}

/** Cuts a stream into pieces of exactly `size` bytes, the last one shorter: what is uploaded one by one and resumed. */
export function inParts(size: number): TransformStream<Uint8Array, Uint8Array> {
  let part = new Uint8Array(size);
  let used = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      let rest = chunk;
      while (rest.length > 0) {
        const piece = rest.subarray(0, size - used);
        part.set(piece, used);
        used += piece.length;
        rest = rest.subarray(piece.length);
        if (used === size) {
          controller.enqueue(part);
          part = new Uint8Array(size);
          used = 0;
        }
      }
    },
    flush(controller) {
      if (used > 0) controller.enqueue(part.subarray(0, used));
    },
  });
}
