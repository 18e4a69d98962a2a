// The thread that opens PDFs by pdf.js; `pdfjs.ts` starts it, and ends it when a document takes too long. Everything comes from the package's own
// files and nothing from a network.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Drawn } from './pdf-port.ts';
import { linesOfItems } from './pdf-items.ts';
import { scanWidth } from './pdf-scans.ts';
import type { PdfDone, PdfWork } from './pdfjs.ts';

/** Points of one picture of a page: A4 at 600 dpi has 35 million. Larger ones are left out. */
const MOST_POINTS = 80_000_000;
/** Letters of a document: no reader of it is waiting for more. */
const MOST_LETTERS = 8_000_000;

// Its warnings are about documents of strangers.
console.log = console.warn = console.error = () => {};

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');

async function answer(work: PdfWork): Promise<PdfDone> {
  const task = getDocument({
    data: work.bytes,
    verbosity: 0,
    maxImageSize: MOST_POINTS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    wasmUrl: `${join(folder, 'wasm')}/`,
  });
  try {
    const document = await task.promise;
    if (document.numPages === 0) return { trouble: 'no-text' };
    if (work.what === 'draw') return await draw(document, work.page, work.side);
    if (work.what === 'examine') return await examine(document, work.most);
    return await text(document, work.most);
  } catch (error) {
    return { trouble: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' };
  } finally {
    await task.destroy();
  }
}

async function examine(document: PDFDocumentProxy, most: number): Promise<PdfDone> {
  const scans = new Map<number, number>();
  for (let number = 1; number <= Math.min(document.numPages, most); number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const across = scanWidth(await page.getOperatorList(), OPS, { left, bottom, right, top });
    if (across !== null) scans.set(number, across);
    page.cleanup();
  }
  return { examined: { pageCount: document.numPages, scans } };
}

async function text(document: PDFDocumentProxy, most: number): Promise<PdfDone> {
  const pages = [];
  let letters = 0;
  for (let number = 1; number <= Math.min(document.numPages, most); number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const shown = items.flatMap((item) => ('str' in item ? [item] : []));
    letters += shown.reduce((sum, { str }) => sum + str.length, 0);
    if (letters > MOST_LETTERS) return { trouble: 'time' };
    pages.push(linesOfItems(shown, { width, height, transform }));
    page.cleanup();
  }
  return { text: pages };
}

async function draw(document: PDFDocumentProxy, number: number, side: number): Promise<PdfDone> {
  const canvasOf = await import('@napi-rs/canvas').then(
    ({ createCanvas }) => createCanvas,
    () => null,
  );
  if (canvasOf === null) return { trouble: 'not-here' };
  const page = await document.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: side / Math.max(plain.width, plain.height) });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const context = canvasOf(width, height).getContext('2d');
  await page.render({ canvas: null, canvasContext: context as never, viewport, background: '#fff' }).promise;
  const drawn: Drawn = { grey: greyOf(context.getImageData(0, 0, width, height).data), width, height };
  return { drawn };
}

/** ITU-R BT.601, as Poppler does it. */
function greyOf(colours: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(colours.length / 4);
  for (let at = 0; at < grey.length; at++)
    grey[at] =
      (colours[at * 4]! * 299 + colours[at * 4 + 1]! * 587 + colours[at * 4 + 2]! * 114 + 500) / 1_000;
  return grey;
}

async function reply(work: PdfWork): Promise<void> {
  parentPort!.postMessage(await answer(work));
}

parentPort!.on('message', (work: PdfWork) => void reply(work));
