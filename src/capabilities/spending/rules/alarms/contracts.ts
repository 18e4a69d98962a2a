import { addDays, yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import { assess, type Assessment } from '../contracts/assess.ts';
import { lastDayOf, planDayOf } from '../contracts/clock.ts';
import { SCM_STATES, type Critical } from '../contracts/critical.ts';
import { plannedOn } from '../contracts/schedule.ts';
import { numberOf, stepOf, type Alert, type Today } from './alert.ts';
import type { AlarmCode } from './codes.ts';
import { dayNumber, daysFrom } from './days.ts';
import type { ContractRow } from './rows.ts';

/** All that holds of one contract. A clock that stands (force majeure) raises nothing about time. */
export function contractAlerts(row: ContractRow, at: Today): Alert[] {
  if (row.state === 'signed') return startAlerts(row, at);
  if (row.state === 'maintenance' || row.state === 'final') return [];
  if (row.state !== 'running' && row.state !== 'handover-asked') return [];
  if (row.suspended_since !== null) return markAlerts(row);
  const found = assess(row, row.baseline, at.today, at.law);
  const alerts = [...endAlerts(row, found, at), ...markAlerts(row), ...moneyAlerts(row, at)];
  if (row.state === 'handover-asked') return alerts;
  const critical = criticalAlert(row, found.critical, at);
  if (critical !== null) alerts.push(critical);
  for (const each of [stallAlert(row, at), reportAlert(row, at), crossAlert(row, found, at)])
    if (each !== null) alerts.push(each);
  return alerts;
}

/** Who has a contract in hand, where it is laid at all. */
function alertOf(
  row: ContractRow,
  code: AlarmCode,
  step: number,
  epoch: string | number | null,
  facts: Alert['facts'],
): Alert {
  return {
    code,
    subject: `${row.id}:${epoch ?? ''}`,
    step,
    agencyId: row.agency_id,
    link: `/kontrak/${row.id}`,
    people: {
      'commitment-officer': row.commitment_person_id,
      'technical-officer': row.technical_person_id,
    },
    facts: { number: row.number, ...facts },
  };
}

function startAlerts(row: ContractRow, at: Today): Alert[] {
  if (row.signed_at === null) return [];
  const step = stepOf(at.plans['a-spmk'], daysFrom(row.signed_at, at.today));
  return step === 0 ? [] : [alertOf(row, 'A-SPMK', step, row.signed_at, { signedOn: row.signed_at })];
}

/** K-END before the last day; K-OVER and K-FINE after it, until handover is asked. */
function endAlerts(row: ContractRow, { late }: Assessment, at: Today): Alert[] {
  if (late === null || row.percent >= 100 || row.state === 'handover-asked') return [];
  const over = daysFrom(late.lastDay, at.today);
  const facts = { endOn: late.lastDay, percent: row.percent };
  if (over <= 0) {
    const step = stepOf(at.plans['k-end'], over);
    return step === 0 ? [] : [alertOf(row, 'K-END', step, row.end_on, facts)];
  }
  const alerts: Alert[] = [];
  const step = stepOf(at.plans['k-over'], over);
  if (step > 0)
    alerts.push(alertOf(row, 'K-OVER', step, row.end_on, { ...facts, graceUntil: late.lastGraceDay }));
  const fined = stepOf(at.plans['k-fine'], over);
  if (fined > 0 && late.finePerDay > 0)
    alerts.push(
      alertOf(row, 'K-FINE', fined, row.end_on, { endOn: late.lastDay, rupiahPerDay: late.finePerDay }),
    );
  return alerts;
}

/** K-CRIT: the step is how far the trials have gone. It clears when two reports running are within the bounds. */
function criticalAlert(row: ContractRow, now: Critical | null, at: Today): Alert | null {
  let critical = now;
  if (critical === null && row.before !== null && row.percent < 100)
    critical = assess({ ...row, ...row.before }, row.baseline, at.today, at.law).critical;
  if (critical === null) return null;
  const step = stepOf(at.plans['k-crit'], SCM_STATES.indexOf(row.scm));
  if (step === 0) return null;
  const code = critical === 1 ? 'K-CRIT1' : critical === 2 ? 'K-CRIT2' : 'K-CRIT3';
  const planned = row.baseline === null || row.percent_on === null ? null : plannedOf(row, row.percent_on);
  return alertOf(row, code, step, row.baseline_n, {
    planned,
    percent: row.percent,
    reportOn: row.percent_on,
    meetings: SCM_STATES.indexOf(row.scm),
  });
}

function plannedOf(row: ContractRow, day: PlainDate): number {
  return row.baseline === null ? 0 : Math.round(plannedOn(row.baseline, planDayOf(row, day)) * 10) / 10;
}

/** K-STALL: nothing moved for days, and the plan did. Counted from recording, not from what the report says. */
function stallAlert(row: ContractRow, at: Today): Alert | null {
  const since = row.moved_at ?? row.started_at;
  if (since === null || row.baseline === null || row.percent >= 100) return null;
  const plan = at.plans['k-stall'];
  const step = stepOf(plan, daysFrom(since, at.today));
  if (step === 0) return null;
  const moved = plannedOf(row, at.today) - plannedOf(row, row.moved_on ?? row.baseline.start);
  if (moved < numberOf(plan, 'points')) return null;
  return alertOf(row, 'K-STALL', step, row.moved_on ?? 'start', { since, percent: row.percent });
}

/** K-NOREP: no report came. */
function reportAlert(row: ContractRow, at: Today): Alert | null {
  const since = row.percent_at ?? row.started_at;
  if (since === null || row.percent >= 100) return null;
  const step = stepOf(at.plans['k-norep'], daysFrom(since, at.today));
  return step === 0 ? null : alertOf(row, 'K-NOREP', step, row.percent_on ?? 'start', { since });
}

/** K-CROSS: at its pace the work ends too near the end of the year, and was agreed to end before. */
function crossAlert(row: ContractRow, { standing, late }: Assessment, at: Today): Alert | null {
  if (standing === null || standing.forecastEnd === null || late === null || row.percent >= 100) return null;
  const plan = at.plans['k-cross'];
  const lastDay =
    `${at.today.slice(0, 4)}-12-${String(numberOf(plan, 'decemberDay')).padStart(2, '0')}` as PlainDate;
  if (standing.forecastEnd <= lastDay || late.lastDay > lastDay) return null;
  const step = stepOf(plan, daysFrom(lastDay, at.today));
  if (step === 0) return null;
  // Within the month: a forecast moves with every report, and a word that changes daily is news to nobody.
  return alertOf(row, 'K-CROSS', step, yearOf(at.today), {
    endOn: late.lastDay,
    forecastMonth: standing.forecastEnd.slice(0, 7),
  });
}

/** K-JUMP: what is odd about the latest report. */
function markAlerts(row: ContractRow): Alert[] {
  const odd = row.report_marks.find((each) => each === 'jump' || each === 'no-photo');
  if (odd === undefined || row.percent_on === null) return [];
  return [
    alertOf(row, 'K-JUMP', 1, row.percent_on, { mark: odd, percent: row.percent, reportOn: row.percent_on }),
  ];
}

/** P-OVERPAID and P-UNBILLED: money beside work; advances do not count. */
function moneyAlerts(row: ContractRow, at: Today): Alert[] {
  if (row.paid === null || row.value <= 0 || row.percent_on === null) return [];
  const paid = Math.round((row.paid / row.value) * 1_000) / 10;
  const facts = { percent: row.percent, paidPercent: paid };
  if (paid - row.percent > numberOf(at.plans['p-overpaid'], 'points'))
    return [alertOf(row, 'P-OVERPAID', 1, row.baseline_n, facts)];
  if (row.percent - paid > numberOf(at.plans['p-unbilled'], 'points'))
    return [alertOf(row, 'P-UNBILLED', 1, row.percent_on, facts)];
  return [];
}

/** B-PHO, B-FHO and B-FHO-END: after the work. */
export function handoverAlerts(row: ContractRow, at: Today): Alert[] {
  if (row.state === 'handover-asked' && row.handover_asked_at !== null) {
    const step = stepOf(at.plans['b-pho'], daysFrom(row.handover_asked_at, at.today));
    return step === 0
      ? []
      : [alertOf(row, 'B-PHO', step, row.handover_asked_at, { askedOn: row.handover_asked_at })];
  }
  if ((row.state !== 'maintenance' && row.state !== 'final') || row.handed_over_on === null) return [];
  const endOn = addDays(row.handed_over_on, row.maintenance_days);
  const left = daysFrom(endOn, at.today);
  const alerts: Alert[] = [];
  if (row.state === 'maintenance' && left <= 0) {
    const step = stepOf(at.plans['b-fho'], left);
    if (step > 0) alerts.push(alertOf(row, 'B-FHO', step, endOn, { endOn }));
  }
  if (left > 0 && row.retention_open) {
    const step = stepOf(at.plans['b-fho-end'], left);
    if (step > 0) alerts.push(alertOf(row, 'B-FHO-END', step, endOn, { endOn }));
  }
  return alerts;
}

/**
 * The next day on which something may hold, or change its step, without any new fact; null: none. Rules whose moment depends on the plan’s curve ask
 * again tomorrow.
 */
export function contractWakes(row: ContractRow, at: Today): number | null {
  const today = dayNumber(at.today);
  let next = Infinity;
  const consider = (from: PlainDate | null, steps: readonly { at: number }[]) => {
    if (from === null) return;
    const base = dayNumber(from);
    for (const { at: days } of steps) {
      const day = base + days;
      if (day > today && day < next) next = day;
    }
  };
  const { plans } = at;
  if (row.state === 'signed') consider(row.signed_at, plans['a-spmk'].steps);
  if (row.state === 'handover-asked') consider(row.handover_asked_at, plans['b-pho'].steps);
  if ((row.state === 'maintenance' || row.state === 'final') && row.handed_over_on !== null) {
    const endOn = addDays(row.handed_over_on, row.maintenance_days);
    consider(endOn, plans['b-fho'].steps);
    consider(endOn, [{ at: 1 }, ...plans['b-fho-end'].steps]);
  }
  if (row.state === 'running' && row.suspended_since === null && row.percent < 100) {
    const endOn = lastDayOf(row, at.today);
    consider(endOn, plans['k-end'].steps);
    consider(endOn, [{ at: 1 }, ...plans['k-over'].steps, ...plans['k-fine'].steps]);
    consider(row.percent_at ?? row.started_at, plans['k-norep'].steps);
    const since = row.moved_at ?? row.started_at;
    consider(since, plans['k-stall'].steps);
    if (since !== null && row.baseline !== null && stepOf(plans['k-stall'], daysFrom(since, at.today)) > 0)
      if (stallAlert(row, at) === null) next = today + 1;
    const cross = `${at.today.slice(0, 4)}-12-${String(numberOf(plans['k-cross'], 'decemberDay')).padStart(2, '0')}`;
    consider(cross as PlainDate, plans['k-cross'].steps);
    // With the new year another December is asked about.
    consider(`${yearOf(at.today) + 1}-01-01` as PlainDate, [{ at: 0 }]);
  }
  return next === Infinity ? null : next;
}
