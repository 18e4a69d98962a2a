import type { Act } from '../../../../platform/act.ts';
import { yearOf } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies, getVendors } from '../../../directory/index.ts';
import { analyseYear } from '../../actions/payments/analyse-year.ts';
import { hours } from '../../actions/payments/describe-slow.ts';
import { secondsOf } from '../../actions/payments/office-time.ts';
import {
  caseSentence,
  rankYear,
  slowPayments,
  summarySentence,
  whatIfSentence,
  whatIfYear,
  type Scope,
  type SlowPayment,
} from '../../actions/payments/slow.ts';
import { idParam } from '../../contract/payments.ts';
import {
  slowCaseDetail,
  slowCasePage,
  slowCaseQuery,
  slowQuery,
  slowSummary,
  whatIf as whatIfReply,
  type SlowCase,
  type SlowOffice,
} from '../../contract/slow.ts';
import { mayReadSpending, readableAgencies } from '../../policy.ts';
import type { RankedOffice } from '../../rules/attribution/rank-payments.ts';
import { piecemealParties } from '../../rules/payments/piecemeal.ts';
import { disputesOf, outOfRanking } from '../../store/payments/disputes.ts';
import { eventsOf, findPayment } from '../../store/payments/payments.ts';
import { presentEvents, lastKnown } from './present.ts';

const capability = 'spending';

/** Who is slow: sums by party, office and stage, cases, one case, and what would be. Offices, never persons. */
export function slowRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/slow',
      summary: 'Who the payments of a year waited for: parties, offices, stages',
      capability,
      query: slowQuery,
      reader: true,
      reply: slowSummary,
    },
    async (tx, act, { query }) => {
      const scope = scopeOf(act, query.agencyId);
      if (isRefusal(scope)) return scope;
      const year = await analyseYear(tx, act, query.year ?? yearOf(act.today));
      const ranking = rankYear(year, scope);
      const payments = year.payments.filter((each) => scope === null || scope.has(each.agencyId));
      const isSure = year.missingYears.length === 0;
      return {
        year: year.year,
        payments: payments.length,
        open: payments.filter((each) => each.open).length,
        disputed: year.analysis.disputed,
        onTime: payments.filter((each) => (year.analysis.cases.get(each.id)?.party ?? null) === null).length,
        missingYears: year.missingYears,
        parties: ranking.parties.map(({ held, excess, pace, rupiahDays, ...each }) => ({
          ...each,
          heldHours: hours(held),
          excessHours: hours(excess),
          rupiahDays: Math.round(rupiahDays),
          pace: isSure ? pace : null,
        })),
        offices: await presentOffices(tx, ranking.offices, isSure),
        stages: ranking.stages.map(({ working, limit, excess, rupiahDays, ...each }) => ({
          ...each,
          medianHours: hours(working.median),
          p95Hours: hours(working.p95),
          limitHours: limit === null ? null : hours(limit),
          excessHours: hours(excess),
          rupiahDays: Math.round(rupiahDays),
        })),
        sentence: summarySentence(year, ranking, payments.length),
        hoursOfDay: hours(year.time.workingDay),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/slow/cases',
      summary: 'Payments by who they waited for, those that weigh most first',
      capability,
      query: slowCaseQuery,
      reader: true,
      reply: slowCasePage,
    },
    async (tx, act, { query }) => {
      const scope = scopeOf(act, query.agencyId);
      if (isRefusal(scope)) return scope;
      const year = await analyseYear(tx, act, query.year ?? yearOf(act.today));
      const out = await outOfRanking(tx, year.year);
      const { page, size, party, stage, open } = query;
      const found = slowPayments(year, scope, out).filter(
        (each) =>
          (party === undefined || each.party === party) &&
          (stage === undefined || each.stage === stage) &&
          (!open || each.payment.open),
      );
      const rows = found.slice((page - 1) * size, page * size);
      const agencies = await getAgencies(tx, [...new Set(rows.map((each) => each.payment.agencyId))]);
      return {
        rows: rows.map((each) => presentCase(each, agencies)),
        total: found.length,
        page,
        size,
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/slow/cases/:id',
      summary: 'Who one payment waited for, with its raw timeline',
      capability,
      params: idParam,
      reader: true,
      reply: slowCaseDetail,
    },
    async (tx, act, { params }) => {
      const payment = await findPayment(tx, params.id);
      if (payment === undefined || !mayReadSpending(act.actor, payment.agency_id)) return notFound();
      const year = await analyseYear(tx, act, payment.year);
      const out = await outOfRanking(tx, payment.year);
      const slow = slowPayments(year, new Set([payment.agency_id]), out).find(
        (each) => each.payment.id === payment.id,
      );
      if (slow === undefined) return notFound();
      const events = await eventsOf(tx, payment.id);
      const disputes = await disputesOf(tx, payment.id);
      return {
        ...presentCase(slow, await getAgencies(tx, [payment.agency_id])),
        shares: [...slow.shares].map(([party, share]) => ({ party: party as never, share })),
        piecemeal: piecemealParties(events.filter((each) => each.kind === 'reject')),
        events: presentEvents(
          events,
          disputes,
          year.time,
          lastKnown(payment.known_until, secondsOf(act.now)),
        ),
        sentence: year.missingYears.length > 0 ? null : caseSentence(slow),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/slow/what-if',
      summary: 'What open payments would be had one stage always been as quick as elsewhere',
      capability,
      query: slowQuery,
      reader: true,
      reply: whatIfReply,
    },
    async (tx, act, { query }) => {
      const scope = scopeOf(act, query.agencyId);
      if (isRefusal(scope)) return scope;
      const year = await analyseYear(tx, act, query.year ?? yearOf(act.today));
      const stages = whatIfYear(year, scope);
      const open = year.payments.filter((each) => each.open && (scope === null || scope.has(each.agencyId)));
      return {
        year: year.year,
        open: open.length,
        stages: stages.map(({ usual, days, rupiahDays, ...each }) => ({
          ...each,
          medianHours: hours(usual),
          days: Math.round(days * 10) / 10,
          rupiahDays: Math.round(rupiahDays),
        })),
        sentence: year.missingYears.length > 0 ? null : whatIfSentence(stages),
      };
    },
  );
}

/** The agencies whose payments the reader may see, or the one that he asks for. */
function scopeOf({ actor }: Act, agencyId: string | undefined): Outcome<Scope> {
  if (agencyId !== undefined) return mayReadSpending(actor, agencyId) ? new Set([agencyId]) : notFound();
  const readable = readableAgencies(actor);
  if (readable === null) return null;
  return readable.length === 0 ? notAllowed() : new Set(readable);
}

async function presentOffices(
  tx: Tx,
  offices: readonly RankedOffice[],
  isSure: boolean,
): Promise<SlowOffice[]> {
  const ids = (wanted: boolean) => [
    ...new Set(
      offices.flatMap(({ party, of }) => ((party === 'vendor') === wanted && of !== '' ? [of] : [])),
    ),
  ];
  const agencies = await getAgencies(tx, ids(false));
  const vendors = await getVendors(tx, ids(true));
  return offices.map(({ of, median, limit, usual, excess, rupiahDays, pace, ...each }) => ({
    ...each,
    agencyId: agencies.has(of) ? of : null,
    name: (agencies.get(of) ?? vendors.get(of))?.name ?? '',
    medianHours: hours(median),
    limitHours: limit === null ? null : hours(limit),
    peerHours: hours(usual ?? median),
    excessHours: hours(excess),
    rupiahDays: Math.round(rupiahDays),
    pace: isSure ? pace : null,
  }));
}

function presentCase(slow: SlowPayment, agencies: ReadonlyMap<string, { name: string }>): SlowCase {
  const { payment, excess, rupiahDays } = slow;
  return {
    id: payment.id,
    number: payment.number,
    kind: payment.kind,
    agencyId: payment.agencyId,
    agency: agencies.get(payment.agencyId)?.name ?? '',
    contractNumber: payment.contractNumber,
    amount: payment.amount,
    state: payment.state,
    open: payment.open,
    party: slow.party,
    stage: slow.stage,
    excessHours: hours(excess),
    percentile: slow.percentile,
    rupiahDays: Math.round(rupiahDays),
    disputed: slow.isDisputed,
  };
}
