import type { Act } from '../../../platform/act.ts';
import { dayIn } from '../../../platform/clock.ts';
import { facts, heading, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { makePdf } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import type { EngagementView } from '../contract.ts';
import { STAGES } from '../rules/stages.ts';
import { texts } from '../texts/names.ts';
import { paperTexts } from '../texts/paper.ts';

// Official papers are written in Indonesian, whatever language the reader uses.
const t = paperTexts.id;
const names = texts.id;

/** Report of the probity audit as its team sees it. What a declaration says stays on the screen: the paper only names who has not declared. */
export function reportPdf(act: Act, view: EngagementView): Promise<Buffer> {
  const { government, now } = act;
  const day = (at: string) => longDay(dayIn(government.zone, Temporal.Instant.from(at)), 'id');
  const title = `${t.title} ${view.number}`;
  return makePdf({ title, government, now, locale: 'id', paper: 'A4' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    if (view.state === 'running') paragraph(pdf, t.running, { weight: 'bold', align: 'center' }, 4);
    paragraph(pdf, t.title.toUpperCase(), { size: 14, weight: 'bold', align: 'center' }, 4);
    paragraph(pdf, view.title, { size: 11, align: 'center' }, 10);
    facts(pdf, [
      [t.number, view.number],
      [t.assignment, `${view.assignmentNumber}, ${longDay(view.assignedOn, 'id')}`],
      [t.agency, view.agency],
      [t.ceiling, formatRupiah(view.ceiling)],
      [t.rup, view.rupCode ?? t.none],
      [t.contract, view.contractNumber ?? t.none],
      [t.team, view.members.map((each) => `${each.name} (${t[`member-${each.role}`]})`).join('; ')],
    ]);
    for (const stage of STAGES) {
      heading(pdf, names[`stage-${stage}`], 11);
      for (const gate of view.gateHistory.filter((each) => each.stage === stage)) {
        const decided =
          gate.decided === null
            ? t.waiting
            : fill(t.decided, { name: gate.decided.name, day: day(gate.decided.at) });
        const says = gate.state === 'returned' ? t.returned : names[`opinion-${gate.opinion}`];
        paragraph(pdf, `${says}. ${gate.reason} ${decided}`, { size: 10.5, leading: 1.4 }, 4);
        if (gate.override !== null)
          paragraph(
            pdf,
            fill(t.override, {
              name: gate.override.by.name,
              day: day(gate.override.by.at),
              document: gate.override.documentNumber,
              reason: gate.override.reason,
            }),
            { size: 10.5, leading: 1.4 },
            4,
          );
      }
      if (view.gateHistory.every((each) => each.stage !== stage)) paragraph(pdf, t.noGate, { size: 10.5 }, 4);
      table(
        pdf,
        [
          { title: t.code, share: 2, mono: true },
          { title: t.item, share: 6 },
          { title: t.result, share: 3 },
          { title: t.note, share: 5 },
        ],
        view.items
          .filter((each) => each.stage === stage)
          .map((each) => [
            each.code,
            `${each.content.text.id} (${each.content.basis})`,
            names[`result-${each.result}`],
            each.note ?? t.none,
          ]),
        { size: 8.5 },
      );
    }
    heading(pdf, t.declarations, 11);
    table(
      pdf,
      [
        { title: t.name, share: 5 },
        { title: t.role, share: 4 },
        { title: t.declared, share: 4 },
      ],
      view.declarations.map((each) => [
        each.name,
        names[`role-${each.role}`],
        each.declaredAt === null ? t.undeclared : day(each.declaredAt),
      ]),
    );
    paragraph(pdf, t.basisNote, { size: 8 }, 0);
  });
}
