import { drawText, measureText, paragraph } from '../../../platform/documents/blocks.ts';
import { mm, newPage, type Pdf } from '../../../platform/documents/pdf.ts';
import { fill } from '../../../platform/texts.ts';
import { day, form, lengthOf, nipOf, signatures, transportOf, tripPdf } from './frame.ts';
import type { PaperTraveller, TripPaper } from './trip-paper.ts';
import { spdWords as t, visumWords as v, words } from './words.ts';

/** A presence at a destination that a host's page has confirmed. */
export interface PaperVisum {
  /** id of the destination */
  placeId: string;
  /** with its zone, e.g. "2 Maret 2026 09.10 WITA" */
  at: string;
  /** who received the traveller, as he wrote it */
  officer: string | null;
}

/** SPD: sheet I, and sheet II with the visum blocks that hosts sign; what was confirmed electronically is printed there. */
export function spdPdf(
  paper: TripPaper,
  traveller: PaperTraveller,
  visums: readonly PaperVisum[],
  arms: Buffer | null,
): Promise<Buffer> {
  return tripPdf(paper, { title: t.title, number: traveller.spd_number, arms }, (pdf) => {
    sheetOne(pdf, paper, traveller);
    newPage(pdf);
    sheetTwo(pdf, paper, traveller, visums);
  });
}

function sheetOne(pdf: Pdf, paper: TripPaper, traveller: PaperTraveller): void {
  const { trip, places, approver } = paper;
  const companions = paper.travellers.filter((each) => each.id !== traveller.id);
  paragraph(pdf, fill(t.sheet, { n: 'I' }), { size: 9, align: 'right' }, 2);
  form(pdf, [
    { no: '1', lines: [[t.approver, approver === null ? '-' : `${approver.name}\n${nipOf(approver)}`]] },
    { no: '2', lines: [[t.nameNip, `${traveller.name}\n${nipOf(traveller)}`]] },
    {
      no: '3',
      lines: [
        [t.grade, traveller.grade],
        [t.position, `${traveller.position_title}, ${traveller.agency ?? paper.agency}`],
        [t.costLevel, traveller.cost_level],
      ],
    },
    { no: '4', lines: [[t.purpose, trip.purpose]] },
    { no: '5', lines: [[t.transport, transportOf(paper)]] },
    {
      no: '6',
      lines: [
        [t.from, `${trip.origin_place}, ${paper.origin}`],
        [t.to, places.map((each) => `${each.host_name}, ${each.regency}`).join('\n')],
      ],
    },
    {
      no: '7',
      lines: [
        [t.length, lengthOf(trip)],
        [t.departs, day(trip.from_day)],
        [t.returns, day(trip.to_day)],
      ],
    },
    {
      no: '8',
      lines: [
        [
          t.companions,
          companions.length === 0
            ? t.none
            : companions.map((each, index) => `${index + 1}. ${each.name}`).join('\n'),
        ],
      ],
    },
    {
      no: '9',
      lines: [
        [t.budget, ''],
        [t.agency, paper.agency],
        [t.account, trip.budget_account],
      ],
    },
    {
      no: '10',
      lines: [
        [
          t.other,
          fill(t.letter, {
            letter: trip.letter_number ?? '-',
            day: trip.letter_signed_day === null ? '-' : day(trip.letter_signed_day),
            trip: trip.number,
          }),
        ],
      ],
    },
  ]);
  const issued = trip.issued_day === null ? words.dots : day(trip.issued_day);
  signatures(pdf, [
    null,
    {
      above: [
        fill(t.issuedIn, { place: paper.government.name }),
        fill(t.issuedOn, { day: issued }),
        words.approver,
      ],
      person: approver,
    },
  ]);
}

interface Half {
  facts: readonly (readonly [string, string])[];
  /** who signs, or what is said instead */
  says: string;
  note?: string;
  person?: string;
}

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const DOTS = '..............................';
/** Blocks of the form that hosts sign, also where fewer hosts are known: one may be added on the way. */
const BLOCKS = 4;

function sheetTwo(
  pdf: Pdf,
  paper: TripPaper,
  traveller: PaperTraveller,
  visums: readonly PaperVisum[],
): void {
  const { trip, places } = paper;
  paragraph(pdf, fill(t.sheet, { n: 'II' }), { size: 9, align: 'right' }, 2);
  paragraph(pdf, fill(v.title, { spd: traveller.spd_number ?? '-' }), { weight: 'bold' }, 4);
  const regency = (index: number) => places[index]?.regency ?? DOTS;
  const hostRows = Math.max(BLOCKS - 1, places.length);
  const departed: Half = {
    facts: [
      [v.departFrom, `${paper.origin} ${v.seat}`],
      [v.to, regency(0)],
      [v.on, day(trip.from_day)],
    ],
    says: v.head,
  };
  line(pdf);
  block(pdf, NUMERALS[0]!, null, departed);
  for (let index = 0; index < hostRows; index += 1) {
    const place = places[index];
    const confirmed = visums.find((each) => each.placeId === place?.id);
    const note = confirmed && {
      note:
        confirmed.officer === null
          ? fill(v.electronic, { at: confirmed.at })
          : fill(v.electronicSigned, { at: confirmed.at, officer: confirmed.officer }),
    };
    const next = place === undefined ? DOTS : index + 1 < places.length ? regency(index + 1) : paper.origin;
    block(
      pdf,
      NUMERALS[index + 1]!,
      {
        facts: [
          [v.arrive, place === undefined ? DOTS : `${place.host_name}, ${place.regency}`],
          [v.on, DOTS],
        ],
        says: v.head,
        ...note,
      },
      {
        facts: [
          [v.departFrom, regency(index)],
          [v.to, next],
          [v.on, DOTS],
        ],
        says: v.head,
      },
    );
  }
  const back = trip.returned_day === null ? DOTS : day(trip.returned_day);
  block(
    pdf,
    NUMERALS[hostRows + 1]!,
    {
      facts: [
        [v.arrive, `${paper.origin} ${v.seat}`],
        [v.on, back],
      ],
      says: words.approver,
      ...(paper.approver && { person: paper.approver.name }),
    },
    { facts: [], says: v.checked },
  );
  block(pdf, NUMERALS[hostRows + 2]!, { facts: [[v.notes, '']], says: '' }, null, mm(9));
  wide(pdf, NUMERALS[hostRows + 3]!, v.warning, v.warningText);
}

const SMALL = { size: 8.5, leading: 1.25 } as const;

function block(pdf: Pdf, numeral: string, left: Half | null, right: Half | null, least = mm(31)): void {
  const middle = pdf.left + pdf.width / 2;
  const half = pdf.width / 2;
  const heights = [left, right].map((each) => (each === null ? 0 : measureHalf(pdf, each, half)));
  const height = Math.max(least, ...heights);
  if (pdf.y + height > pdf.bottom) {
    newPage(pdf);
    line(pdf);
  }
  const top = pdf.y;
  drawText(pdf, `${numeral}.`, pdf.left + 2, top + 3, mm(8), SMALL);
  if (left !== null) drawHalf(pdf, left, pdf.left, top, half, height);
  if (right !== null) drawHalf(pdf, right, middle, top, half, height);
  pdf.doc
    .moveTo(middle, top)
    .lineTo(middle, top + height)
    .lineWidth(0.25)
    .strokeColor('#14211f')
    .stroke();
  pdf.y = top + height;
  line(pdf);
}

const INDENT = mm(8);
const LABEL = mm(22);

function measureHalf(pdf: Pdf, half: Half, width: number): number {
  const text = width - INDENT - LABEL - 8;
  const rows = half.facts.reduce((sum, [, value]) => sum + measureText(pdf, value, text, SMALL), 0);
  const says = measureText(pdf, half.says, width - INDENT - 8, SMALL);
  const note = half.note === undefined ? 0 : measureText(pdf, half.note, width - INDENT - 8, SMALL) + 2;
  return rows + says + note + mm(half.facts.length === 0 ? 3 : 15);
}

function drawHalf(pdf: Pdf, half: Half, x: number, top: number, width: number, height: number): void {
  const inner = x + INDENT;
  let y = top + 3;
  for (const [label, value] of half.facts) {
    drawText(pdf, label, inner, y, LABEL, { ...SMALL, color: '#48575a' });
    y += drawText(pdf, value, inner + LABEL, y, width - INDENT - LABEL - 8, SMALL);
  }
  if (half.note !== undefined)
    y += drawText(pdf, half.note, inner, y + 1, width - INDENT - 8, { ...SMALL, weight: 'bold' }) + 2;
  y += drawText(pdf, half.says, inner, y, width - INDENT - 8, SMALL);
  if (half.facts.length > 0 && half.says !== '')
    drawText(pdf, half.person ?? `( ${DOTS} )`, inner, top + height - 14, width - INDENT - 8, SMALL);
}

function wide(pdf: Pdf, numeral: string, title: string, text: string): void {
  const width = pdf.width - INDENT - 4;
  const height = measureText(pdf, `${title}\n${text}`, width, SMALL) + 6;
  if (pdf.y + height > pdf.bottom) newPage(pdf);
  drawText(pdf, `${numeral}.`, pdf.left + 2, pdf.y + 3, mm(8), SMALL);
  drawText(pdf, title, pdf.left + INDENT, pdf.y + 3, width, { ...SMALL, weight: 'bold' });
  drawText(pdf, text, pdf.left + INDENT, pdf.y + 3 + 11, width, SMALL);
  pdf.y += height;
  line(pdf);
}

function line(pdf: Pdf): void {
  pdf.doc.moveTo(pdf.left, pdf.y).lineTo(pdf.right, pdf.y).lineWidth(0.5).strokeColor('#14211f').stroke();
}
