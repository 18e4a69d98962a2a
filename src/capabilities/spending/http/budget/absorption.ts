import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { sumRupiah } from '../../../../platform/money.ts';
import { notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { getAgencies } from '../../../directory/index.ts';
import {
  absorptionQuery,
  absorptionView,
  curveQuery,
  curveView,
  funnelView,
  monthsView,
  type AbsorptionView,
} from '../../contract/budget.ts';
import { mayReadSpending } from '../../policy.ts';
import { compareMonths, cumulate, endOfMonths, percentOf } from '../../rules/budget/reckon.ts';
import {
  agencyCeilings,
  sumAbsorption,
  sumMonths,
  type MonthSums,
  type Until,
} from '../../store/budget/absorption.ts';
import { namesOf } from '../../store/budget/codes.ts';
import { sumFunnel } from '../../store/budget/funnel.ts';
import { absorptionSheet } from '../../reports/absorption-sheet.ts';
import { presentSums } from './present.ts';
import { budgetScope, untilDay } from './scope.ts';
import type { z } from 'zod';

const capability = 'spending';
const EMPTY = { key: '', lines: 0, ceiling: 0, planned: null, realised: 0, unplanned: 0, realisedEnded: 0 };

/** Sums over the lines that the reader may see: by agency, programme, account and source; by month; from ceiling to payment. */
export function absorptionRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/absorption',
      summary: 'Ceiling, plan and realisation by agency, programme, account group or source of money',
      capability,
      query: absorptionQuery,
      reader: true,
      reply: absorptionView,
    },
    async (tx, act, { query }) => (mayReadSpending(act.actor) ? absorptionOf(tx, act, query) : notAllowed()),
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/spending/absorption',
      summary: 'The same sums as a sheet',
      capability,
      query: absorptionQuery,
      reader: true,
    },
    async (tx, act, { query }) =>
      mayReadSpending(act.actor)
        ? absorptionSheet(await absorptionOf(tx, act, query), query.group, act.locale, query.year)
        : notAllowed(),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/absorption/curve',
      summary: 'Plan and realisation of twelve months, cumulative',
      capability,
      query: curveQuery,
      reader: true,
      reply: curveView,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const scope = await budgetScope(tx, act, query);
      const until = untilDay(act, query.year, '');
      const ceilings = [...(await agencyCeilings(tx, scope)).values()];
      const plannedCeiling = sumRupiah(ceilings.map((each) => each.planned));
      return {
        ceiling: sumRupiah(ceilings.map((each) => each.ceiling)),
        plannedCeiling,
        asOf: until.day,
        endedOn: endedOn(query.year, until),
        months: twelve(await sumMonths(tx, scope, until.day), plannedCeiling, until).map((each, place) => ({
          month: place + 1,
          ...each,
        })),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/absorption/months',
      summary: 'Agencies beside months, cumulative',
      capability,
      query: curveQuery,
      reader: true,
      reply: monthsView,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const scope = await budgetScope(tx, act, query);
      const until = untilDay(act, query.year, '');
      const ceilings = await agencyCeilings(tx, scope);
      const agencies = await getAgencies(tx, [...ceilings.keys()]);
      const sums = Map.groupBy(await sumMonths(tx, scope, until.day), (each) => each.agencyId);
      const rows = [...ceilings].map(([id, { ceiling, planned }]) => ({
        agency: { id, code: agencies.get(id)?.code ?? '', name: agencies.get(id)?.name ?? '' },
        ceiling,
        months: twelve(sums.get(id) ?? [], planned, until),
      }));
      return { rows: rows.sort((a, b) => (a.agency.code < b.agency.code ? -1 : 1)) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/absorption/funnel',
      summary: 'From ceiling to money that left',
      capability,
      query: curveQuery,
      reader: true,
      reply: funnelView,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const steps = await sumFunnel(tx, await budgetScope(tx, act, query));
      const whole = steps[0]!.amount;
      return { steps: steps.map((each) => ({ ...each, percent: percentOf(each.amount, whole) })) };
    },
  );
}

async function absorptionOf(
  tx: Tx,
  act: Act,
  query: z.output<typeof absorptionQuery>,
): Promise<AbsorptionView> {
  const scope = await budgetScope(tx, act, query);
  const until = untilDay(act, query.year, query.asOf);
  const [total] = await sumAbsorption(tx, scope, until, 'all');
  const rows = await sumAbsorption(tx, scope, until, query.group);
  const named = await namesOfKeys(
    tx,
    query,
    rows.map((row) => row.key),
  );
  return {
    asOf: until.day,
    endedOn: endedOn(query.year, until),
    total: presentSums(total ?? EMPTY, { code: '', name: '' }),
    rows: rows.map((row) => presentSums(row, named(row.key))),
  };
}

async function namesOfKeys(
  tx: Tx,
  { group, year }: Pick<z.output<typeof absorptionQuery>, 'group' | 'year'>,
  keys: readonly string[],
): Promise<(key: string) => { code: string; name: string }> {
  if (group === 'agency') {
    const agencies = await getAgencies(tx, keys);
    return (key) => ({ code: agencies.get(key)?.code ?? '', name: agencies.get(key)?.name ?? '' });
  }
  if (group === 'funding') return (key) => ({ code: key, name: '' });
  const names = await namesOf(tx, year, keys);
  const kind = group === 'programme' ? 'activity' : 'account';
  return (key) => ({ code: key, name: names.get(`${kind} ${key}`) ?? '' });
}

function endedOn(year: number, { months }: Until): PlainDate | null {
  return months === 0 ? null : endOfMonths(year, months);
}

/** The month of the day up to which is reckoned: what was spent after it is not known yet. */
function lastMonth(until: Until): number {
  return until.months === 12 ? 12 : Number(until.day.slice(5, 7));
}

/** @param plannedCeiling ceiling of what has a cash plan */
function twelve(sums: readonly MonthSums[], plannedCeiling: number, until: Until) {
  const month = (of: 'planned' | 'realised' | 'compared') =>
    Array.from({ length: 12 }, (_, place) =>
      sumRupiah(sums.filter((each) => each.month === place + 1).map((each) => each[of])),
    );
  const planned = month('planned');
  const gaps = compareMonths({ ceiling: plannedCeiling, planned, realised: month('compared') }, until.months);
  const realised = cumulate(month('realised'));
  return cumulate(planned).map((sum, place) => ({
    planned: sum,
    realised: place < lastMonth(until) ? realised[place]! : null,
    gap: gaps[place]?.gap ?? null,
  }));
}
