import type { Act } from '../../../platform/act.ts';
import type { AlarmOffer, Condition } from '../../../platform/alarms/rule.ts';
import { addDays, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import { workingDaysBetween, type Calendar } from '../../../platform/calendar/working-days.ts';
import type { Zone } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { accountsOfPeople } from '../../directory/index.ts';
import { loadOfficeTime, secondsOf } from '../actions/payments/office-time.ts';
import { ALARM_PLANS } from '../parameters/alarms.ts';
import { CRITICAL_BOUNDS, GRACE_DAYS } from '../parameters.ts';
import { YEAR_TARGET } from '../parameters/dashboard.ts';
import { VILLAGE_UNSPENT } from '../parameters/village.ts';
import type { Today } from '../rules/alarms/alert.ts';
import { criticalWay } from '../rules/alarms/critical.ts';
import { dayNumber } from '../rules/alarms/days.ts';
import { sweepSpending } from '../rules/alarms/sweep.ts';
import type { ContractRow, PaymentRow } from '../rules/alarms/rows.ts';
import { limitOf } from '../rules/payments/limits.ts';
import {
  alarmContracts,
  alarmGuarantees,
  alarmInstalments,
  earlierReports,
} from '../store/alarms/contracts.ts';
import {
  alarmAdvances,
  alarmBudgets,
  alarmForecasts,
  alarmPackages,
  alarmPayments,
} from '../store/alarms/money.ts';
import { alarmPapers, alarmVillages } from '../store/alarms/oversight.ts';
import { conditionOf } from './conditions.ts';
import { spendingAlarmRules } from './rules.ts';

/** Papers are looked at for so many days after they were recorded. */
const PAPER_DAYS = 42;

/** The alarms of spending: what holds now, read from the tables in a dozen statements. */
export const spendingAlarms: AlarmOffer = { rules: spendingAlarmRules, conditions: spendingConditions };

async function spendingConditions(tx: Tx, act: Act): Promise<Condition[]> {
  const { today } = act;
  const year = yearOf(today);
  const dayOf = dayIn(act.government.zone);
  // What begins later waits for nobody yet: the history of a demo is looked at as if some days ago.
  const payments = (await alarmPayments(tx)).filter((each) => each.held_since <= secondsOf(act.now));
  const at = await todayOf(tx, act, payments);
  const rows = {
    contracts: await contractsOf(tx, at, dayOf),
    guarantees: await alarmGuarantees(tx),
    instalments: await alarmInstalments(tx, dayOf),
    packages: await alarmPackages(tx, year, dayOf),
    payments,
    advances: await alarmAdvances(tx),
    budgets: await alarmBudgets(tx, year),
    forecasts: await alarmForecasts(tx, year),
    villages: await alarmVillages(tx, year),
    papers: await alarmPapers(tx, `${addDays(today, -PAPER_DAYS)}T00:00:00Z`, act.government.zone),
    ...(await getParameters(tx, { unspentMost: VILLAGE_UNSPENT }, today)),
  };
  const alerts = sweepSpending(rows, at);
  const people = new Set(alerts.flatMap((each) => Object.values(each.people ?? {})));
  const accounts = await accountsOfPeople(
    tx,
    [...people].filter((each) => each !== null),
  );
  return alerts.map((each) => conditionOf(each, at.plans, accounts));
}

/** Open contracts; those that are critical with all their reports, which tell since when. */
async function contractsOf(tx: Tx, at: Today, dayOf: (at: string) => PlainDate): Promise<ContractRow[]> {
  const contracts = await alarmContracts(tx, dayOf);
  const today = dayNumber(at.today);
  const critical = contracts.filter((each) => criticalWay(each, today, at.law.bounds) !== null);
  const reports = await earlierReports(
    tx,
    critical.map((each) => each.id),
  );
  return contracts.map((each) => ({ ...each, earlier: reports.get(each.id) ?? each.earlier }));
}

async function todayOf(tx: Tx, act: Act, payments: readonly PaymentRow[]): Promise<Today> {
  const plans = await getParameters(tx, ALARM_PLANS, act.today);
  const set = await getParameters(
    tx,
    { bounds: CRITICAL_BOUNDS, graceDays: GRACE_DAYS, target: YEAR_TARGET },
    act.today,
  );
  const now = secondsOf(act.now);
  const first = payments.reduce((least, each) => Math.min(least, each.held_since), now);
  const time = await loadOfficeTime(tx, act, new Date(first * 1_000).toISOString());
  const firstDay = dayIn(act.government.zone)(new Date(first * 1_000).toISOString());
  const unknownYears = yearsBetween(firstDay, act.today).filter((year) => !time.calendar.years.has(year));
  return {
    today: act.today,
    now,
    plans,
    law: { bounds: set.bounds, graceDays: set.graceDays },
    target: set.target,
    workingDays: (from, to) =>
      isKnown(time.calendar, from, to) ? workingDaysBetween(time.calendar, from, to) : null,
    worked: (from, to) =>
      unknownYears.length === 0 || time.isKnown(from, to) ? time.clock.between(from, to) : null,
    unknownYears,
    limit: (stage) => limitOf(stage, time.limits, time.workingDay),
  };
}

function yearsBetween(from: PlainDate, to: PlainDate): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, place) => yearOf(from) + place);
}

function isKnown({ years }: Calendar, from: PlainDate, to: PlainDate): boolean {
  return yearsBetween(from, to).every((year) => years.has(year));
}

const HOURS: Readonly<Record<Zone, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

/** Day of a moment; Indonesia knows no summer time, and a sweep asks a hundred thousand times. */
function dayIn(zone: Zone): (at: string) => PlainDate {
  const shift = HOURS[zone] * 3_600_000;
  return (at) => new Date(Date.parse(at) + shift).toISOString().slice(0, 10) as PlainDate;
}
