import { drawText, letterhead, measureText, paragraph, rule } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { keepTogether, makePdf, mm, type Pdf } from '../../../platform/documents/pdf.ts';
import { daysBetween, type PlainDate } from '../../../platform/calendar/index.ts';
import type { TimeZoneName } from '../../../platform/geography/geography.ts';
import { fill } from '../../../platform/texts.ts';
import { localTime } from '../rules/local-time.ts';
import type { Trip } from '../store/trips.ts';
import type { PaperPerson, TripPaper } from './trip-paper.ts';
import { modeWords, words } from './words.ts';

const GREY = '#48575a';
const WARNING = '#a3221b';

/** An official paper of a trip on A4: head, title, number, and what stands in the way of its use in red. */
export function tripPdf(
  paper: TripPaper,
  head: { title: string; number: string | null; arms: Buffer | null; note?: string | null },
  write: (pdf: Pdf) => void,
): Promise<Buffer> {
  const { government, at, trip } = paper;
  const options = {
    title: head.number === null ? head.title : `${head.title} ${head.number}`,
    government,
    now: at,
    locale: 'id' as const,
    footer: fill(words.trip, { number: trip.number }),
  };
  return makePdf(options, (pdf) => {
    letterhead(pdf, {
      government: fill(words.government, { name: government.name }),
      unit: paper.agency,
      arms: head.arms,
    });
    paragraph(pdf, head.title.toUpperCase(), { size: 13, weight: 'bold', align: 'center' }, 2);
    if (head.number !== null)
      paragraph(pdf, fill(words.number, { number: head.number }), { align: 'center' }, 2);
    for (const note of [head.note ?? null, ...notesOf(trip)])
      if (note !== null)
        paragraph(pdf, note, { size: 9, weight: 'bold', align: 'center', color: WARNING }, 2);
    pdf.y += 10;
    write(pdf);
  });
}

/** What happened to the trip after it was planned. */
function notesOf(trip: Trip): string[] {
  const reason = trip.reason ?? '-';
  return [
    ...(trip.status === 'cancelled' ? [fill(words.cancelled, { reason })] : []),
    ...(trip.extended_from === null
      ? []
      : [fill(words.extended, { day: day(trip.to_day), before: day(trip.extended_from), reason })]),
    ...(trip.force_majeure === null ? [] : [fill(words.forceMajeure, { reason: trip.force_majeure })]),
  ];
}

export function day(value: PlainDate): string {
  return longDay(value, 'id');
}

/** "2 Maret 2026 09.10 WITA" */
export function clockOf(instant: string, zone: TimeZoneName): string {
  const local = localTime(Date.parse(instant) / 1_000, zone);
  const minutes = Math.floor(local.hour * 60);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${day(local.day)} ${two(Math.floor(minutes / 60))}.${two(minutes % 60)} ${zone}`;
}

export function spanOf({ from_day, to_day }: Trip): string {
  return from_day === to_day ? day(from_day) : fill(words.span, { from: day(from_day), to: day(to_day) });
}

/** "3 hari" */
export function lengthOf({ from_day, to_day }: Trip): string {
  return fill(words.days, { n: daysBetween(from_day, to_day) + 1 });
}

export function nipOf({ nip }: PaperPerson): string {
  return nip === null ? words.noNip : fill(words.nip, { nip });
}

/** Kinds of transport of the plan, each once. */
export function transportOf({ legs }: TripPaper): string {
  return [...new Set(legs.map((each) => modeWords[each.mode]))].join(', ') || '-';
}

export function destinationsText({ places }: TripPaper): string {
  return [...new Set(places.map((each) => each.regency))].join(', ');
}

/** "SPD nomor …, surat tugas nomor … tanggal …." */
export function basisOf({ trip }: TripPaper, spd: string | null): string {
  return fill(words.basis, {
    spd: spd ?? '-',
    letter: trip.letter_number ?? '-',
    day: trip.letter_signed_day === null ? '-' : day(trip.letter_signed_day),
  });
}

export interface Signature {
  above: readonly string[];
  person: PaperPerson | null;
}

/** Places for signatures beside each other, never parted from each other by a page. */
export function signatures(pdf: Pdf, places: readonly (Signature | null)[]): void {
  const width = pdf.width / places.length;
  const lines = Math.max(...places.map((each) => each?.above.length ?? 0));
  const room = mm(20);
  keepTogether(pdf, lines * 14 + room + 34);
  const top = pdf.y + 8;
  let deepest = top;
  places.forEach((place, index) => {
    if (place === null) return;
    const x = pdf.left + index * width;
    const style = { align: 'center' as const };
    let y = top;
    for (const line of place.above) y += drawText(pdf, line, x + 4, y, width - 8, style);
    y = Math.max(y, top + lines * 13.5) + room;
    y += drawText(pdf, place.person?.name ?? words.dots, x + 4, y, width - 8, { ...style, weight: 'bold' });
    if (place.person !== null)
      y += drawText(pdf, nipOf(place.person), x + 4, y, width - 8, { ...style, size: 9 });
    deepest = Math.max(deepest, y);
  });
  pdf.y = deepest + 10;
}

export interface FormRow {
  /** number of the field; the form's own */
  no: string;
  /** label and value, beside each other */
  lines: readonly (readonly [string, string])[];
}

/** A numbered form as offices know it: number, label and value between rules. */
export function form(pdf: Pdf, rows: readonly FormRow[], labelShare = 0.42): void {
  const numberWidth = mm(9);
  const labelWidth = (pdf.width - numberWidth) * labelShare;
  const valueX = pdf.left + numberWidth + labelWidth;
  const valueWidth = pdf.right - valueX;
  const pad = 3;
  const style = { size: 9.5 };
  rule(pdf, 1, 0);
  for (const { no, lines } of rows) {
    const heights = lines.map(([label, value]) =>
      Math.max(
        measureText(pdf, label, labelWidth - 2 * pad, style),
        measureText(pdf, value, valueWidth - 2 * pad, style),
      ),
    );
    const height = heights.reduce((sum, each) => sum + each, 0) + 2 * pad;
    keepTogether(pdf, height);
    const top = pdf.y;
    drawText(pdf, no, pdf.left + pad, top + pad, numberWidth - pad, style);
    let y = top + pad;
    lines.forEach(([label, value], index) => {
      drawText(pdf, label, pdf.left + numberWidth + pad, y, labelWidth - 2 * pad, { ...style, color: GREY });
      drawText(pdf, value, valueX + pad, y, valueWidth - 2 * pad, style);
      y += heights[index]!;
    });
    for (const x of [pdf.left + numberWidth, valueX])
      pdf.doc
        .moveTo(x, top)
        .lineTo(x, top + height)
        .lineWidth(0.25)
        .strokeColor('#14211f')
        .stroke();
    pdf.y = top + height;
    rule(pdf, 0.4, 0);
  }
  pdf.y += 8;
}
