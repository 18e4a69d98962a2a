import { facts, heading, paragraph, rule } from '../../../platform/documents/blocks.ts';
import { mm } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { formatRupiah, sumRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { spelledRupiah } from '../rules/spelled-rupiah.ts';
import type { ClaimLine } from '../store/claims.ts';
import { day, signatures, tripPdf } from './frame.ts';
import { componentWords, costWords as t } from './money-words.ts';
import type { PaperTraveller, TripPaper } from './trip-paper.ts';
import { words } from './words.ts';

/** The breakdown of costs (rincian biaya) with the final reckoning against the advance. */
export function costsPdf(
  paper: TripPaper,
  traveller: PaperTraveller,
  lines: readonly ClaimLine[],
  arms: Buffer | null,
): Promise<Buffer> {
  const { trip, approver } = paper;
  const sum = sumRupiah(lines.map((each) => each.paid));
  return tripPdf(paper, { title: t.title, number: null, arms }, (pdf) => {
    facts(pdf, [
      [t.annex, traveller.spd_number ?? '-'],
      [t.day, trip.issued_day === null ? '-' : day(trip.issued_day)],
    ]);
    table(
      pdf,
      [
        { title: words.no, share: 1, align: 'right' },
        { title: t.what, share: 9 },
        { title: words.amount, share: 4, align: 'right' },
        { title: words.note, share: 5 },
      ],
      [
        ...lines.map((line, index) => [`${index + 1}`, whatOf(line), plain(line.paid), noteOf(line)]),
        ['', words.total, plain(sum), ''],
      ],
      { totals: true },
    );
    paragraph(pdf, fill(words.spelled, { words: spelledRupiah(sum) }), {}, 8);
    const place = fill(words.placeDay, { place: paper.government.name, day: words.dots });
    signatures(pdf, [
      { above: [t.paid, formatRupiah(sum), words.treasurer], person: null },
      { above: [place, `${t.received} ${formatRupiah(sum)}`, words.traveller], person: traveller },
    ]);
    rule(pdf);
    heading(pdf, t.settled, 11);
    const rest = sum - traveller.advance;
    facts(
      pdf,
      [
        [t.fixed, formatRupiah(sum)],
        [t.advance, formatRupiah(traveller.advance)],
        [rest < 0 ? t.excess : t.rest, formatRupiah(Math.abs(rest))],
      ],
      mm(60),
    );
    signatures(pdf, [null, { above: [words.approver], person: approver }]);
  });
}

function whatOf(line: ClaimLine): string {
  const what = `${componentWords[line.component]}${line.day === null ? '' : `, ${day(line.day)}`}`;
  const times = line.quantity === 1 ? '' : `\n${line.quantity} × ${plain(line.rate)}`;
  return `${what}${line.description === '' ? '' : `: ${line.description}`}${times}`;
}

function noteOf(line: ClaimLine): string {
  return line.ceiling !== null && line.paid > line.ceiling
    ? fill(t.over, { ceiling: formatRupiah(line.ceiling) })
    : '';
}

const grouped = new Intl.NumberFormat('id');
/** The column's title says that it is rupiah. */
export function plain(amount: number): string {
  return grouped.format(amount);
}
