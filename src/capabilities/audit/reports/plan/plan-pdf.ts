import type { Act } from '../../../../platform/act.ts';
import { dayIn } from '../../../../platform/clock.ts';
import { letterhead, paragraph } from '../../../../platform/documents/blocks.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { makePdf } from '../../../../platform/documents/pdf.ts';
import { table } from '../../../../platform/documents/table.ts';
import { fill } from '../../../../platform/texts.ts';
import type { PlanView } from '../../contract/plan.ts';
import { planTexts } from '../../texts/plan.ts';

// Official papers are written in Indonesian, whatever language the reader uses.
const t = planTexts.id;

/** The yearly plan: the work that is in it first; one that is not approved says so. */
export function planPdf(act: Act, plan: PlanView): Promise<Buffer> {
  const { government, now } = act;
  const title = fill(t.title, { year: plan.year });
  return makePdf({ title, government, now, locale: 'id', landscape: true, paper: 'A4' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    if (plan.state !== 'approved')
      paragraph(pdf, t[`state-${plan.state}`], { weight: 'bold', align: 'center', color: '#a3221b' }, 4);
    paragraph(pdf, title.toUpperCase(), { size: 14, weight: 'bold', align: 'center' }, 4);
    const version = { version: plan.version, day: longDay(plan.asOf, 'id') };
    paragraph(pdf, fill(t.version, version), { size: 9, align: 'center' }, 8);
    const number = (head: string, share: number) => ({
      title: head,
      share,
      align: 'right' as const,
      mono: true,
    });
    table(
      pdf,
      [
        number(t.rank, 2),
        { title: t.agency, share: 7 },
        number(t.score, 2),
        number(t.known, 2),
        { title: t.name, share: 7 },
        number(t.days, 2),
        number(t.quarter, 2),
        { title: t.team, share: 6 },
      ],
      plan.items
        .filter((item) => item.included)
        .map((item) => [
          String(item.rank),
          item.agency,
          item.score === null ? t.missing : String(Math.round(item.score)),
          String(Math.round(item.known * 100)),
          item.title,
          String(item.days),
          String(item.quarter),
          item.team.map((each) => each.name).join(', '),
        ]),
      { size: 8.5 },
    );
    const total = { planned: plan.plannedDays, capacity: plan.capacityDays };
    paragraph(pdf, fill(t.total, total), { size: 9, weight: 'bold' }, 4);
    if (plan.approvedAt !== null) {
      const day = longDay(dayIn(government.zone, Temporal.Instant.from(plan.approvedAt)), 'id');
      paragraph(pdf, fill(t.approved, { name: plan.approvedBy ?? '', day }), { size: 9 }, 2);
    }
    if (plan.hash !== null) paragraph(pdf, fill(t.hash, { hash: plan.hash }), { size: 8 }, 0);
  });
}
