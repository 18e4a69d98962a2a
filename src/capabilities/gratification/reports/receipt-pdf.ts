import type { Act } from '../../../platform/act.ts';
import { drawText, facts, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { keepTogether, makePdf, mm } from '../../../platform/documents/pdf.ts';
import { fill } from '../../../platform/texts.ts';
import type { Gift, HandOverTable } from '../store/tables.ts';
import { paperTexts as t } from './paper-words.ts';

/** Room for two signatures side by side, in points. */
const SIGNATURES = mm(40);

/** The receipt of an item that changed hands, on A4, for two signatures. */
export function receiptPdf(act: Act, gift: Gift, handed: HandOverTable): Promise<Buffer> {
  const { government, now } = act;
  const title = `${t.receiptTitle} ${handed.number}`;
  return makePdf({ title, government, now, locale: 'id' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    paragraph(pdf, t.receiptTitle.toUpperCase(), { size: 13, weight: 'bold', align: 'center' }, 12);
    facts(pdf, [
      [t.number, handed.number],
      [t.report, gift.number],
      [t.handedOn, longDay(handed.handed_on, 'id')],
      [t.handedBy, handed.handed_by],
      [t.receivedBy, handed.received_by],
      [t.items, handed.items],
      [t.condition, handed.condition],
    ]);
    paragraph(pdf, t.statement, { leading: 1.4 }, 8);
    paragraph(pdf, t.law, { size: 9, color: '#48575a' }, 18);
    keepTogether(pdf, SIGNATURES);
    const half = pdf.width / 2;
    for (const [x, label, name] of [
      [pdf.left, t.signGiver, handed.handed_by],
      [pdf.left + half, t.signReceiver, handed.received_by],
    ] as const) {
      drawText(pdf, label, x, pdf.y, half - mm(10));
      drawText(pdf, name, x, pdf.y + mm(28), half - mm(10), { weight: 'bold' });
    }
    pdf.y += SIGNATURES;
  });
}
