import type { Act } from '../../../../platform/act.ts';
import { dayIn } from '../../../../platform/clock.ts';
import { facts, heading, letterhead, paragraph } from '../../../../platform/documents/blocks.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { makePdf } from '../../../../platform/documents/pdf.ts';
import { table } from '../../../../platform/documents/table.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { fill } from '../../../../platform/texts.ts';
import type { PaperView } from '../../contract/papers.ts';
import { paperTexts } from '../../texts/papers.ts';

// Official papers are written in Indonesian, whatever language the reader uses.
const t = paperTexts.id;

/** A working paper (KKA). What is not signed off says so at its head. */
export function paperPdf(act: Act, paper: PaperView): Promise<Buffer> {
  const { government, now } = act;
  const day = (at: string) => longDay(dayIn(government.zone, Temporal.Instant.from(at)), 'id');
  const title = `${t.paper} ${paper.number}`;
  return makePdf({ title, government, now, locale: 'id', paper: 'A4' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    if (paper.state !== 'signed')
      paragraph(pdf, t.draft, { weight: 'bold', align: 'center', color: '#a3221b' }, 4);
    paragraph(pdf, t.paper.toUpperCase(), { size: 14, weight: 'bold', align: 'center' }, 4);
    paragraph(pdf, paper.title, { size: 11, align: 'center' }, 10);
    facts(pdf, [
      [t.number, paper.number],
      [t.year, String(paper.year)],
      [t.agency, paper.agency ?? t.none],
      [t.preparedBy, paper.preparedBy],
      [t.preparedAt, day(paper.preparedAt)],
    ]);
    for (const part of ['purpose', 'procedure', 'result', 'conclusion'] as const) {
      heading(pdf, t[part], 11);
      paragraph(pdf, paper[part] === '' ? t.none : paper[part], { size: 10.5, leading: 1.4 }, 6);
    }
    if (paper.linkedFlags.length > 0) {
      heading(pdf, t.flags, 11);
      table(
        pdf,
        [
          { title: t.rule, share: 2, mono: true },
          { title: t.reason, share: 8 },
          { title: t.money, share: 3, align: 'right', mono: true },
        ],
        paper.linkedFlags.map((flag) => [
          flag.rule,
          flag.reason.id,
          flag.moneyAtRisk === null ? t.none : formatRupiah(flag.moneyAtRisk),
        ]),
      );
    }
    if (paper.files.length > 0) {
      heading(pdf, t.files, 11);
      table(
        pdf,
        [
          { title: t.name, share: 4 },
          { title: t.hash, share: 8, mono: true },
        ],
        paper.files.map((file) => [file.name, file.hash]),
        { size: 8 },
      );
    }
    if (paper.notes.length > 0) {
      heading(pdf, t.notes, 11);
      table(
        pdf,
        [
          { title: t.level, share: 3 },
          { title: t.note, share: 5 },
          { title: t.answer, share: 5 },
        ],
        paper.notes.map((note) => [t[`level-${note.level}`], note.text, note.answer ?? t.none]),
      );
    }
    if (paper.reviews.length > 0) {
      heading(pdf, t.reviews, 11);
      table(
        pdf,
        [
          { title: t.level, share: 4 },
          { title: t.outcome, share: 3 },
          { title: t.reviewer, share: 4 },
          { title: t.preparedAt, share: 3 },
        ],
        paper.reviews.map((review) => [
          t[`level-${review.level}`],
          t[`outcome-${review.outcome}`],
          review.by,
          day(review.at),
        ]),
      );
    }
    if (paper.hash !== null) paragraph(pdf, fill(t.sealed, { hash: paper.hash }), { size: 8 }, 0);
  });
}
