// age hides content but not its size. Padding before sealing leaves only a bucket to be seen:
//   8 bytes length of the content, big-endian ‖ content ‖ zeros
// filled up to a whole number of steps. A step is 4 KiB, or for larger contents what PADMÉ takes (Nikitin et al., "Reducing Metadata Leakage
// from Encrypted Files and Communication with PURBs", PoPETs 2019): for a size of E + 1 bits its upper floor(log2 E) + 1 bits stay, so that a
// step is never more than 12 % of the size, and of 200 MB 4 MiB (2 %).
import type { Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

const PREFIX = 8;
const SMALLEST_STEP = 4096;

/** Bytes that a content of `size` bytes takes once padded. */
export function paddedSize(size: number): number {
  if (!Number.isSafeInteger(size) || size < 0 || size > 2 ** 48) throw new RangeError(`no size: ${size}`);
  const whole = size + PREFIX;
  const bits = Math.floor(Math.log2(whole));
  const kept = Math.floor(Math.log2(bits)) + 1;
  const step = Math.max(SMALLEST_STEP, 2 ** (bits - kept));
  return Math.ceil(whole / step) * step;
}

export function pad(content: Uint8Array): Bytes {
  const padded = new Uint8Array(paddedSize(content.length));
  new DataView(padded.buffer).setBigUint64(0, BigInt(content.length));
  padded.set(content, PREFIX);
  return padded;
}

/** @throws SealingError `content` when it is no padded content of exactly this scheme */
export function unpad(padded: Uint8Array): Bytes {
  const size = lengthOf(padded.subarray(0, PREFIX));
  if (paddedSize(size) !== padded.length || padded.subarray(PREFIX + size).some((each) => each !== 0))
    throw new SealingError('content', 'padding');
  return new Uint8Array(padded.subarray(PREFIX, PREFIX + size));
}

/** Pads a stream whose length is known, e.g. a file's. It errors with `content` when the stream is longer or shorter. */
export function padStream(size: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      const prefix = new Uint8Array(PREFIX);
      new DataView(prefix.buffer).setBigUint64(0, BigInt(size));
      controller.enqueue(prefix);
    },
    transform(chunk, controller) {
      seen += chunk.length;
      if (seen > size) throw new SealingError('content', 'longer than said');
      controller.enqueue(chunk);
    },
    flush(controller) {
      if (seen !== size) throw new SealingError('content', 'shorter than said');
      let left = paddedSize(size) - PREFIX - size;
      for (; left > 0; left -= Math.min(left, 65_536))
        controller.enqueue(new Uint8Array(Math.min(left, 65_536)));
    },
  });
}

/** The reverse of padStream. It errors with `content` at the first byte that the scheme would not have put there. */
export function unpadStream(): TransformStream<Uint8Array, Uint8Array> {
  const prefix = new Uint8Array(PREFIX);
  let seen = 0;
  let size = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      let rest = chunk;
      if (seen < PREFIX) {
        const first = rest.subarray(0, PREFIX - seen);
        prefix.set(first, seen);
        seen += first.length;
        rest = rest.subarray(first.length);
        if (seen === PREFIX) size = lengthOf(prefix);
      }
      if (rest.length === 0) return;
      const content = rest.subarray(0, Math.max(0, PREFIX + size - seen));
      if (content.length > 0) controller.enqueue(content);
      if (rest.subarray(content.length).some((each) => each !== 0))
        throw new SealingError('content', 'padding');
      seen += rest.length;
    },
    flush() {
      if (seen < PREFIX || seen !== paddedSize(size)) throw new SealingError('content', 'padding');
    },
  });
}

function lengthOf(prefix: Uint8Array): number {
  if (prefix.length < PREFIX) throw new SealingError('content', 'padding');
  const size = new DataView(prefix.buffer, prefix.byteOffset, PREFIX).getBigUint64(0);
  if (size > 2n ** 48n) throw new SealingError('content', 'padding');
  return Number(size);
}
