import type { ReadingLimits, ReadingTrouble, ReadLine, ReadPage } from './document.ts';
import type { TextReader } from './installed-tesseract.ts';
import { gateOf, type PagePicture } from './open-picture.ts';
import { hasText, linesOfTable } from './tesseract-table.ts';
import type { PageOutcome, Workers } from './workers.ts';
import type { Slots } from '../pictures/slots.ts';

/** What reads pictures of pages on this machine. */
export interface PictureReaders {
  workers: Workers;
  /** the installed program; null: the engine in WebAssembly reads */
  tesseract: TextReader | null;
  /** bounds how many of the installed program run at once */
  slots: Slots;
}

const NOTHING = { lines: [], codes: [], quality: null, likeness: null } as const;

/** A page that could not be read at all. */
export function lostPage(number: number, trouble: ReadingTrouble): ReadPage {
  return { ...NOTHING, number, way: 'none', trouble };
}

/** A page that brought its own text. @param picture of it, for its bar codes; null: none could be drawn */
export async function readTextPage(
  readers: PictureReaders,
  number: number,
  lines: ReadLine[],
  picture: PagePicture | null,
  limits: ReadingLimits,
): Promise<ReadPage> {
  const done =
    picture && (await readers.workers.read({ ...picture, codes: true, text: false }, limits.secondsPerPage));
  const codes = done === null || typeof done === 'string' ? [] : done.codes;
  return {
    number,
    way: 'pdf-text',
    lines,
    codes: codes.map((code) => ({ page: number, ...code })),
    quality: null,
    likeness: picture?.likeness ?? null,
    trouble: null,
  };
}

/** A page that is a picture: bar codes and text, unless the gate refuses it; codes are read even then. */
export async function readPicturePage(
  readers: PictureReaders,
  number: number,
  picture: PagePicture,
  limits: ReadingLimits,
): Promise<ReadPage> {
  const gate = gateOf(picture, limits);
  const known = { number, quality: picture.quality, likeness: picture.likeness };
  if (gate === 'no-text') return { ...lostPage(number, gate), ...known };
  const { done, table } = await readBoth(readers, picture, gate === null, limits.secondsPerPage);
  const codes = typeof done === 'string' ? [] : done.codes.map((code) => ({ page: number, ...code }));
  const lines = table === null ? [] : linesOfTable(table, picture.width, picture.height);
  const trouble =
    gate ?? (typeof done === 'string' ? done : table !== null && hasText(lines) ? null : 'no-text');
  return trouble === null
    ? { ...known, way: 'ocr', lines, codes, trouble }
    : { ...known, way: 'none', lines: [], codes, trouble };
}

/** Codes by the thread; text by the installed program beside it, or by the thread too. */
async function readBoth(
  { workers, tesseract, slots }: PictureReaders,
  picture: PagePicture,
  text: boolean,
  seconds: number,
): Promise<{ done: PageOutcome; table: string | null }> {
  const { pgm, width, height } = picture;
  const byThread = workers.read(
    { pgm, width, height, codes: true, text: text && tesseract === null },
    seconds,
  );
  if (!text || tesseract === null) {
    const done = await byThread;
    return { done, table: typeof done === 'string' ? null : done.table };
  }
  const [done, read] = await Promise.all([byThread, slots.run(() => tesseract(picture, seconds))]);
  if (read === null) return { done: 'busy', table: null };
  return typeof read === 'string' ? { done: read, table: null } : { done, table: read.table };
}
