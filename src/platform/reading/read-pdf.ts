import type { ReadingLimits, ReadingTrouble, ReadLine, ReadPage } from './document.ts';
import { picturePage, READ_SIDE, type PagePicture } from './open-picture.ts';
import type { PdfReader } from './pdf-port.ts';
import { lostPage, readPicturePage, readTextPage, type PictureReaders } from './read-page.ts';
import { hasText } from './tesseract-table.ts';

/** Pages of one document that are under way at the same time: a long one leaves room for others. */
const AT_ONCE = 2;

export interface PdfPages {
  pages: ReadPage[];
  pageCount: number;
}

/** Reads the first pages of a PDF: its own text where it has one, the picture of the page where it is a scan. */
export async function readPdf(
  pdf: PdfReader,
  readers: PictureReaders,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<PdfPages | ReadingTrouble> {
  const examined = await pdf.examine(bytes, limits.pages, limits.secondsPerPage);
  if (typeof examined === 'string') return examined;
  const { pageCount, scans } = examined;
  // Text that cannot be had leaves the pictures of the pages.
  const text = await pdf.text(bytes, limits.pages, limits.secondsPerPage);
  const numbers = Array.from({ length: Math.min(pageCount, limits.pages) }, (_, at) => at + 1);
  const pages: ReadPage[] = [];
  const next = numbers.values();
  const lane = async () => {
    for (const number of next) {
      const lines = typeof text === 'string' || scans.has(number) ? [] : (text[number - 1] ?? []);
      pages.push(await readOne(pdf, readers, bytes, number, lines, scans.get(number) ?? null, limits));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { pages: pages.sort((one, other) => one.number - other.number), pageCount };
}

async function readOne(
  pdf: PdfReader,
  readers: PictureReaders,
  bytes: Uint8Array,
  number: number,
  lines: ReadLine[],
  scanWidth: number | null,
  limits: ReadingLimits,
): Promise<ReadPage> {
  const picture = await drawPage(pdf, bytes, number, scanWidth, limits);
  if (hasText(lines))
    return readTextPage(readers, number, lines, typeof picture === 'string' ? null : picture, limits);
  return typeof picture === 'string'
    ? lostPage(number, picture)
    : readPicturePage(readers, number, picture, limits);
}

/** @param scanWidth points across of the scan; null where the page is drawn and not scanned: such a page is as wide as we like */
async function drawPage(
  pdf: PdfReader,
  bytes: Uint8Array,
  number: number,
  scanWidth: number | null,
  limits: ReadingLimits,
): Promise<PagePicture | ReadingTrouble> {
  const drawn = await pdf.draw(bytes, number, READ_SIDE, limits.secondsPerPage);
  if (typeof drawn === 'string') return drawn;
  const { grey, width, height } = drawn;
  const across = scanWidth ?? Math.max(width, limits.leastWidth);
  return picturePage(grey, width, height, { width: across, height: Math.round((across * height) / width) });
}
