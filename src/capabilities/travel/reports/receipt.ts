import { facts } from '../../../platform/documents/blocks.ts';
import { mm } from '../../../platform/documents/pdf.ts';
import { formatRupiah, sumRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { spelledRupiah } from '../rules/spelled-rupiah.ts';
import type { ClaimLine } from '../store/claims.ts';
import { basisOf, destinationsText, signatures, spanOf, tripPdf } from './frame.ts';
import { receiptWords as t } from './money-words.ts';
import { placeOf } from './statements.ts';
import type { PaperTraveller, TripPaper } from './trip-paper.ts';
import { words } from './words.ts';

/** The receipt (kuitansi) for all that one traveller was paid. */
export function receiptPdf(
  paper: TripPaper,
  traveller: PaperTraveller,
  lines: readonly ClaimLine[],
  arms: Buffer | null,
): Promise<Buffer> {
  const { trip, government } = paper;
  const sum = sumRupiah(lines.map((each) => each.paid));
  return tripPdf(paper, { title: t.title, number: traveller.spd_number, arms }, (pdf) => {
    facts(
      pdf,
      [
        [
          t.from,
          fill(t.fromWhom, {
            agency: paper.agency,
            government: fill(words.government, { name: government.name }),
          }),
        ],
        [t.amount, formatRupiah(sum)],
        [t.spelled, spelledRupiah(sum)],
        [
          t.purpose,
          fill(t.about, {
            origin: paper.origin,
            destinations: destinationsText(paper),
            span: spanOf(trip),
            purpose: trip.purpose,
          }),
        ],
        [t.basis, basisOf(paper, traveller.spd_number)],
        [t.account, trip.budget_account],
      ],
      mm(42),
      { size: 11 },
    );
    signatures(pdf, [
      { above: [words.approver], person: paper.approver },
      { above: [words.treasurer], person: null },
      { above: [placeOf(paper), t.receiver], person: traveller },
    ]);
  });
}
