import type { Box } from './document.ts';

/** What the reading thread is given: one page as PGM. */
export interface PageWork {
  pgm: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** look for bar codes */
  codes: boolean;
  /** recognise the text */
  text: boolean;
}

export interface PageDone {
  codes: { format: string; text: string; box: Box }[];
  /** table of Tesseract; null: it was not asked for */
  table: string | null;
}
