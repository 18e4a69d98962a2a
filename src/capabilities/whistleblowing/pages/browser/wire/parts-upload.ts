// A sealed file goes up in pieces of one size, one after the other. A line that breaks costs at most one piece.

/** The two calls of the wire that an upload needs. */
export interface PartsWire {
  /** @returns the part that is missing next */
  putPart(file: number, part: number, bytes: Uint8Array<ArrayBuffer>): Promise<number>;
  nextPart(file: number): Promise<number>;
}

/** Milliseconds between tries; after the last one the caller says so and offers to go on. */
const PAUSES: readonly number[] = [500, 2_000, 5_000, 15_000];

/** The line broke again and again; the part is kept, `again` goes on with it. */
export class LineBroken extends Error {}

/**
 * Sends one part until the server has it. After a failure the server is asked first: perhaps the part came through and only its answer
 * was lost.
 * @param wait between tries; tests do not wait
 * @throws LineBroken after the last try; what the wire refuses for good it throws itself
 */
export async function putSurely(
  wire: PartsWire,
  file: number,
  part: number,
  bytes: Uint8Array<ArrayBuffer>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (const pause of [0, ...PAUSES]) {
    try {
      if (pause > 0) {
        await wait(pause);
        if ((await wire.nextPart(file)) > part) return;
      }
      await wire.putPart(file, part, bytes);
      return;
    } catch (error) {
      if (!isLineFault(error)) throw error;
    }
  }
  throw new LineBroken();
}

/** What `fetch` throws when nothing came through or nothing came in time, and what the wire throws for an answer that may pass. */
export function isLineFault(error: unknown): boolean {
  return (
    error instanceof TypeError ||
    error instanceof PassingFault ||
    (error instanceof DOMException && error.name === 'TimeoutError')
  );
}

/** The server is busy or away (429, 502, 503, 504). */
export class PassingFault extends Error {}

/**
 * Sends all parts of one stream. Called again after LineBroken it goes on with the part that failed: a stream is sealed only once, and
 * other bytes under the same number would be refused.
 * @returns bytes sent
 */
export function sendAll(
  parts: ReadableStreamDefaultReader<Uint8Array>,
  put: (part: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): () => Promise<number> {
  let held: Uint8Array<ArrayBuffer> | null = null;
  // The next part is sealed while this one is on its way; never more than one ahead.
  let ahead = parts.read();
  let part = 0;
  let size = 0;
  return async () => {
    for (;;) {
      if (held === null) {
        const { done, value } = await ahead;
        if (done) return size;
        held = new Uint8Array(value);
        ahead = parts.read();
        // Told of when it is awaited.
        ahead.catch(() => {});
      }
      await put(part, held);
      size += held.length;
      part++;
      held = null;
    }
  };
}
