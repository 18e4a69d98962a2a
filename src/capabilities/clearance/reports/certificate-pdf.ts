import type { Government } from '../../../platform/act.ts';
import { showCode } from '../../../platform/codes.ts';
import {
  drawQr,
  drawText,
  facts,
  letterhead,
  measureText,
  paragraph,
} from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { makePdf, mm, type Pdf } from '../../../platform/documents/pdf.ts';
import { fill } from '../../../platform/texts.ts';
import type { Draft } from '../actions/issue.ts';
import { names } from '../texts/names.ts';
import { paper as texts } from '../texts/paper.ts';

/** How it is signed: electronically; not yet (a look at the draft); by hand, for offices without an electronic signature. */
export type Signing = 'electronic' | 'pending' | 'by-hand';

export interface CertificatePaper extends Draft {
  government: Government;
  /** where anybody checks it, e.g. https://lurus.teladan.go.id */
  publicUrl: string;
  signing: Signing;
  /** ISO 8601: with the same paper, the same bytes */
  at: string;
}

// The letter is official: it is written in Indonesian, whatever language the reader uses.
const t = texts.id;

const BODY = { size: 11, leading: 1.45 };

/** Room for the signature, the QR and the code at the foot. */
const FOOT = mm(62);

/** The certificate: one A4 page, with a QR and a short code by which anybody checks it. */
export function certificatePdf(paper: CertificatePaper): Promise<Buffer> {
  const { government, certificate, at } = paper;
  const options = {
    title: `${t.paperTitle} ${certificate.registerText}`,
    government,
    now: at,
    locale: 'id' as const,
  };
  return makePdf({ ...options, margin: 22, footer: certificate.registerText }, (pdf) => write(pdf, paper));
}

function write(pdf: Pdf, { request, certificate, government, publicUrl, signing }: CertificatePaper): void {
  letterhead(pdf, { government: `Pemerintah ${government.name}`, unit: t.paperUnit });
  paragraph(pdf, t.paperTitle.toUpperCase(), { size: 15, weight: 'bold', align: 'center' }, 2);
  paragraph(pdf, fill(t.paperNumber, { number: certificate.registerText }), { align: 'center' }, 16);
  paragraph(pdf, fill(t.paperOpening, { government: government.name }), BODY, 8);
  facts(
    pdf,
    [
      [t.paperName, cut(request.subjectName, 160)],
      ...(request.subjectNumber === null ? [] : [[NUMBER[request.kind], request.subjectNumber] as const]),
      ...(request.officeName === null ? [] : [[t.paperOffice, cut(request.officeName, 160)] as const]),
      [t.paperPurpose, names.id[`purpose-${request.purpose}`]],
    ],
    mm(42),
    { size: 11 },
  );
  const conditional = certificate.conditions.length > 0;
  const day = longDay(certificate.issuedOn, 'id');
  paragraph(pdf, fill(conditional ? t.paperConditional : t.paperClear, { day }), BODY, 8);
  if (conditional)
    conditions(
      pdf,
      certificate.conditions.map((each) => each.id),
    );
  paragraph(pdf, fill(t.paperUntil, { day: longDay(certificate.validUntil, 'id') }), BODY, 8);
  paragraph(pdf, t.paperFalls, BODY, 0);
  foot(pdf, certificate, government, publicUrl, signing);
}

const NUMBER = { person: t.paperPersonNumber, agency: t.paperAgencyNumber, vendor: t.paperVendorNumber };

/** As many as the page holds; the rest is counted, and stands in the request. */
function conditions(pdf: Pdf, titles: readonly string[]): void {
  const style = { size: 9 };
  const limit = pdf.bottom - FOOT - mm(34);
  let written = 0;
  for (const title of titles) {
    const line = `${written + 1}.  ${cut(title, 220)}`;
    if (pdf.y + measureText(pdf, line, pdf.width, style) > limit) break;
    paragraph(pdf, line, style, 2);
    written += 1;
  }
  const rest = titles.length - written;
  if (rest > 0) paragraph(pdf, fill(t.paperMore, { n: rest }), style, 2);
  pdf.y += 4;
}

function foot(
  pdf: Pdf,
  certificate: CertificatePaper['certificate'],
  government: Government,
  publicUrl: string,
  signing: Signing,
): void {
  const top = pdf.bottom - FOOT;
  const edge = mm(32);
  const url = `${publicUrl}/cek/eskbt/${certificate.shortCode}`;
  drawQr(pdf, url, pdf.left, top, edge);
  const beside = { x: pdf.left, width: pdf.width / 2 - 10 };
  drawText(pdf, showCode(certificate.shortCode), beside.x, top + edge + 2, beside.width, {
    size: 14,
    weight: 'mono',
  });
  const how = fill(t.paperCheck, { url: `${publicUrl}/cek` });
  drawText(pdf, how, beside.x, top + edge + 22, beside.width, { size: 8, color: '#48575a' });
  const x = pdf.left + pdf.width / 2;
  const width = pdf.width / 2;
  const place = `${government.name}, ${longDay(certificate.issuedOn, 'id')}`;
  let y = top + 4;
  y += drawText(pdf, place, x, y, width, { align: 'center' });
  y += drawText(pdf, t.paperSigner, x, y, width, { align: 'center', weight: 'bold' });
  if (signing === 'by-hand') {
    drawText(pdf, '..............................................', x, y + mm(22), width, {
      align: 'center',
    });
  } else if (signing === 'pending') {
    const style = { align: 'center', weight: 'bold', size: 12, color: '#a3221b' } as const;
    drawText(pdf, t.paperUnsigned, x, y + mm(8), width, style);
  } else {
    drawText(pdf, t.paperSigned, x, y + mm(6), width, { align: 'center', size: 9, color: '#48575a' });
  }
}

function cut(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
