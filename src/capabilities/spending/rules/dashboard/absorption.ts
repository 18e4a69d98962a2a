import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { sumRupiah, type Rupiah } from '../../../../platform/money.ts';
import { cumulate, gapToPlan, monthsEnded, percentOf } from '../budget/reckon.ts';
import type { AgencyBudget } from './facts.ts';
import { round, say, type Sentence } from './words.ts';

/** Where the money stands on a day. Per cents of the ceiling; null: what they are reckoned from is not known. */
export interface Absorption {
  ceiling: Rupiah;
  realised: Rupiah;
  absorption: number | null;
  plan: number | null;
  /** percentage points, real minus plan */
  gap: number | null;
  withoutPlan: number;
}

/** Plan and gap are of the agencies that have a cash plan: an agency without one would count as wholly behind, or wholly ahead. */
export function absorptionOn(budgets: readonly AgencyBudget[], today: PlainDate): Absorption {
  const known = budgets.filter((each) => each.ceiling > 0);
  const ceiling = sumRupiah(known.map((each) => each.ceiling));
  const realised = sumRupiah(budgets.flatMap((each) => each.realised));
  const planned = known.filter((each) => each.plan !== null);
  const base = sumRupiah(planned.map((each) => each.ceiling));
  const plan = sumRupiah(planned.map((each) => plannedBy(each.plan ?? [], today)));
  const real = sumRupiah(planned.flatMap((each) => each.realised));
  return {
    ceiling,
    realised,
    absorption: percentOf(realised, ceiling),
    plan: percentOf(plan, base),
    gap: gapToPlan(real, plan, base),
    withoutPlan: known.length - planned.length,
  };
}

/** Rupiah that the cash plan has for the months that have ended. */
export function plannedBy(months: readonly Rupiah[], today: PlainDate): Rupiah {
  return sumRupiah(months.slice(0, monthsEnded(today)));
}

/** Cumulative per cent of the ceiling by the end of each month, as far as there are months; null without a ceiling. */
export function cumulative(months: readonly Rupiah[], ceiling: Rupiah): number[] | null {
  if (ceiling <= 0) return null;
  return cumulate(months).map((sum) => round((sum / ceiling) * 100));
}

/** Months of several agencies together. */
export function addMonths(rows: readonly (readonly Rupiah[])[]): Rupiah[] {
  const length = Math.max(0, ...rows.map((each) => each.length));
  return Array.from({ length }, (_, month) => sumRupiah(rows.map((each) => each[month] ?? 0)));
}

/** "Serapan 61,4 %, rencana 70,2 %: 8,8 poin di belakang rencana." */
export function headlineSentence({ absorption, plan, gap, ceiling, withoutPlan }: Absorption): Sentence {
  if (absorption === null)
    return {
      id: 'Serapan belum dapat dihitung: anggaran belum diimpor.',
      en: 'Absorption is not computable yet: no budget has been imported.',
    };
  return say({
    id: (write) => {
      const start = `Serapan ${write.percent(absorption)} dari ${write.short(ceiling)}`;
      if (plan === null || gap === null)
        return `${start}; selisih ke rencana belum dapat dihitung: anggaran kas belum diisi.`;
      const less = withoutPlan > 0 ? ` (tanpa ${withoutPlan} instansi yang belum punya anggaran kas)` : '';
      return `${start}, rencana ${write.percent(plan)}: ${standing(gap, write.points(gap)).id}${less}.`;
    },
    en: (write) => {
      const start = `Absorption ${write.percent(absorption)} of ${write.short(ceiling)}`;
      if (plan === null || gap === null)
        return `${start}; the gap to the plan is not computable yet: no cash plan has been entered.`;
      const less = withoutPlan > 0 ? ` (without ${withoutPlan} agencies that have no cash plan yet)` : '';
      return `${start}, planned ${write.percent(plan)}: ${standing(gap, write.points(gap)).en}${less}.`;
    },
  });
}

function standing(gap: number, points: string): Sentence {
  if (gap < 0) return { id: `${points} poin di belakang rencana`, en: `${points} points behind the plan` };
  if (gap > 0) return { id: `${points} poin di depan rencana`, en: `${points} points ahead of the plan` };
  return { id: 'tepat pada rencana', en: 'on the plan' };
}
