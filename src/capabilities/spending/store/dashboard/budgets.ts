import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { cumulate } from '../../rules/budget/reckon.ts';
import type { AgencyBudget } from '../../rules/dashboard/facts.ts';
import type { SpendingYear } from '../../rules/forecast/forecast.ts';
import { agencyCeilings, sumMonths, type BudgetFilter } from '../budget/absorption.ts';

/** Years that a forecast looks back on, at most. */
const YEARS_BACK = 6;

function wholeYear(year: number): BudgetFilter {
  return { year, agencyIds: null, activity: '', account: '', funding: '' };
}

interface AgencyYear {
  agencyId: string;
  ceiling: number;
  planned: number[];
  realised: number[];
}

async function agencyYears(tx: Tx, year: number): Promise<AgencyYear[]> {
  const filter = wholeYear(year);
  const ceilings = await agencyCeilings(tx, filter);
  const months = Map.groupBy(await sumMonths(tx, filter), (each) => each.agencyId);
  return [...ceilings].map(([agencyId, ceiling]) => {
    const twelve = () => Array.from({ length: 12 }, () => 0);
    const [planned, realised] = [twelve(), twelve()];
    for (const each of months.get(agencyId) ?? []) {
      planned[each.month - 1] = each.planned;
      realised[each.month - 1] = each.realised;
    }
    return { agencyId, ceiling, planned, realised };
  });
}

/** Budgets of a year, realised up to `month` (1 to 12). */
export async function loadBudgets(tx: Tx, year: number, month: number): Promise<AgencyBudget[]> {
  return (await agencyYears(tx, year)).map(({ agencyId, ceiling, planned, realised }) => ({
    agencyId,
    ceiling,
    plan: planned.some((each) => each > 0) ? planned : null,
    realised: realised.slice(0, month),
  }));
}

/** Years before `year` in which an agency had a ceiling and spent something. */
export async function loadPastYears(tx: Tx, year: number): Promise<SpendingYear[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from budget_line where year < ${year} and year >= ${year - YEARS_BACK} order by 1`.execute(
    tx,
  );
  const past: SpendingYear[] = [];
  for (const each of rows) {
    for (const { agencyId, ceiling, realised } of await agencyYears(tx, each.year)) {
      if (ceiling <= 0 || realised.every((amount) => amount === 0)) continue;
      const percents = cumulate(realised).map((sum) => (sum / ceiling) * 100);
      past.push({ unit: agencyId, year: each.year, percents });
    }
  }
  return past;
}
