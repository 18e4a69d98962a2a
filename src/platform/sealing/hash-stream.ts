import { createSHA256 } from 'hash-wasm';

/** A stream that hands everything on unchanged and knows, once it ended, what went through. */
export interface HashedStream {
  through: TransformStream<Uint8Array, Uint8Array>;
  /** SHA-256 in hex and bytes; resolves when the stream ends, never when it fails */
  result: Promise<{ sha256: string; size: number }>;
}

/** Hashes files of any size in constant memory; WebCrypto would want them whole. */
export async function hashedStream(): Promise<HashedStream> {
  const hasher = await createSHA256();
  hasher.init();
  let size = 0;
  let finish: (found: { sha256: string; size: number }) => void;
  const result = new Promise<{ sha256: string; size: number }>((resolve) => {
    finish = resolve;
  });
  const through = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hasher.update(chunk);
      size += chunk.length;
      controller.enqueue(chunk);
    },
    flush: () => finish({ sha256: hasher.digest('hex'), size }),
  });
  return { through, result };
}
