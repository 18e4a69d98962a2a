import type { Government } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { showCode } from '../../../../platform/codes.ts';
import { drawQr, drawText, facts, letterhead, paragraph } from '../../../../platform/documents/blocks.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { makePdf, mm, type Pdf } from '../../../../platform/documents/pdf.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { fill } from '../../../../platform/texts.ts';
import { paper as texts } from '../../texts/packages/sheet-paper.ts';

export interface SheetPaper {
  government: Government;
  /** where anybody checks it */
  publicUrl: string;
  number: string;
  code: string;
  packageNumber: string;
  office: string;
  payment: string;
  purpose: string;
  amount: number;
  issuedOn: PlainDate;
  run: number;
  rules: number;
  clear: number;
  warned: number;
  uncomputed: number;
  factsHash: string;
  signing: 'electronic' | 'pending';
  /** ISO 8601: with the same paper, the same bytes */
  at: string;
}

// The sheet is official: it is written in Indonesian, whatever language the reader uses.
const t = texts.id;
const BODY = { size: 11, leading: 1.45 };
const FOOT = mm(62);
const LONGEST = 300;

/** The verification sheet: one A4 page, with a QR and a short code by which anybody checks it. */
export function sheetPdf(paper: SheetPaper): Promise<Buffer> {
  const { government, number, at } = paper;
  return makePdf(
    {
      title: `${t.title} ${number}`,
      government,
      now: at,
      locale: 'id',
      margin: 22,
      footer: number,
    },
    (pdf) => write(pdf, paper),
  );
}

function write(pdf: Pdf, paper: SheetPaper): void {
  letterhead(pdf, { government: `Pemerintah ${paper.government.name}`, unit: t.unit });
  paragraph(pdf, t.title.toUpperCase(), { size: 15, weight: 'bold', align: 'center' }, 2);
  paragraph(pdf, fill(t.number, { number: paper.number }), { align: 'center' }, 16);
  paragraph(pdf, t.opening, BODY, 8);
  const rules = (n: number) => fill(t.rules, { n });
  facts(
    pdf,
    [
      [t.package, paper.packageNumber],
      [t.office, cut(paper.office, 160)],
      [t.payment, cut(paper.payment, 160)],
      [t.purpose, cut(paper.purpose, LONGEST)],
      [t.amount, formatRupiah(paper.amount)],
      [t.run, fill(t.runText, { run: paper.run, day: longDay(paper.issuedOn, 'id'), rules: paper.rules })],
      [t.clear, rules(paper.clear)],
      [t.warned, rules(paper.warned)],
      [t.uncomputed, rules(paper.uncomputed)],
      [t.hash, paper.factsHash.slice(0, 32)],
    ],
    mm(46),
    { size: 11 },
  );
  paragraph(pdf, t.falls, BODY, 0);
  foot(pdf, paper);
}

function foot(pdf: Pdf, { government, publicUrl, code, issuedOn, signing }: SheetPaper): void {
  const top = pdf.bottom - FOOT;
  const edge = mm(32);
  drawQr(pdf, `${publicUrl}/cek/spj/${code}`, pdf.left, top, edge);
  const width = pdf.width / 2;
  drawText(pdf, showCode(code), pdf.left, top + edge + 2, width - 10, { size: 14, weight: 'mono' });
  drawText(pdf, fill(t.check, { url: `${publicUrl}/cek/spj` }), pdf.left, top + edge + 22, width - 10, {
    size: 8,
    color: '#48575a',
  });
  const x = pdf.left + width;
  let y = top + 4;
  y += drawText(pdf, `${government.name}, ${longDay(issuedOn, 'id')}`, x, y, width, { align: 'center' });
  y += drawText(pdf, t.signer, x, y, width, { align: 'center', weight: 'bold' });
  if (signing === 'pending')
    drawText(pdf, t.unsigned, x, y + mm(8), width, {
      align: 'center',
      weight: 'bold',
      size: 12,
      color: '#a3221b',
    });
  else drawText(pdf, t.signed, x, y + mm(6), width, { align: 'center', size: 9, color: '#48575a' });
}

function cut(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
