/** Longest line that is read; a longer one is no release. */
const MOST_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 10;

/** A line of the file, counted from 1; null: it cannot be text. */
export interface Line {
  number: number;
  text: string | null;
}

/**
 * Lines of a file as its pieces come, so that its size does not matter. A line that is too long or not UTF-8 comes as null, and the rest
 * goes on; empty ones are passed over.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most = MOST_BYTES): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Line | null => {
    number += 1;
    const text = length > most ? null : decode(parts);
    parts = [];
    length = 0;
    return text !== null && text.trim() === '' ? null : { number, text };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      const line = take();
      if (line !== null) yield line;
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) {
    const line = take();
    if (line !== null) yield line;
  }

  function add(piece: Uint8Array): void {
    length += piece.length;
    if (length > most) parts = [];
    // A reader may use its buffer again.
    else if (piece.length > 0) parts.push(piece.slice());
  }
}

function decode(parts: readonly Uint8Array[]): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  } catch {
    return null;
  }
}
