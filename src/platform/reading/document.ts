import type { Locale } from '../texts.ts';
import type { Box } from './box.ts';

export type { Box } from './box.ts';

export interface ReadWord {
  text: string;
  /** 0 to 1; 1 where nothing had to be recognised (text of a PDF) */
  confidence: number;
  box: Box;
}

/** Words beside each other, from left to right. */
export interface ReadLine {
  text: string;
  /** the least of its words' */
  confidence: number;
  box: Box;
  words: readonly ReadWord[];
}

/** A bar code on a page, as it says. */
export interface ReadCode {
  page: number;
  /** `QRCode`, `DataMatrix`, `PDF417`, `Aztec` */
  format: string;
  text: string;
  box: Box;
}

/** How good a picture is for reading. */
export interface PictureQuality {
  /** points of the picture as it came, upright */
  width: number;
  height: number;
  /** variance of the Laplacian at 1000 points' width: a sharp print has some 700, one out of focus under 100 */
  sharpness: number;
}

/** How the text of a page was won; `none`: it was not, see `trouble`. */
export type ReadingWay = 'pdf-text' | 'ocr' | 'none';

export interface ReadPage {
  /** 1 for the first */
  number: number;
  way: ReadingWay;
  /** from top to bottom */
  lines: readonly ReadLine[];
  codes: readonly ReadCode[];
  /** null: no picture was needed */
  quality: PictureQuality | null;
  /** what the picture looks like, 64 bits as 16 hex digits (`bitsApart` compares two); null: no picture, or none that differs from a blank sheet */
  likeness: string | null;
  /** why this page was not read; null: it was */
  trouble: ReadingTrouble | null;
}

/** Why nothing can be read, of a page or of the whole. Everything else goes on. */
export const READING_TROUBLES = [
  'kind',
  'heic',
  'bytes',
  'pixels',
  'broken',
  'encrypted',
  'narrow',
  'blurred',
  'no-text',
  'time',
  'busy',
  'not-here',
] as const;
export type ReadingTrouble = (typeof READING_TROUBLES)[number];

/** The answer to somebody who brought a file that could not be read: what is wrong, and the way out. */
export interface ReadingRefusal {
  code: ReadingTrouble;
  says: Readonly<Record<Locale, string>>;
}

export interface ReadDocument {
  /** the best way by which any page was read: `pdf-text` before `ocr` */
  way: ReadingWay;
  /** hash of the bytes, hex */
  sha256: string;
  pages: readonly ReadPage[];
  /** pages of the file; null: nobody here can count them */
  pageCount: number | null;
  /** pages that the limits left out */
  pagesLeft: number;
  /** of all pages */
  codes: readonly ReadCode[];
  /** of the first picture; null: none was needed */
  quality: PictureQuality | null;
  /** nothing was read, and why; pages and codes are empty or tell only what was seen on the way */
  refused?: ReadingRefusal;
}

export interface ReadingLimits {
  /** of the file */
  bytes: number;
  /** of a document; the first are read */
  pages: number;
  /** of a picture, as it claims */
  pixels: number;
  /** for one page, after which its reading is ended */
  secondsPerPage: number;
  /** pictures with fewer points across are refused */
  leastWidth: number;
  /** pictures with less are refused as out of focus */
  leastSharpness: number;
}

/** Measured on printed receipts: under these the reading is wrong more often than right. */
export const READING_LIMITS: ReadingLimits = {
  bytes: 25 * 2 ** 20,
  pages: 30,
  pixels: 210_000_000,
  secondsPerPage: 60,
  leastWidth: 1_400,
  leastSharpness: 150,
};
