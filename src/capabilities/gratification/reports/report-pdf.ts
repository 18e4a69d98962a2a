import type { Act } from '../../../platform/act.ts';
import { facts, heading, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { makePdf } from '../../../platform/documents/pdf.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { names } from '../texts/names.ts';
import { paperTexts as t } from './paper-words.ts';
import type { GiftPackage } from './kpk-package.ts';

/** The report of a gift on A4, in the order of KPK's form. */
export function reportPdf(act: Act, { gift, person, agency, kpkBy, files }: GiftPackage): Promise<Buffer> {
  const { government, now } = act;
  const title = gift.kind === 'refused' ? t.refusedTitle : t.formTitle;
  return makePdf({ title: `${title} ${gift.number}`, government, now, locale: 'id' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    paragraph(pdf, title.toUpperCase(), { size: 13, weight: 'bold', align: 'center' }, 12);
    facts(pdf, [
      [t.number, gift.number],
      [t.reportedOn, longDay(gift.reported_on, 'id')],
      [t.kpkBy, longDay(kpkBy, 'id')],
    ]);
    heading(pdf, t.reporter, 12);
    facts(pdf, [
      [t.reporter, person.name],
      [t.personNumber, person.number ?? '-'],
      [t.agency, agency ?? '-'],
    ]);
    heading(pdf, t.description, 12);
    facts(pdf, [
      [t.form, names.id[`form-${gift.form}`]],
      [t.description, gift.description],
      [t.value, gift.value === null ? t.unknown : formatRupiah(gift.value)],
      [t.valueBasis, gift.value_basis || '-'],
      [t.occasion, names.id[`occasion-${gift.occasion}`]],
      [t.officeTie, names.id[`tie-${gift.office_tie}`]],
      [t.receivedOn, longDay(gift.received_on, 'id')],
      [t.place, gift.place],
      [t.keptWhere, gift.kept_where || '-'],
    ]);
    heading(pdf, t.giver, 12);
    facts(pdf, [
      [t.giver, gift.giver_name],
      [t.giverTitle, gift.giver_title || '-'],
      [t.giverInstitution, gift.giver_institution || '-'],
      [t.giverRelation, names.id[`relation-${gift.giver_relation}`]],
    ]);
    heading(pdf, t.story, 12);
    paragraph(pdf, gift.story, { leading: 1.4 }, 10);
    heading(pdf, t.files, 12);
    if (files.length === 0) paragraph(pdf, t.noFiles);
    files.forEach((file, index) => paragraph(pdf, `${index + 1}. ${file.name}`, {}, 2));
    paragraph(pdf, t.law, { size: 9, color: '#48575a' }, 0);
  });
}
