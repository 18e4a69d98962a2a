import PDFDocument from 'pdfkit';
import type { Government } from '../act.ts';
import { fill, type Locale } from '../texts.ts';
import { texts } from './texts.ts';
import { typewriter, type Typewriter } from './text.ts';

/** Paper of Indonesian offices, in points (72 an inch): A4 210 × 297 mm, F4 (folio) 215 × 330 mm. */
export const PAPERS = { A4: [595.28, 841.89], F4: [609.45, 935.43] } as const;
export type Paper = keyof typeof PAPERS;

/** Millimetres to points. */
export function mm(value: number): number {
  return (value * 72) / 25.4;
}

export interface PdfOptions {
  title: string;
  government: Pick<Government, 'name' | 'practiceOf' | 'demo'>;
  /** the act's time, ISO 8601: the same input at the same time gives the same bytes */
  now: string;
  locale: Locale;
  paper?: Paper;
  landscape?: boolean;
  /** millimetres on each side; 20 when not said */
  margin?: number;
  /** stands at the left of "page x of y" on each page; null leaves the whole foot away */
  footer?: string | null;
}

/** A document being written: where the pen stands and how far it may go, all in points from the top left. */
export interface Pdf {
  readonly doc: PDFKit.PDFDocument;
  readonly type: Typewriter;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** right - left */
  readonly width: number;
  readonly locale: Locale;
  /** where the next thing is written */
  y: number;
}

/** Room for the foot below the bottom margin. */
const FOOT = mm(8);

/** Writes a PDF. A practice twin's pages carry LATIHAN, a demo's CONTOH, across the page and as words at its top. */
export async function makePdf(options: PdfOptions, write: (pdf: Pdf) => void): Promise<Buffer> {
  const margin = mm(options.margin ?? 20);
  const [short, long] = PAPERS[options.paper ?? 'A4'];
  const size = options.landscape === true ? [long, short] : [short, long];
  const made = new Date(options.now);
  const doc = new PDFDocument({
    size,
    margin: 0,
    pdfVersion: '1.7',
    lang: options.locale === 'id' ? 'id-ID' : 'en',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: options.title,
      Author: options.government.name,
      Creator: 'Lurus',
      CreationDate: made,
      ModDate: made,
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const pdf: Pdf = {
    doc,
    type: typewriter(doc),
    left: margin,
    right: size[0]! - margin,
    top: margin,
    bottom: size[1]! - margin - FOOT,
    width: size[0]! - 2 * margin,
    locale: options.locale,
    y: margin,
  };
  write(pdf);
  finish(pdf, options);
  doc.end();
  return done;
}

/** Starts a page and puts the pen at its top. */
export function newPage(pdf: Pdf): void {
  pdf.doc.addPage();
  pdf.y = pdf.top;
}

/** Starts a page unless `height` points are left on this one. */
export function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y > pdf.top && pdf.y + height > pdf.bottom) newPage(pdf);
}

/** What only the end knows: the number of pages; and marks that no page may miss. */
function finish(pdf: Pdf, options: PdfOptions): void {
  const words = texts[options.locale];
  const { start, count } = pdf.doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    pdf.doc.switchToPage(index);
    markPage(pdf, options.government);
    if (options.footer === null) continue;
    const y = pdf.bottom + FOOT;
    const style = { size: 8, color: '#48575a' };
    const page = pdf.type.lines(fill(words.page, { page: index + 1, pages: count }), pdf.width, style)[0]!;
    pdf.type.drawLine(page, pdf.left, y, pdf.width, { ...style, align: 'right' });
    const note = pdf.type.lines(options.footer ?? options.title, pdf.width * 0.75, style)[0]!;
    pdf.type.drawLine(note, pdf.left, y, pdf.width, style);
  }
}

/** Puts LATIHAN or CONTOH on the page that is open, where the government asks for it. `makePdf` does so by itself. */
export function markPage(pdf: Pdf, government: PdfOptions['government']): void {
  const words = texts[pdf.locale];
  const mark = government.practiceOf !== null ? 'practice' : government.demo ? 'demo' : null;
  if (mark !== null) watermark(pdf, words[`${mark}Mark`], words[`${mark}Line`]);
}

function watermark(pdf: Pdf, word: string, line: string): void {
  const { width, height } = pdf.doc.page;
  pdf.doc.save();
  pdf.doc.rotate(-45, { origin: [width / 2, height / 2] }).fillOpacity(0.09);
  const style = { size: 110, weight: 'bold' as const, color: '#a3221b', align: 'center' as const };
  pdf.type.drawLine(pdf.type.lines(word, 2_000, style)[0]!, width / 2 - 1_000, height / 2 + 40, 2_000, style);
  pdf.doc.restore();
  const small = { size: 8, weight: 'bold' as const, color: '#a3221b', align: 'center' as const };
  pdf.type.drawLine(
    pdf.type.lines(line, pdf.width, small)[0]!,
    pdf.left,
    Math.max(12, pdf.top - mm(6)),
    pdf.width,
    small,
  );
}
