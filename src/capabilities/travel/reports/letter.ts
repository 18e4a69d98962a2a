import { drawQr, drawText, facts, measureText, paragraph } from '../../../platform/documents/blocks.ts';
import { keepTogether, mm, type Pdf } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { fill } from '../../../platform/texts.ts';
import { day, lengthOf, nipOf, signatures, spanOf, transportOf, tripPdf } from './frame.ts';
import type { TripPaper } from './trip-paper.ts';
import { letterWords as t, words } from './words.ts';

/** Where a host opens the page that shows his rotating code, by the place's id. */
export type HostPages = ReadonlyMap<string, string>;

/** The assignment letter (surat tugas): giver, executors, time and place; and for each host the way to his visum page. */
export function letterPdf(paper: TripPaper, hosts: HostPages, arms: Buffer | null): Promise<Buffer> {
  const { trip, signer } = paper;
  const signed = trip.letter_signed_day;
  const head = {
    title: t.title,
    number: trip.letter_number,
    arms,
    note: signed === null ? words.unsigned : null,
  };
  return tripPdf(paper, head, (pdf) => {
    if (signer !== null)
      facts(pdf, [[t.giver, [signer.name, nipOf(signer), signer.agency ?? ''].filter(Boolean).join(', ')]]);
    paragraph(pdf, t.opening, {}, 4);
    table(
      pdf,
      [
        { title: words.no, share: 1, align: 'right' },
        { title: t.name, share: 8 },
        { title: t.grade, share: 4 },
        { title: t.position, share: 6 },
      ],
      paper.travellers.map((each, index) => [
        `${index + 1}`,
        `${each.name}\n${nipOf(each)}`,
        each.grade,
        each.position_title,
      ]),
    );
    facts(pdf, [
      [t.purpose, trip.purpose],
      ...paper.places.map(
        (place, index) =>
          [index === 0 ? t.place : '', `${place.host_name}, ${place.address}, ${place.regency}`] as const,
      ),
      [t.time, `${spanOf(trip)} (${lengthOf(trip)})`],
      [t.origin, `${trip.origin_place}, ${paper.origin}`],
      [t.transport, transportOf(paper)],
      [t.budget, trip.budget_account],
    ]);
    paragraph(pdf, fill(t.closing, { days: paper.accountabilityDays }), {}, 4);
    signatures(pdf, [
      null,
      {
        above: [
          fill(t.issued, { place: paper.government.name }),
          fill(t.onDay, { day: signed === null ? words.dots : day(signed) }),
          words.signer,
        ],
        person: signer,
      },
    ]);
    for (const place of paper.places) {
      const url = hosts.get(place.id);
      if (url !== undefined) hostBlock(pdf, `${place.host_name}, ${place.regency}`, url);
    }
  });
}

function hostBlock(pdf: Pdf, host: string, url: string): void {
  const edge = mm(28);
  const x = pdf.left + edge + 10;
  const width = pdf.right - x;
  const text = fill(t.hostText, { url });
  const height = Math.max(edge, 14 + 14 + measureText(pdf, text, width, { size: 9 })) + 8;
  keepTogether(pdf, height);
  drawQr(pdf, url, pdf.left, pdf.y, edge);
  let y = pdf.y + 4;
  y += drawText(pdf, t.hostTitle, x, y, width, { weight: 'bold' });
  y += drawText(pdf, host, x, y, width, { size: 9 });
  drawText(pdf, text, x, y, width, { size: 9, color: '#48575a' });
  pdf.y += height;
}
