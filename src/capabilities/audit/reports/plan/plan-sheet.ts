import type { Act } from '../../../../platform/act.ts';
import type { SheetToWrite, ValueToWrite } from '../../../../platform/tables/write-table.ts';
import type { PlanView } from '../../contract/plan.ts';
import { PLAN_PARTS } from '../../rules/plan/parts.ts';
import { planTexts } from '../../texts/plan.ts';

/** The plan with each part of each score; what is missing is an empty cell, never a zero. */
export function planSheet({ locale }: Act, plan: PlanView): SheetToWrite {
  const t = planTexts[locale];
  return {
    name: `PKPT ${plan.year}`,
    columns: [
      { header: t.rank, format: 'integer' },
      { header: t.agency, format: 'text', width: 40 },
      { header: t.score, format: 'integer' },
      { header: t.known, format: 'integer' },
      ...PLAN_PARTS.map((part) => ({ header: t[`part-${part}`], format: 'integer' as const, width: 18 })),
      { header: t.included, format: 'text' },
      { header: t.kind, format: 'text' },
      { header: t.name, format: 'text', width: 44 },
      { header: t.days, format: 'integer' },
      { header: t.quarter, format: 'integer' },
      { header: t.team, format: 'text', width: 40 },
    ],
    rows: plan.items.map((item): ValueToWrite[] => [
      item.rank,
      item.agency,
      item.score === null ? null : Math.round(item.score),
      Math.round(item.known * 100),
      ...item.parts.map((part) => (part.value === null ? null : Math.round(part.value))),
      item.included ? t.yes : t.no,
      item.kind,
      item.title,
      item.days,
      item.quarter,
      item.team.map((each) => each.name).join(', '),
    ]),
  };
}
