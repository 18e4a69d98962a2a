import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { FundingTag } from '../../rules/budget/funding.ts';
import { endOfMonths } from '../../rules/budget/reckon.ts';

/** What a sum or a list is narrowed to. */
export interface BudgetFilter {
  year: number;
  /** null: every agency */
  agencyIds: readonly string[] | null;
  /** beginnings of codes, '' for all */
  activity: string;
  account: string;
  funding: FundingTag | '';
}

/** A day up to which is reckoned, and the months of the year that have ended by then (0 to 12): what the plans ask for. */
export interface Until {
  day: PlainDate;
  months: number;
}

export interface Sums {
  key: string;
  lines: number;
  ceiling: Rupiah;
  /** null: no line has a plan */
  planned: Rupiah | null;
  /** until the day */
  realised: Rupiah;
  /** ceiling of lines that have no plan */
  unplanned: Rupiah;
  /** by the end of the last whole month, without lines that have no plan: what `planned` is compared with */
  realisedEnded: Rupiah;
}

/**
 * One row a line with its figures: `planned` is null where it has no cash plan. A line that vanished from the budget has neither
 * ceiling nor plan any more; money that left it stays spent.
 */
export function lineFigures(filter: BudgetFilter, until: Until): RawBuilder<unknown> {
  return sql`
    select line.*,
      case when line.vanished_at is null then line.ceiling else 0 end as stands,
      case when line.vanished_at is null then
        (select sum(month.amount)::bigint from unnest(plan.months) with ordinality as month (amount, place)
         where month.place <= ${until.months}) end as planned_sum,
      plan.months is not null and line.vanished_at is null as has_plan,
      coalesce(paid.realised, 0)::bigint as realised,
      case when line.vanished_at is not null or plan.months is not null then coalesce(paid.ended, 0) else 0 end::bigint
        as realised_ended
    from budget_line as line
    left join lateral (select months from cash_plan where cash_plan.line_id = line.id order by version desc limit 1) as plan
      on true
    left join lateral (select sum(amount) as realised,
        sum(amount) filter (where day <= ${endOfMonths(filter.year, until.months)}::date) as ended
      from realisation
      where realisation.line_id = line.id and vanished_at is null and day <= ${until.day}::date) as paid on true
    where ${filterOfLines(filter)}`;
}

/** Condition on the table that the statement calls `line`. */
export function filterOfLines(filter: BudgetFilter): RawBuilder<unknown> {
  const agencies =
    filter.agencyIds === null ? sql`true` : sql`line.agency_id = any(${[...filter.agencyIds]}::uuid[])`;
  const funding = filter.funding === '' ? sql`true` : sql`line.funding_tag = ${filter.funding}`;
  return sql`line.year = ${filter.year} and ${agencies} and ${funding}
    and starts_with(line.activity_code, ${filter.activity}) and starts_with(line.account_code, ${filter.account})`;
}

/** What lines are put together by. */
export const GROUP_KEYS = {
  agency: sql`figures.agency_id::text`,
  programme: sql`array_to_string((string_to_array(figures.activity_code, '.'))[1:3], '.')`,
  account: sql`array_to_string((string_to_array(figures.account_code, '.'))[1:2], '.')`,
  funding: sql`figures.funding_tag`,
  activityCode: sql`figures.activity_code`,
  accountCode: sql`figures.account_code`,
  all: sql`''`,
} as const;

/** Sums by group in one statement, the largest ceiling first. */
export async function sumAbsorption(
  tx: Tx,
  filter: BudgetFilter,
  until: Until,
  group: keyof typeof GROUP_KEYS,
): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    select ${GROUP_KEYS[group]} as key, count(*) filter (where figures.vanished_at is null)::int as lines,
      sum(figures.stands)::bigint as ceiling,
      case when bool_or(figures.has_plan) then coalesce(sum(figures.planned_sum), 0)::bigint end as planned,
      sum(figures.realised)::bigint as realised,
      coalesce(sum(figures.stands) filter (where not figures.has_plan), 0)::bigint as unplanned,
      sum(figures.realised_ended)::bigint as "realisedEnded"
    from (${lineFigures(filter, until)}) as figures
    group by 1 order by 3 desc, 1`.execute(tx);
  return rows;
}

/** Plan and realisation of one month of an agency, not cumulative. */
export interface MonthSums {
  agencyId: string;
  /** 1 to 12 */
  month: number;
  planned: Rupiah;
  realised: Rupiah;
  /** of it, what is compared with the plan: not of lines that have none */
  compared: Rupiah;
}

/** By agency and month of the year until the day; a month in which nothing was planned nor spent has no row. */
export async function sumMonths(tx: Tx, filter: BudgetFilter, until: PlainDate): Promise<MonthSums[]> {
  const { rows } = await sql<MonthSums>`
    with line as (
      select line.id, line.agency_id, line.vanished_at, exists (select from cash_plan where cash_plan.line_id = line.id) as has_plan
      from budget_line as line where ${filterOfLines(filter)}),
    planned as (
      select line.agency_id, month.place::int as month, sum(month.amount) as amount
      from line
      cross join lateral
        (select months from cash_plan where cash_plan.line_id = line.id order by version desc limit 1) as plan,
      unnest(plan.months) with ordinality as month (amount, place)
      where line.vanished_at is null
      group by 1, 2),
    paid as (
      select line.agency_id, extract(month from realisation.day)::int as month, sum(realisation.amount) as amount,
        sum(realisation.amount) filter (where line.vanished_at is not null or line.has_plan) as compared
      from realisation join line on line.id = realisation.line_id
      where realisation.vanished_at is null and realisation.day <= ${until}::date
      group by 1, 2)
    select coalesce(planned.agency_id, paid.agency_id) as "agencyId", coalesce(planned.month, paid.month) as month,
      coalesce(planned.amount, 0)::bigint as planned, coalesce(paid.amount, 0)::bigint as realised,
      coalesce(paid.compared, 0)::bigint as compared
    from planned full join paid on paid.agency_id = planned.agency_id and paid.month = planned.month
    order by 1, 2`.execute(tx);
  return rows;
}

/** Ceilings of agencies as they stand, and of it what has a cash plan. */
export async function agencyCeilings(
  tx: Tx,
  filter: BudgetFilter,
): Promise<Map<string, { ceiling: Rupiah; planned: Rupiah }>> {
  const { rows } = await sql<{ id: string; ceiling: Rupiah; planned: Rupiah }>`
    select line.agency_id as id, coalesce(sum(line.ceiling) filter (where line.vanished_at is null), 0)::bigint as ceiling,
      coalesce(sum(line.ceiling) filter (where line.vanished_at is null
        and exists (select from cash_plan where cash_plan.line_id = line.id)), 0)::bigint as planned
    from budget_line as line where ${filterOfLines(filter)} group by 1`.execute(tx);
  return new Map(rows.map(({ id, ceiling, planned }) => [id, { ceiling, planned }]));
}

/** Sums by the whole code of sub-activities or of accounts: what a tree grows from. */
export async function sumByCode(
  tx: Tx,
  filter: BudgetFilter,
  until: Until,
  kind: 'activity' | 'account',
): Promise<Sums[]> {
  return sumAbsorption(tx, filter, until, kind === 'activity' ? 'activityCode' : 'accountCode');
}
