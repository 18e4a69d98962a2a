import type { Act } from '../../../platform/act.ts';
import { drawText, facts, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { keepTogether, makePdf, mm } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { fill } from '../../../platform/texts.ts';
import { letterWords as t } from './letter-words.ts';

export interface LetterFacts {
  /** the report's public number */
  number: string;
  addressee: string;
  /** the reporter's name goes along in a file of its own */
  identityApart: boolean;
  items: readonly { place: string; sha256: string }[];
}

/** The covering letter on A4, for the Inspektur's signature. Nothing of the report is in it but its number and hashes. */
export function referralLetter(act: Act, letter: LetterFacts): Promise<Buffer> {
  const { government, now, today } = act;
  const title = `${t.title} ${letter.number}`;
  return makePdf({ title, government, now, locale: 'id' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    paragraph(pdf, t.title.toUpperCase(), { size: 13, weight: 'bold', align: 'center' }, 12);
    facts(pdf, [
      [t.addressee, letter.addressee],
      [t.matter, t.matterText],
      [t.number, letter.number],
      [t.day, longDay(today, 'id')],
    ]);
    paragraph(pdf, t.intro, { leading: 1.4 }, 8);
    paragraph(pdf, letter.identityApart ? t.apart : t.without, { leading: 1.4 }, 8);
    paragraph(pdf, t.hashes, { leading: 1.4 }, 4);
    table(
      pdf,
      [
        { title: t.place, share: 28 },
        { title: t.hash, share: 72, mono: true },
      ],
      letter.items.map(({ place, sha256 }) => [place, sha256]),
      { size: 8 },
    );
    pdf.y += 10;
    paragraph(pdf, t.check, { size: 9, leading: 1.4 }, 6);
    paragraph(pdf, t.protection, { size: 9, leading: 1.4 }, 6);
    paragraph(pdf, t.receipt, { leading: 1.4 }, 16);
    keepTogether(pdf, mm(35));
    drawText(pdf, t.sign, pdf.left + pdf.width / 2, pdf.y, pdf.width / 2);
    pdf.y += mm(35);
  });
}
