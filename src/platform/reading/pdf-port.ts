import type { ReadingTrouble, ReadLine } from './document.ts';

/** What opens PDFs on this machine: `poppler.ts` where it is installed, else `pdfjs.ts`. */
export interface PdfReader {
  /** How many pages it has, and which of the first `most` are one picture from edge to edge: text beneath it is another machine's reading. */
  examine(bytes: Uint8Array, most: number, seconds: number): Promise<PdfExamined | ReadingTrouble>;
  /** Text of the first `most` pages, an empty list for a page that has none. */
  text(bytes: Uint8Array, most: number, seconds: number): Promise<ReadLine[][] | ReadingTrouble>;
  /** A page drawn in grey, `side` points on its longer side. */
  draw(bytes: Uint8Array, page: number, side: number, seconds: number): Promise<Drawn | ReadingTrouble>;
}

export interface PdfExamined {
  pageCount: number;
  /** page → points across of the picture that covers it */
  scans: ReadonlyMap<number, number>;
}

export interface Drawn {
  grey: Uint8Array;
  width: number;
  height: number;
}
