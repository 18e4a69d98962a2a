import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { sumRupiah, type Rupiah } from '../../../../platform/money.ts';
import { compareToPlan, cumulate, monthsEnded, percentOf, type Compared } from '../budget/reckon.ts';
import type { AgencyBudget } from './facts.ts';
import { round, say, type Sentence } from './words.ts';

/** Where the money stands on a day. Per cents of the ceiling; null: what they are reckoned from is not known. */
export interface Absorption {
  ceiling: Rupiah;
  /** to this day */
  realised: Rupiah;
  absorption: number | null;
  /** planned and realised by the end of the last month that has ended, of what has a cash plan */
  plan: number | null;
  ended: number | null;
  /** percentage points, `ended` minus `plan` */
  gap: number | null;
  /** how many months have ended */
  months: number;
  /** agencies, and ceiling, that have no cash plan */
  withoutPlan: number;
  unplanned: Rupiah;
}

export function absorptionOn(budgets: readonly AgencyBudget[], today: PlainDate): Absorption {
  const known = budgets.filter((each) => each.ceiling > 0);
  const ceiling = sumRupiah(known.map((each) => each.ceiling));
  const realised = sumRupiah(budgets.flatMap((each) => each.realised));
  const compared = comparedBy(budgets, monthsEnded(today));
  const { planned: plan, realised: ended, gap } = compareToPlan(compared);
  return {
    ceiling,
    realised,
    absorption: percentOf(realised, ceiling),
    plan,
    ended,
    gap,
    months: monthsEnded(today),
    withoutPlan: known.filter((each) => each.compared.ceiling <= 0).length,
    unplanned: ceiling - compared.ceiling,
  };
}

/** What may be compared at the end of so many months. */
export function comparedBy(budgets: readonly AgencyBudget[], months: number): Compared {
  const sum = (of: 'planned' | 'realised') =>
    sumRupiah(budgets.flatMap((each) => each.compared[of].slice(0, months)));
  return {
    ceiling: sumRupiah(budgets.map((each) => each.compared.ceiling)),
    planned: sum('planned'),
    realised: sum('realised'),
  };
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

/** "Serapan 71,7 % dari 1,2 T. Pada akhir Oktober terserap 68 %, rencana 81,6 %: 13,6 poin di belakang rencana." */
export function headlineSentence(absorption: Absorption): Sentence {
  const { absorption: spent, plan, ended, gap, ceiling, months, unplanned } = absorption;
  if (spent === null)
    return {
      id: 'Serapan belum dapat dihitung: anggaran belum diimpor.',
      en: 'Absorption is not computable yet: no budget has been imported.',
    };
  return say({
    id: (write) => {
      const start = `Serapan ${write.percent(spent)} dari ${write.short(ceiling)}`;
      if (plan === null || ended === null || gap === null)
        return `${start}; selisih ke rencana belum dapat dihitung: anggaran kas belum diisi.`;
      if (months === 0) return `${start}; belum ada bulan yang selesai untuk dibandingkan dengan rencana.`;
      const less =
        unplanned > 0 ? ` (tanpa pagu ${write.short(unplanned)} yang belum punya anggaran kas)` : '';
      return `${start}. Pada akhir ${write.month(months)} terserap ${write.percent(ended)}, rencana ${write.percent(plan)}: ${standing(gap, write.points(gap)).id}${less}.`;
    },
    en: (write) => {
      const start = `Absorption ${write.percent(spent)} of ${write.short(ceiling)}`;
      if (plan === null || ended === null || gap === null)
        return `${start}; the gap to the plan is not computable yet: no cash plan has been entered.`;
      if (months === 0) return `${start}; no month has ended yet that could be compared with the plan.`;
      const less =
        unplanned > 0 ? ` (without a ceiling of ${write.short(unplanned)} that has no cash plan yet)` : '';
      return `${start}. At the end of ${write.month(months)} ${write.percent(ended)} was absorbed, ${write.percent(plan)} planned: ${standing(gap, write.points(gap)).en}${less}.`;
    },
  });
}

function standing(gap: number, points: string): Sentence {
  if (gap < 0) return { id: `${points} poin di belakang rencana`, en: `${points} points behind the plan` };
  if (gap > 0) return { id: `${points} poin di depan rencana`, en: `${points} points ahead of the plan` };
  return { id: 'tepat pada rencana', en: 'on the plan' };
}
