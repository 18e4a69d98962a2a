import type { Act } from '../../../platform/act.ts';
import { facts, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { makePdf } from '../../../platform/documents/pdf.ts';
import { fill } from '../../../platform/texts.ts';
import { standingOf } from '../rules/clock.ts';
import type { RequestRow } from '../store/tables.ts';
import { names } from '../texts/names.ts';
import { paperTexts as t } from './paper-words.ts';
import { moment } from './moment.ts';

/** The answer to a request as a letter on A4. @param name of the requester; null once it was forgotten */
export function letterPdf(act: Act, row: RequestRow, name: string | null): Promise<Buffer> {
  const { government, now } = act;
  const n = names.id;
  const title = `${t.letterTitle} ${row.number}`;
  const clock = standingOf(row.due_at, row.answered_at, now);
  const answered = row.answered_at === null ? '–' : moment(government, row.answered_at);
  return makePdf({ title, government, now, locale: 'id' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    paragraph(pdf, t.letterTitle, { size: 13, weight: 'bold' }, 12);
    facts(pdf, [
      [t.number, row.number],
      [t.requester, name ?? '–'],
      [t.identity, row.identity_how === null ? '–' : n[`identity-${row.identity_how}`]],
      [t.kind, n[`kind-${row.kind}`]],
      [t.basis, `UU 27/2022 ${n[`article-${row.kind}`]}`],
      [t.receivedAt, moment(government, row.received_at)],
      [t.answeredAt, clock.late ? fill(t.late, { at: answered, n: clock.lateBy }) : answered],
      [t.outcome, n[`state-${outcomeOf(row)}`]],
      ...(row.article === null ? [] : ([[t.article, row.article]] as const)),
    ]);
    paragraph(pdf, t.about, { weight: 'bold' }, 2);
    paragraph(pdf, row.about, { leading: 1.4 }, 10);
    paragraph(pdf, t.answer, { weight: 'bold' }, 2);
    paragraph(pdf, row.answer ?? '–', { leading: 1.4 }, 14);
    paragraph(pdf, t.remedy, { size: 9, color: '#48575a', leading: 1.4 }, 18);
    paragraph(pdf, t.sign, {}, 0);
  });
}

/** What the answer was, whatever has become of the request since. */
function outcomeOf(row: RequestRow): 'granted' | 'partly' | 'refused' {
  if (row.state === 'partly' || row.state === 'refused') return row.state;
  return row.article === null ? 'granted' : 'partly';
}
