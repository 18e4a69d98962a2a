import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { endOfMonths, cumulate } from '../../rules/budget/reckon.ts';
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
  plannedCeiling: number;
  planned: number[];
  realised: number[];
  compared: number[];
}

async function agencyYears(tx: Tx, year: number, until: PlainDate): Promise<AgencyYear[]> {
  const filter = wholeYear(year);
  const ceilings = await agencyCeilings(tx, filter);
  const months = Map.groupBy(await sumMonths(tx, filter, until), (each) => each.agencyId);
  return [...ceilings].map(([agencyId, { ceiling, planned: plannedCeiling }]) => {
    const twelve = () => Array.from({ length: 12 }, () => 0);
    const [planned, realised, compared] = [twelve(), twelve(), twelve()];
    for (const each of months.get(agencyId) ?? []) {
      planned[each.month - 1] = each.planned;
      realised[each.month - 1] = each.realised;
      compared[each.month - 1] = each.compared;
    }
    return { agencyId, ceiling, plannedCeiling, planned, realised, compared };
  });
}

/** Budgets of the day's year, realised up to the day. */
export async function loadBudgets(tx: Tx, today: PlainDate): Promise<AgencyBudget[]> {
  const { year, month } = Temporal.PlainDate.from(today);
  return (await agencyYears(tx, year, today)).map((each) => ({
    agencyId: each.agencyId,
    ceiling: each.ceiling,
    realised: each.realised.slice(0, month),
    compared: { ceiling: each.plannedCeiling, planned: each.planned, realised: each.compared },
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
    for (const { agencyId, ceiling, realised } of await agencyYears(
      tx,
      each.year,
      endOfMonths(each.year, 12),
    )) {
      if (ceiling <= 0 || realised.every((amount) => amount === 0)) continue;
      const percents = cumulate(realised).map((sum) => (sum / ceiling) * 100);
      past.push({ unit: agencyId, year: each.year, percents });
    }
  }
  return past;
}
