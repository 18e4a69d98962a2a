import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Slots } from '../pictures/slots.ts';
import type { ReadDocument, ReadingLimits, ReadingTrouble, ReadPage } from './document.ts';
import { findTesseract, type TextReader } from './installed-tesseract.ts';
import { openPicture } from './open-picture.ts';
import type { PdfReader } from './pdf-port.ts';
import { findPdf } from './find-pdf.ts';
import { readPicturePage, type PictureReaders } from './read-page.ts';
import { readPdf, type PdfPages } from './read-pdf.ts';
import { refusalOf } from './refusals.ts';
import { makeWorkers, type Workers } from './workers.ts';

export interface Reader {
  read(bytes: Uint8Array, kind: 'pdf' | 'picture', limits: ReadingLimits): Promise<ReadDocument>;
  /** Gives threads and memory back; what is under way ends as `broken`. */
  close(): Promise<void>;
}

/** Programs of the machine; what is left out is looked for. */
export interface ReaderParts {
  workers?: Workers;
  pdf?: PdfReader | null;
  tesseract?: TextReader | null;
}

/** Documents whose pictures may be opened at the same time: each holds some 10 MB of points. */
const OPEN_AT_ONCE = 4;
const WAITING_ROOM = 2_000;

export function makeReader(parts: ReaderParts = {}): Reader {
  const workers = parts.workers ?? makeWorkers();
  const doors = new Slots(OPEN_AT_ONCE, WAITING_ROOM);
  const slots = new Slots(availableParallelism(), WAITING_ROOM);
  const pdf = parts.pdf === undefined ? findPdf : () => Promise.resolve(parts.pdf ?? null);
  const tesseract =
    parts.tesseract === undefined ? once(findTesseract) : () => Promise.resolve(parts.tesseract ?? null);
  const readersOf = async (): Promise<PictureReaders> => ({ workers, slots, tesseract: await tesseract() });

  async function pagesOf(
    bytes: Uint8Array,
    kind: 'pdf' | 'picture',
    limits: ReadingLimits,
  ): Promise<PdfPages | ReadingTrouble> {
    if (bytes.length > limits.bytes) return 'bytes';
    const readers = await readersOf();
    if (kind === 'pdf') {
      const installed = await pdf();
      return installed === null ? 'not-here' : readPdf(installed, readers, bytes, limits);
    }
    const picture = await openPicture(bytes, limits);
    if (typeof picture === 'string') return picture;
    return { pages: [await readPicturePage(readers, 1, picture, limits)], pageCount: 1 };
  }

  return {
    async read(bytes, kind, limits) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const found = (await doors.run(() => pagesOf(bytes, kind, limits))) ?? 'busy';
      return typeof found === 'string'
        ? { ...documentOf(sha256, [], null), refused: refusalOf(found) }
        : documentOf(sha256, found.pages, found.pageCount);
    },
    close: () => workers.close(),
  };
}

function once<T>(find: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return () => (known ??= find());
}

function documentOf(sha256: string, pages: ReadPage[], pageCount: number | null): ReadDocument {
  const ways = new Set(pages.map(({ way }) => way));
  const way = ways.has('pdf-text') ? 'pdf-text' : ways.has('ocr') ? 'ocr' : 'none';
  const document: ReadDocument = {
    way,
    sha256,
    pages,
    pageCount,
    pagesLeft: (pageCount ?? pages.length) - pages.length,
    codes: pages.flatMap(({ codes }) => codes),
    quality: pages.find(({ quality }) => quality !== null)?.quality ?? null,
  };
  const trouble = pages[0]?.trouble;
  return way === 'none' && trouble ? { ...document, refused: refusalOf(trouble) } : document;
}
