import { facts, paragraph } from '../../../platform/documents/blocks.ts';
import type { Pdf } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { formatRupiah, sumRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { spelledRupiah } from '../rules/spelled-rupiah.ts';
import type { ClaimLine } from '../store/claims.ts';
import { plain } from './costs.ts';
import { basisOf, day, destinationsText, signatures, tripPdf } from './frame.ts';
import { noHotelWords as h, statedWords as t } from './money-words.ts';
import type { PaperTraveller, TripPaper } from './trip-paper.ts';
import { words } from './words.ts';

/** The list of real expenses (daftar pengeluaran riil): what the traveller states where no paper can be had, approved by the PPK. */
export function statedPdf(
  paper: TripPaper,
  traveller: PaperTraveller,
  lines: readonly ClaimLine[],
  arms: Buffer | null,
): Promise<Buffer> {
  return tripPdf(paper, { title: t.title, number: null, arms }, (pdf) => {
    whoStates(pdf, traveller);
    paragraph(pdf, fill(t.basis, { basis: basisOf(paper, traveller.spd_number) }), {}, 6);
    paragraph(pdf, t.first, {}, 4);
    amounts(
      pdf,
      t.what,
      words.amount,
      lines.map((line) => [
        line.day === null ? line.description : `${line.description}, ${day(line.day)}`,
        line.paid,
      ]),
    );
    paragraph(pdf, t.second, {}, 6);
    paragraph(pdf, t.closing, {}, 6);
    signatures(pdf, [
      { above: [t.known, words.approver], person: paper.approver },
      { above: [placeOf(paper), words.traveller], person: traveller },
    ]);
  });
}

/** The statement that no paid lodging was used, for which a share of the hotel tariff is paid. */
export function noHotelPdf(
  paper: TripPaper,
  traveller: PaperTraveller,
  lines: readonly ClaimLine[],
  arms: Buffer | null,
): Promise<Buffer> {
  return tripPdf(paper, { title: h.title, number: null, arms }, (pdf) => {
    whoStates(pdf, traveller);
    paragraph(pdf, basisOf(paper, traveller.spd_number), {}, 6);
    paragraph(pdf, fill(h.text, { destinations: destinationsText(paper) }), {}, 6);
    amounts(
      pdf,
      h.night,
      h.rate,
      lines.map((line) => [line.day === null ? line.description : day(line.day), line.paid]),
    );
    const share = `${(paper.shareWithoutHotel * 100).toLocaleString('id', { maximumFractionDigits: 1 })} %`;
    paragraph(pdf, fill(h.closing, { share }), {}, 6);
    signatures(pdf, [
      { above: [t.known, words.approver], person: paper.approver },
      { above: [placeOf(paper), words.traveller], person: traveller },
    ]);
  });
}

function whoStates(pdf: Pdf, person: { name: string; nip: string | null; position_title: string }): void {
  paragraph(pdf, t.opening, {}, 4);
  facts(pdf, [
    [t.name, person.name],
    [t.number, person.nip ?? '-'],
    [t.position, person.position_title],
  ]);
}

export function placeOf(paper: TripPaper): string {
  return fill(words.placeDay, { place: paper.government.name, day: words.dots });
}

export function amounts(
  pdf: Pdf,
  what: string,
  amount: string,
  rows: readonly (readonly [string, number])[],
): void {
  const sum = sumRupiah(rows.map(([, value]) => value));
  table(
    pdf,
    [
      { title: words.no, share: 1, align: 'right' },
      { title: what, share: 10 },
      { title: amount, share: 4, align: 'right' },
    ],
    [
      ...rows.map(([text, value], index) => [`${index + 1}`, text, plain(value)]),
      ['', words.total, plain(sum)],
    ],
    { totals: true },
  );
  paragraph(pdf, fill(words.spelled, { words: `${formatRupiah(sum)}, ${spelledRupiah(sum)}` }), {}, 8);
}
