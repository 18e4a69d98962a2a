import type { ReadingTrouble } from './document.ts';
import type { Drawn, PdfExamined, PdfReader } from './pdf-port.ts';
import type { ReadLine } from './document.ts';
import { makeWorkers, type Workers } from './workers.ts';

/** What the thread is asked about one document. */
export type PdfWork = { bytes: Uint8Array } & (
  | { what: 'examine' | 'text'; most: number }
  | { what: 'draw'; page: number; side: number }
);

export type PdfDone =
  | { trouble: ReadingTrouble }
  | { examined: PdfExamined }
  | { text: ReadLine[][] }
  | { drawn: Drawn };

export type PdfWorkers = Workers<PdfWork, PdfDone>;

/**
 * PDFs by pdf.js, in threads that a document may end and we may end: for machines without Poppler. Text needs nothing else; pages are drawn with
 * `@napi-rs/canvas`, and where that does not load drawing answers `not-here`: a scan is not read then, text is.
 */
export function pdfJs(
  workers: PdfWorkers = makeWorkers({ script: new URL('./pdf.worker.ts', import.meta.url) }),
): PdfReader & { close(): Promise<void> } {
  async function ask(work: PdfWork, seconds: number): Promise<PdfDone> {
    // A copy: of a Buffer the memory that it shares with others would travel too.
    const done = await workers.read({ ...work, bytes: Uint8Array.from(work.bytes) }, seconds);
    return typeof done === 'string' ? { trouble: done } : done;
  }
  return {
    async examine(bytes, most, seconds) {
      const done = await ask({ what: 'examine', bytes, most }, seconds);
      return 'examined' in done ? done.examined : troubleOf(done);
    },
    async text(bytes, most, seconds) {
      const done = await ask({ what: 'text', bytes, most }, seconds);
      return 'text' in done ? done.text : troubleOf(done);
    },
    async draw(bytes, page, side, seconds) {
      const done = await ask({ what: 'draw', bytes, page, side }, seconds);
      return 'drawn' in done ? done.drawn : troubleOf(done);
    },
    close: () => workers.close(),
  };
}

function troubleOf(done: PdfDone): ReadingTrouble {
  return 'trouble' in done ? done.trouble : 'broken';
}
