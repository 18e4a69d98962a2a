import type { AlarmPlan } from '../../../../platform/alarms/plan.ts';
import { yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import { SCM_STATES } from '../contracts/critical.ts';
import { lateFine } from '../contracts/late-fine.ts';
import { numberOf, stepOf, type Alert, type Today } from './alert.ts';
import type { AlarmCode } from './codes.ts';
import { criticalWay, secondRun } from './critical.ts';
import { dayNumber, dayOf, daysFrom } from './days.ts';
import type { ContractRow } from './rows.ts';
import { judgedDay, lastDayNumber, plannedAt, quickStanding, type QuickStanding } from './standing.ts';

const NONE: readonly Alert[] = [];

/** All that holds of one contract. A clock that stands (force majeure) raises nothing about time. */
export function contractAlerts(row: ContractRow, at: Today): readonly Alert[] {
  if (row.state === 'signed') return startAlerts(row, at);
  if (row.state !== 'running' && row.state !== 'handover-asked') return NONE;
  const alerts: Alert[] = [];
  const keep = (each: Alert | null) => {
    if (each !== null) alerts.push(each);
  };
  if (row.report_marks.length > 0) keep(markAlert(row));
  if (row.suspended_since !== null) return alerts;
  keep(moneyAlert(row, at));
  if (row.state === 'handover-asked' || row.percent >= 100) return alerts;
  const today = dayNumber(at.today);
  const lastDay = lastDayNumber(row, today);
  if (lastDay !== null) endAlerts(row, lastDay, today, at, keep);
  if (row.baseline !== null && row.percent_on !== null) {
    const on = judgedDay(row, row.percent_on);
    const standing = quickStanding(row, row.baseline, row.percent, on, today);
    keep(criticalAlert(row, standing, today, at));
    if (lastDay !== null) keep(crossAlert(row, standing, lastDay, today, at));
  }
  keep(stallAlert(row, today, at));
  keep(reportAlert(row, at));
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
function endAlerts(
  row: ContractRow,
  lastDay: number,
  today: number,
  at: Today,
  keep: (each: Alert) => void,
): void {
  const over = today - lastDay;
  const { plans, law } = at;
  if (over <= 0) {
    const step = stepOf(plans['k-end'], over);
    if (step > 0)
      keep(alertOf(row, 'K-END', step, row.end_on, { endOn: dayOf(lastDay), percent: row.percent }));
    return;
  }
  const endOn = dayOf(lastDay);
  const step = stepOf(plans['k-over'], over);
  if (step > 0)
    keep(
      alertOf(row, 'K-OVER', step, row.end_on, {
        endOn,
        percent: row.percent,
        graceUntil: dayOf(lastDay + law.graceDays),
      }),
    );
  const fined = stepOf(plans['k-fine'], over);
  if (fined === 0) return;
  const base = row.fine_part ?? row.value_without_vat;
  const rupiahPerDay = lateFine({ base, perMille: row.fine_per_mille, most: null }, 1);
  if (rupiahPerDay > 0) keep(alertOf(row, 'K-FINE', fined, row.end_on, { endOn, rupiahPerDay }));
}

/**
 * K-CRIT: the step is how far the trials have gone. It clears when two reports running are within the bounds; who bends again after that is a new
 * subject.
 */
function criticalAlert(row: ContractRow, now: QuickStanding, today: number, at: Today): Alert | null {
  const critical = criticalWay(row, today, at.law.bounds);
  if (critical === null) return null;
  const meetings = SCM_STATES.indexOf(row.scm);
  const step = stepOf(at.plans['k-crit'], meetings);
  if (step === 0) return null;
  const code = critical === 1 ? 'K-CRIT1' : critical === 2 ? 'K-CRIT2' : 'K-CRIT3';
  const run = secondRun(row, today, at.law.bounds);
  return alertOf(row, code, step, run === null ? row.baseline_n : `${row.baseline_n ?? ''}:${run}`, {
    planned: tenths(now.planned),
    percent: row.percent,
    reportOn: row.percent_on,
    meetings,
  });
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** K-STALL: nothing moved for days, and the plan did. Counted from recording, not from what the report says. */
function stallAlert(row: ContractRow, today: number, at: Today): Alert | null {
  const since = sinceStanding(row, row.moved_at ?? row.started_at);
  if (since === null || row.baseline === null) return null;
  const plan = at.plans['k-stall'];
  const step = stepOf(plan, today - dayNumber(since));
  if (step === 0) return null;
  const from = dayNumber(judgedDay(row, row.moved_on ?? row.baseline.start)) - row.suspended_days;
  const moved = plannedAt(row.baseline, today - row.suspended_days) - plannedAt(row.baseline, from);
  if (moved < numberOf(plan, 'points')) return null;
  return alertOf(row, 'K-STALL', step, row.moved_on ?? 'start', { since, percent: row.percent });
}

/** While the clock stood nobody could report: silence is counted from the day on which the work went on. */
function sinceStanding(row: ContractRow, since: PlainDate | null): PlainDate | null {
  return since === null ? null : judgedDay(row, since);
}

/** K-NOREP: no report came. */
function reportAlert(row: ContractRow, at: Today): Alert | null {
  const since = sinceStanding(row, row.percent_at ?? row.started_at);
  if (since === null) return null;
  const step = stepOf(at.plans['k-norep'], daysFrom(since, at.today));
  return step === 0 ? null : alertOf(row, 'K-NOREP', step, row.percent_on ?? 'start', { since });
}

/** The day of December after which nothing of this year is paid any more, as a day number. */
function crossDay(at: Today): number {
  const first = `${at.today.slice(0, 4)}-12-01` as PlainDate;
  return dayNumber(first) + numberOf(at.plans['k-cross'], 'decemberDay') - 1;
}

/** K-CROSS: at its pace the work ends too near the end of the year, and was agreed to end before. */
function crossAlert(
  row: ContractRow,
  { forecastEnd }: QuickStanding,
  lastDay: number,
  today: number,
  at: Today,
): Alert | null {
  if (forecastEnd === null) return null;
  const cross = crossDay(at);
  if (forecastEnd <= cross || lastDay > cross) return null;
  const step = stepOf(at.plans['k-cross'], today - cross);
  if (step === 0) return null;
  // Within the month: a forecast moves with every report, and a word that changes daily is news to nobody.
  return alertOf(row, 'K-CROSS', step, yearOf(at.today), {
    endOn: dayOf(lastDay),
    forecastMonth: dayOf(forecastEnd).slice(0, 7),
  });
}

/** K-JUMP: what is odd about the latest report. */
function markAlert(row: ContractRow): Alert | null {
  const mark = row.report_marks.find((each) => each === 'jump' || each === 'no-photo');
  if (mark === undefined || row.percent_on === null) return null;
  const { percent, percent_on: reportOn } = row;
  return alertOf(row, 'K-JUMP', 1, reportOn, { mark, percent, reportOn });
}

/** P-OVERPAID and P-UNBILLED: money beside work; advances do not count. */
function moneyAlert(row: ContractRow, at: Today): Alert | null {
  if (row.paid === null || row.value <= 0 || row.percent_on === null) return null;
  const share = (rupiah: number) => tenths((rupiah / row.value) * 100);
  const paidPercent = share(row.paid);
  const { percent } = row;
  if (paidPercent - percent > numberOf(at.plans['p-overpaid'], 'points'))
    return alertOf(row, 'P-OVERPAID', 1, row.baseline_n, { percent, paidPercent });
  const billedPercent = share(row.billed ?? row.paid);
  if (percent - billedPercent > numberOf(at.plans['p-unbilled'], 'points'))
    return alertOf(row, 'P-UNBILLED', 1, row.percent_on, { percent, billedPercent });
  return null;
}

/** B-PHO, B-FHO and B-FHO-END: after the work. */
export function handoverAlerts(row: ContractRow, at: Today): readonly Alert[] {
  if (row.state === 'handover-asked' && row.handover_asked_at !== null) {
    const step = stepOf(at.plans['b-pho'], daysFrom(row.handover_asked_at, at.today));
    return step === 0
      ? []
      : [alertOf(row, 'B-PHO', step, row.handover_asked_at, { askedOn: row.handover_asked_at })];
  }
  if ((row.state !== 'maintenance' && row.state !== 'final') || row.handed_over_on === null) return NONE;
  const end = dayNumber(row.handed_over_on) + row.maintenance_days;
  const left = dayNumber(at.today) - end;
  const alerts: Alert[] = [];
  if (row.state === 'maintenance' && left <= 0) {
    const step = stepOf(at.plans['b-fho'], left);
    if (step > 0) alerts.push(alertOf(row, 'B-FHO', step, dayOf(end), { endOn: dayOf(end) }));
  }
  if (left > 0 && row.retention_open) {
    const step = stepOf(at.plans['b-fho-end'], left);
    if (step > 0) alerts.push(alertOf(row, 'B-FHO-END', step, dayOf(end), { endOn: dayOf(end) }));
  }
  return alerts;
}

/**
 * The next day on which something may hold, or change its step, without any new fact; null: none. Rules whose moment depends on the plan’s curve ask
 * again tomorrow.
 */
export function contractWakes(row: ContractRow, at: Today): number | null {
  const today = dayNumber(at.today);
  const { plans } = at;
  let next = Infinity;
  if (row.state === 'signed') next = nextStep(next, today, row.signed_at, plans['a-spmk']);
  else if (row.state === 'handover-asked')
    next = nextStep(next, today, row.handover_asked_at, plans['b-pho']);
  else if (row.state === 'maintenance' || row.state === 'final') {
    if (row.handed_over_on === null) return null;
    const end = dayNumber(row.handed_over_on) + row.maintenance_days;
    next = nextOf(nextOf(next, today, end, plans['b-fho']), today, end, plans['b-fho-end']);
    if (end + 1 > today) next = Math.min(next, end + 1);
  } else if (row.state === 'running' && row.suspended_since === null && row.percent < 100) {
    const lastDay = lastDayNumber(row, today);
    if (lastDay !== null) {
      next = nextOf(next, today, lastDay, plans['k-end']);
      next = nextOf(next, today, lastDay, plans['k-over']);
      next = nextOf(next, today, lastDay, plans['k-fine']);
      if (lastDay + 1 > today) next = Math.min(next, lastDay + 1);
    }
    next = nextStep(next, today, sinceStanding(row, row.percent_at ?? row.started_at), plans['k-norep']);
    const since = sinceStanding(row, row.moved_at ?? row.started_at);
    next = nextStep(next, today, since, plans['k-stall']);
    const waits =
      since !== null && row.baseline !== null && stepOf(plans['k-stall'], today - dayNumber(since)) > 0;
    if (waits && stallAlert(row, today, at) === null) next = today + 1;
    next = nextOf(next, today, crossDay(at), plans['k-cross']);
    // With the new year another December is asked about.
    next = Math.min(next, crossDay(at) + 32 - numberOf(plans['k-cross'], 'decemberDay'));
    if (next <= today) next = today + 1;
  }
  return next === Infinity ? null : next;
}

function nextStep(next: number, today: number, from: PlainDate | null, plan: AlarmPlan): number {
  return from === null ? next : nextOf(next, today, dayNumber(from), plan);
}

/** The first day after today on which a step of the plan is reached, counted from `base`, if it lies before `next`. */
function nextOf(next: number, today: number, base: number, { steps }: AlarmPlan): number {
  for (const { at } of steps) {
    const day = base + at;
    if (day > today) return day < next ? day : next;
  }
  return next;
}
