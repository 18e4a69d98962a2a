import { setImmediate } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { Act } from '../act.ts';
import { drawQr, drawText } from '../documents/blocks.ts';
import { markPage, mm, PAPERS, type Pdf } from '../documents/pdf.ts';
import { lineHeight, typewriter, type TextStyle } from '../documents/text.ts';
import { fill, type Locale } from '../texts.ts';
import { lastDay } from './issue-codes.ts';
import { texts } from './texts.ts';

/** What stands on one letter. */
export interface Letter {
  name: string;
  agencyName: string | null;
  userName: string;
  nip: string | null;
  /** the plain one-time code */
  code: string;
}

export interface LetterOptions {
  act: Act;
  /** public address of the government, e.g. https://lurus.teladan.go.id */
  url: string;
  /** letters go to staff of the office, whatever language the officer reads */
  locale?: Locale;
}

/** Two by five on a sheet of A4. */
const COLUMNS = 2;
const ROWS = 5;
export const LETTERS_A_PAGE = COLUMNS * ROWS;

const [WIDTH, HEIGHT] = PAPERS.A4;
const CELL_WIDTH = WIDTH / COLUMNS;
const CELL_HEIGHT = HEIGHT / ROWS;
/** Office printers leave the outer 5 mm white. */
const INSET = mm(8);
const QR_SIZE = mm(25);
const CUT = mm(4);

/**
 * Prints activation letters, ten to a page with cut marks, as a stream: thousands take seconds, in which other requests go on. A demo's
 * pages carry its mark. The QR code holds address, user name and code behind a #, which a browser never sends to a server.
 */
export function printLetters(letters: readonly Letter[], options: LetterOptions): Readable {
  const locale = options.locale ?? 'id';
  const made = new Date(options.act.now);
  const doc = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    pdfVersion: '1.7',
    lang: locale === 'id' ? 'id-ID' : 'en',
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: texts[locale].letterTitle,
      Author: options.act.government.name,
      Creator: 'Lurus',
      CreationDate: made,
      ModDate: made,
    },
  });
  const pdf: Pdf = {
    doc,
    type: typewriter(doc),
    left: INSET,
    right: WIDTH - INSET,
    top: INSET,
    bottom: HEIGHT - INSET,
    width: WIDTH - 2 * INSET,
    locale,
    y: 0,
  };
  const stream = doc as unknown as Readable;
  drawPages(pdf, letters, options).then(
    () => doc.end(),
    (error: Error) => stream.destroy(error),
  );
  return stream;
}

async function drawPages(pdf: Pdf, letters: readonly Letter[], options: LetterOptions): Promise<void> {
  const stream = pdf.doc as unknown as Readable;
  const fixed = fixedText(options, pdf.locale);
  for (let start = 0; start < letters.length && !stream.destroyed; start += LETTERS_A_PAGE) {
    pdf.doc.addPage();
    drawCutMarks(pdf);
    for (const [index, letter] of letters.slice(start, start + LETTERS_A_PAGE).entries()) {
      const x = (index % COLUMNS) * CELL_WIDTH;
      const y = Math.floor(index / COLUMNS) * CELL_HEIGHT;
      drawLetter(pdf, letter, x, y, fixed);
      await setImmediate();
    }
    markPage(pdf, options.act.government);
  }
}

/** Short strokes where the cuts meet each other and the edges. */
function drawCutMarks(pdf: Pdf): void {
  const { doc } = pdf;
  doc.lineWidth(0.4).strokeColor('#48575a');
  for (let row = 1; row < ROWS; row += 1) {
    const y = row * CELL_HEIGHT;
    for (let column = 0; column <= COLUMNS; column += 1) {
      const x = column * CELL_WIDTH;
      doc.moveTo(Math.max(0, x - CUT), y).lineTo(Math.min(WIDTH, x + CUT), y);
    }
  }
  for (let column = 1; column < COLUMNS; column += 1) {
    const x = column * CELL_WIDTH;
    for (let row = 0; row <= ROWS; row += 1) {
      const y = row * CELL_HEIGHT;
      doc.moveTo(x, Math.max(0, y - CUT)).lineTo(x, Math.min(HEIGHT, y + CUT));
    }
  }
  doc.stroke();
}

const SMALL: TextStyle = { size: 7.5, leading: 1.2 };
const LABEL: TextStyle = { ...SMALL, color: '#48575a' };
const NAME: TextStyle = { size: 11, weight: 'bold', leading: 1.2 };

/** The same on every letter. */
interface Fixed {
  url: string;
  head: string;
  howTo: string;
  secret: string;
}

function fixedText({ act, url }: LetterOptions, locale: Locale): Fixed {
  const words = texts[locale];
  return {
    url,
    head: `${act.government.name} · ${words.letterHead}`,
    howTo: fill(words.howTo, { url: `${url.replace(/^https?:\/\//, '')}/app/aktivasi` }),
    secret: fill(words.secret, { day: lastDay(act).toLocaleString(locale, { dateStyle: 'long' }) }),
  };
}

function drawLetter(pdf: Pdf, letter: Letter, x: number, y: number, fixed: Fixed): void {
  const words = texts[pdf.locale];
  const left = x + INSET;
  const full = CELL_WIDTH - 2 * INSET;
  const narrow = full - QR_SIZE - mm(3);
  let top = y + mm(5);
  const write = (text: string, width: number, style: TextStyle, most: number) => {
    top += drawLines(pdf, text, left, top, width, style, most);
  };
  write(fixed.head, full, LABEL, 1);
  top += 2;
  write(letter.name, full, NAME, 2);
  write([letter.agencyName, letter.nip].filter(Boolean).join(' · '), full, SMALL, 2);
  top += 3;
  drawQr(
    pdf,
    `${fixed.url}/app/aktivasi#${letter.userName}/${letter.code}`,
    left + full - QR_SIZE,
    top,
    QR_SIZE,
  );
  write(words.userName, narrow, LABEL, 1);
  write(letter.userName, narrow, { size: 9, weight: 'mono', leading: 1.2 }, 2);
  top += 1;
  write(words.code, narrow, LABEL, 1);
  write(letter.code, narrow, { size: 11, weight: 'mono', leading: 1.2 }, 1);
  top += 1;
  write(fixed.howTo, narrow, SMALL, 3);
  top = y + CELL_HEIGHT - mm(5) - lineHeight(SMALL);
  write(fixed.secret, full, { ...SMALL, weight: 'bold' }, 1);
}

/** At most `most` lines: a name of 300 characters must not run into the neighbour. */
function drawLines(
  pdf: Pdf,
  text: string,
  x: number,
  y: number,
  width: number,
  style: TextStyle,
  most: number,
): number {
  const plain = text.replace(/\s+/g, ' ').trim();
  const lines = pdf.type.lines(plain, width, style);
  if (lines.length <= most) return drawText(pdf, plain, x, y, width, style);
  const kept = lines.slice(0, most).map((line) => line.map((run) => run.text).join(''));
  kept[most - 1] = `${kept[most - 1]!.trimEnd().slice(0, -2)}…`;
  kept.forEach((line, index) => drawText(pdf, line, x, y + index * lineHeight(style), width, style));
  return most * lineHeight(style);
}
