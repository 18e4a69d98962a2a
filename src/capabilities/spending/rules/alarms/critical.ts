import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Critical, CriticalBounds } from '../contracts/critical.ts';
import type { ContractRow, ReportRow } from './rows.ts';
import { judgedDay, quickCritical, quickStanding } from './standing.ts';

/** So many reports running within the bounds, and a contract has recovered. */
const RECOVERED = 2;

/** The reports of a contract as far as they are known, latest first. */
function reportsOf(row: ContractRow): ReportRow[] {
  const latest = row.percent_on === null ? [] : [{ percent: row.percent, percent_on: row.percent_on }];
  return [...latest, ...(row.before === null ? [] : [row.before]), ...row.earlier];
}

function wayBy(
  row: ContractRow,
  { percent, percent_on }: ReportRow,
  today: number,
  bounds: CriticalBounds,
): Critical | null {
  if (row.baseline === null) return null;
  const on = judgedDay(row, percent_on);
  return quickCritical(quickStanding(row, row.baseline, percent, on, today), on, bounds);
}

/**
 * In which way a contract is critical: by its latest report, else by the one before; null: it is not.
 * @param today day number
 */
export function criticalWay(row: ContractRow, today: number, bounds: CriticalBounds): Critical | null {
  const latest = row.percent_on === null ? null : { percent: row.percent, percent_on: row.percent_on };
  return (
    (latest && wayBy(row, latest, today, bounds)) ?? (row.before && wayBy(row, row.before, today, bounds))
  );
}

/**
 * The first day of the run of critical reports that holds; null: the contract never recovered before it. A contract that bends again is told again,
 * because its alarm bears this day; the first run bears none.
 * @param today day number
 */
export function secondRun(row: ContractRow, today: number, bounds: CriticalBounds): PlainDate | null {
  let first: PlainDate | null = null;
  let within = 0;
  for (const report of reportsOf(row)) {
    if (wayBy(row, report, today, bounds) === null) within += 1;
    else if (within >= RECOVERED && first !== null) return first;
    else {
      first = report.percent_on;
      within = 0;
    }
  }
  return null;
}
