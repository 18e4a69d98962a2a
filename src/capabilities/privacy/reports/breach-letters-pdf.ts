import type { Act } from '../../../platform/act.ts';
import { facts, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { makePdf } from '../../../platform/documents/pdf.ts';
import { fill } from '../../../platform/texts.ts';
import { standingOf, type Standing } from '../rules/clock.ts';
import type { BreachRow } from '../store/tables.ts';
import { paperTexts as t } from './paper-words.ts';
import { moment } from './moment.ts';

// UU 27/2022 article 46 paragraph (2): which data, when and how they were exposed, and what is done about it.

/** The letter to the authority. */
export function authorityLetterPdf(act: Act, row: BreachRow): Promise<Buffer> {
  const told = row.subjects_told_at;
  return letter(act, row, {
    to: t.toAuthority,
    opening: t.opening,
    clock: standingOf(row.due_at, row.authority_told_at, act.now),
    more: [
      [t.people, row.people === null ? t.unknownPeople : row.people.toLocaleString('id')],
      [t.told, told === null ? t.notYet : `${moment(act.government, told)}: ${row.subjects_how ?? ''}`],
    ],
    closing: null,
  });
}

/** The letter to whom the data are about; nothing about others. */
export function subjectLetterPdf(act: Act, row: BreachRow): Promise<Buffer> {
  return letter(act, row, {
    to: t.toSubjects,
    opening: t.subjectOpening,
    clock: standingOf(row.due_at, row.subjects_told_at, act.now),
    more: [],
    closing: t.advice,
  });
}

interface Words {
  to: string;
  opening: string;
  clock: Standing;
  more: readonly (readonly [string, string])[];
  closing: string | null;
}

function letter(act: Act, row: BreachRow, words: Words): Promise<Buffer> {
  const { government, now } = act;
  return makePdf({ title: `${t.breachTitle} ${row.number}`, government, now, locale: 'id' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    paragraph(pdf, t.breachTitle, { size: 13, weight: 'bold' }, 4);
    paragraph(pdf, `${t.number} ${row.number}`, {}, 12);
    paragraph(pdf, words.to, { weight: 'bold' }, 8);
    paragraph(pdf, words.opening, { leading: 1.4 }, 10);
    facts(pdf, [
      [t.discovered, moment(government, row.discovered_at)],
      [t.due, moment(government, row.due_at)],
      [t.what, row.what],
      [t.categories, row.categories],
      [t.whose, row.subjects],
      [t.risk, row.risk],
      [t.measures, row.measures],
      ...words.more,
    ]);
    if (words.clock.late) paragraph(pdf, fill(t.lateNote, { n: words.clock.lateBy }), { leading: 1.4 }, 10);
    if (words.closing !== null) paragraph(pdf, words.closing, { leading: 1.4 }, 14);
    paragraph(pdf, t.sign, {}, 0);
  });
}
