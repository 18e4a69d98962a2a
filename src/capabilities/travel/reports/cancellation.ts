import { facts, paragraph } from '../../../platform/documents/blocks.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import type { ClaimLine } from '../store/claims.ts';
import { basisOf, nipOf, signatures, tripPdf } from './frame.ts';
import { cancelWords as t, statedWords } from './money-words.ts';
import { amounts, placeOf } from './statements.ts';
import type { PaperPerson, PaperTraveller, TripPaper } from './trip-paper.ts';
import { words } from './words.ts';

type Pen = Parameters<typeof paragraph>[0];

/** That the trip does not take place and why, stated by who gave the task. */
export function taskCancelledPdf(
  paper: TripPaper,
  traveller: PaperTraveller,
  arms: Buffer | null,
): Promise<Buffer> {
  return tripPdf(paper, { title: t.taskTitle, number: null, arms }, (pdf) => {
    officer(pdf, paper.signer, paper.agency);
    paragraph(
      pdf,
      fill(t.taskText, {
        traveller: traveller.name,
        basis: `${lower(basisOf(paper, traveller.spd_number))},`,
        reason: sentence(paper.trip.reason),
      }),
      {},
      6,
    );
    paragraph(pdf, t.taskRest, {}, 6);
    signatures(pdf, [null, { above: [placeOf(paper), words.signer], person: paper.signer }]);
  });
}

/** Which costs of a cancelled trip the budget bears, stated by the PPK. */
export function costsCancelledPdf(
  paper: TripPaper,
  traveller: PaperTraveller,
  lines: readonly ClaimLine[],
  arms: Buffer | null,
): Promise<Buffer> {
  return tripPdf(paper, { title: t.costTitle, number: null, arms }, (pdf) => {
    officer(pdf, paper.approver, paper.agency);
    paragraph(
      pdf,
      fill(t.costText, {
        traveller: traveller.name,
        basis: `${lower(basisOf(paper, traveller.spd_number))},`,
        reason: sentence(paper.trip.reason),
        account: paper.trip.budget_account,
      }),
      {},
      6,
    );
    if (lines.length === 0) paragraph(pdf, t.noCosts, {}, 6);
    else
      amounts(
        pdf,
        statedWords.what,
        words.amount,
        lines.map((line) => [line.description, line.paid]),
      );
    paragraph(pdf, fill(t.costRest, { advance: formatRupiah(traveller.advance) }), {}, 6);
    signatures(pdf, [
      { above: [words.traveller], person: traveller },
      { above: [placeOf(paper), words.approver], person: paper.approver },
    ]);
  });
}

function officer(pdf: Pen, person: PaperPerson | null, agency: string): void {
  paragraph(pdf, t.opening, {}, 4);
  facts(pdf, [
    [statedWords.name, person === null ? words.dots : `${person.name}, ${nipOf(person)}`],
    [statedWords.position, person?.agency ?? agency],
  ]);
}

/** Within a sentence: without its full stop. */
function lower(text: string): string {
  return text.replace(/\.$/, '');
}

function sentence(reason: string | null): string {
  const text = (reason ?? '-').trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
