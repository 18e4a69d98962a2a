import type { Act } from '../../../../platform/act.ts';
import { yearOf } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { getAgencies } from '../../../directory/index.ts';
import { CRITICAL_BOUNDS, GRACE_DAYS } from '../../parameters.ts';
import { GUARANTEE_DAYS, YEAR_TARGET } from '../../parameters/dashboard.ts';
import { analysePayments } from '../../rules/attribution/analyse-payments.ts';
import { chargePayments, pacesOf, savingsOf } from '../../rules/dashboard/charge-payments.ts';
import { WHOLE, type Facts } from '../../rules/dashboard/facts.ts';
import { loadBudgets, loadPastYears } from '../../store/dashboard/budgets.ts';
import { loadContractFacts, loadGuaranteeFacts } from '../../store/dashboard/contract-facts.ts';
import { sumFunnel } from '../../store/budget/funnel.ts';
import { outOfRanking } from '../../store/payments/disputes.ts';
import { yearPayments, type YearPayment } from '../../store/payments/log.ts';
import { loadOfficeTime, secondsOf } from '../payments/office-time.ts';

/** Everything that the pages of the dashboard are reckoned from, of the whole government, as of now. */
export async function loadFacts(tx: Tx, act: Act): Promise<Facts> {
  const { today } = act;
  const year = yearOf(today);
  const set = await getParameters(
    tx,
    { bounds: CRITICAL_BOUNDS, graceDays: GRACE_DAYS, target: YEAR_TARGET, guaranteeDays: GUARANTEE_DAYS },
    today,
  );
  const budgets = await loadBudgets(tx, today);
  const past = await loadPastYears(tx, year);
  const contracts = await loadContractFacts(tx, today, set);
  const guarantees = await loadGuaranteeFacts(tx);
  const payments = await yearPayments(tx, year);
  const ids = new Set([...budgets, ...contracts, ...guarantees, ...payments].map((each) => each.agencyId));
  const agencies = [...(await getAgencies(tx, [...ids])).values()].map(({ id, name }) => ({ id, name }));
  const ofPayments = await payPart(tx, act, payments, [...ids]);
  const funnels: Map<string, Awaited<ReturnType<typeof sumFunnel>>> = new Map();
  for (const scope of [WHOLE, ...ids]) {
    const agencyIds = scope === WHOLE ? null : [scope];
    funnels.set(scope, await sumFunnel(tx, { year, agencyIds, activity: '', account: '', funding: '' }));
  }
  return {
    today,
    year,
    agencies,
    budgets,
    past,
    contracts,
    guarantees,
    ...ofPayments,
    funnels,
    target: set.target,
    guaranteeDays: set.guaranteeDays,
  };
}

/** Working days of payments: nothing is reckoned where the holidays of a year are not entered. */
async function payPart(
  tx: Tx,
  act: Act,
  payments: readonly YearPayment[],
  agencyIds: readonly string[],
): Promise<Pick<Facts, 'payments' | 'paces' | 'limits' | 'whatIfs' | 'missingYears'>> {
  const now = secondsOf(act.now);
  const first = payments.reduce((least, each) => Math.min(least, each.steps[0]?.at ?? now), now);
  const time = await loadOfficeTime(tx, act, new Date(first * 1_000).toISOString());
  const { limits } = time;
  if (payments.length > 0 && !time.isKnown(first, now)) {
    const years = [];
    const last = yearOf(act.today);
    for (let year = new Date(first * 1_000).getUTCFullYear(); year <= last; year += 1)
      if (!time.calendar.years.has(year)) years.push(year);
    return { payments: [], paces: new Map(), limits, whatIfs: new Map(), missingYears: years };
  }
  const contested = await outOfRanking(tx, yearOf(act.today));
  const isOut = (id: string, seq: number) => contested.has(`${id} ${seq}`);
  const analysis = analysePayments(payments, isOut, time, now);
  const whatIfs = new Map(
    [null, ...agencyIds].map((agencyId) => [agencyId ?? WHOLE, savingsOf(analysis, payments, agencyId)]),
  );
  return {
    payments: chargePayments(analysis, payments, isOut),
    paces: pacesOf(analysis),
    limits,
    whatIfs,
    missingYears: [],
  };
}
