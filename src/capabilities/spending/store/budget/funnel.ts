import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import { FUNNEL_STEPS, type FunnelStep } from '../../rules/budget/funnel.ts';
import { filterOfLines, type BudgetFilter } from './absorption.ts';

export interface FunnelSum {
  step: FunnelStep;
  amount: Rupiah;
  /** null where no cases stand behind it */
  count: number | null;
}

/**
 * Rupiah of a year from ceiling to payment: packages, contracts that stand, work done by its latest report, requests (SPP) and orders (SPM).
 * Money that left without a payment of this capability (a list of the treasury) has been requested and ordered elsewhere, and counts there too.
 * A contract or a payment without a line counts unless codes or a source of money are asked for.
 */
export async function sumFunnel(tx: Tx, filter: BudgetFilter): Promise<FunnelSum[]> {
  const whole = filter.activity === '' && filter.account === '' && filter.funding === '';
  const agencies =
    filter.agencyIds === null ? sql`true` : sql`agency_id = any(${[...filter.agencyIds]}::uuid[])`;
  const ofCase = sql`year = ${filter.year} and ${agencies}
    and (line_id in (select id from line) or (line_id is null and ${whole}))`;
  const { rows } = await sql<Record<`${FunnelStep}` | `${FunnelStep}Count`, number | null>>`
    with line as (select line.* from budget_line as line where ${filterOfLines(filter)}),
    paid as (select coalesce(sum(amount), 0)::bigint as amount,
        coalesce(sum(amount) filter (where payment_id is null), 0)::bigint as elsewhere
      from realisation where vanished_at is null and line_id in (select id from line)),
    package as (select coalesce(sum(ceiling), 0)::bigint as amount, count(*)::int as cases
      from procurement_package where vanished_at is null and ${ofCase}),
    contract as (select coalesce(sum(value), 0)::bigint as amount,
        coalesce(sum(floor(value * percent / 100)), 0)::bigint as worked, count(*)::int as cases
      from spending_contract where state <> 'terminated' and ${ofCase}),
    payment as (select
        coalesce(sum(amount) filter (where state not in ('invoiced', 'checked', 'spp-drafted')), 0)::bigint as requested,
        count(*) filter (where state not in ('invoiced', 'checked', 'spp-drafted'))::int as "requestedCases",
        coalesce(sum(amount) filter (where state in ('spm-signed', 'spm-at-treasury', 'sp2d-issued', 'transferred')), 0)::bigint as ordered,
        count(*) filter (where state in ('spm-signed', 'spm-at-treasury', 'sp2d-issued', 'transferred'))::int as "orderedCases"
      from spending_payment where not cancelled and ${ofCase})
    select (select coalesce(sum(ceiling), 0)::bigint from line where vanished_at is null) as ceiling, null as "ceilingCount",
      package.amount as packaged, package.cases as "packagedCount", contract.amount as contracted, contract.cases as "contractedCount",
      contract.worked, contract.cases as "workedCount",
      payment.requested + paid.elsewhere as requested, payment."requestedCases" as "requestedCount",
      payment.ordered + paid.elsewhere as ordered, payment."orderedCases" as "orderedCount",
      paid.amount as paid, null as "paidCount"
    from paid, package, contract, payment`.execute(tx);
  const sums = rows[0]!;
  return FUNNEL_STEPS.map((step) => ({ step, amount: sums[step] ?? 0, count: sums[`${step}Count`] }));
}
