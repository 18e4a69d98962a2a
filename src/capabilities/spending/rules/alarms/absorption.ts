import { yearOf } from '../../../../platform/calendar/index.ts';
import { numberOf, stepOf, type Alert, type Today } from './alert.ts';
import { compareMonths, monthsEnded } from '../budget/reckon.ts';
import type { BudgetRow, ForecastRow } from './rows.ts';

/** S-CASH (the agency), S-ZERO (agency and activity) and S-RUSH (activity). */
export function budgetAlerts(row: BudgetRow, at: Today): Alert[] {
  if (row.year !== yearOf(at.today) || row.ceiling <= 0) return [];
  const alerts = [zeroAlert(row, at), row.activity === null ? cashAlert(row, at) : rushAlert(row, at)];
  return alerts.filter((each) => each !== null);
}

function alertOf(row: BudgetRow, code: Alert['code'], step: number, facts: Alert['facts']): Alert {
  const matter = row.activity === null ? row.agency_id : `${row.agency_id}/${row.activity}`;
  return {
    code,
    subject: `${matter}:${row.year}`,
    step,
    agencyId: row.agency_id,
    link: `/serapan/${row.agency_id}`,
    facts: { name: row.name, ...facts },
  };
}

/**
 * S-CASH: behind the cash plan at the end of a month. The step is how many months running it stands below the yellow bound, where at least one of
 * them is below the red one; yellow alone is the first step. It clears at the yellow bound, so that it does not come and go around the red one.
 */
function cashAlert(row: BudgetRow, at: Today): Alert | null {
  const gaps = monthGaps(row, monthsEnded(at.today));
  const plan = at.plans['s-cash'];
  const [yellow, red] = [numberOf(plan, 'yellow'), numberOf(plan, 'red')];
  let running = 0;
  let deepest = 0;
  for (const gap of gaps.toReversed()) {
    if (gap >= -yellow) break;
    running += 1;
    deepest = Math.min(deepest, gap);
  }
  if (running === 0) return null;
  const step = stepOf(plan, deepest < -red ? running : 0);
  return step === 0 ? null : alertOf(row, 'S-CASH', step, { gap: tenths(gaps.at(-1)!), months: running });
}

/** Points by which realisation lies off its plan at the end of each ended month. */
function monthGaps({ plan, compared }: BudgetRow, months: number): number[] {
  if (plan === null) return [];
  return compareMonths({ ...compared, planned: plan }, months).flatMap(({ gap }) =>
    gap === null ? [] : [gap],
  );
}

/** S-ZERO: nothing was spent by the middle of the year. */
function zeroAlert(row: BudgetRow, at: Today): Alert | null {
  const plan = at.plans['s-zero'];
  const step = stepOf(plan, monthsEnded(at.today));
  if (step === 0 || row.realised.some((each) => each !== 0)) return null;
  return alertOf(row, 'S-ZERO', step, { rupiah: row.ceiling });
}

/** S-RUSH: too much is planned for the last months; asked while it can still be planned anew. */
function rushAlert(row: BudgetRow, at: Today): Alert | null {
  if (row.plan === null) return null;
  const plan = at.plans['s-rush'];
  const month = Number(at.today.slice(5, 7));
  const step = stepOf(plan, month);
  if (step === 0 || month > 9) return null;
  const whole = row.plan.reduce((sum, each) => sum + each, 0);
  if (whole <= 0) return null;
  const share = (from: number) => (row.plan!.slice(from).reduce((sum, each) => sum + each, 0) / whole) * 100;
  const [lastQuarter, december] = [share(9), share(11)];
  if (lastQuarter <= numberOf(plan, 'lastQuarter') && december <= numberOf(plan, 'december')) return null;
  return alertOf(row, 'S-RUSH', step, {
    lastQuarter: Math.round(lastQuarter),
    december: Math.round(december),
  });
}

/** S-FC: not even the upper bound of the forecast reaches the target; said once a month. */
export function forecastAlert(row: ForecastRow, at: Today): Alert | null {
  const plan = at.plans['s-fc'];
  const { target } = at;
  if (row.year !== yearOf(at.today) || row.high >= target) return null;
  const step = stepOf(plan, Number(at.today.slice(5, 7)));
  if (step === 0) return null;
  return {
    code: 'S-FC',
    subject: `${row.agency_id}:${at.today.slice(0, 7)}`,
    step: 1,
    agencyId: row.agency_id,
    link: `/serapan/${row.agency_id}`,
    facts: { middle: Math.round(row.middle), high: Math.round(row.high), target },
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
