import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { AdvanceRow, BudgetRow, ForecastRow, PackageRow, PaymentRow } from '../../rules/alarms/rows.ts';
import type { DayOf } from './contracts.ts';

/** Payments that are not over, whatever their year. `seq` is that of the last event that moved it: a vendor's stamp begins no alarm anew. */
export async function alarmPayments(tx: Tx): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select id, agency_id, number, kind, year, state, holder, returned, rework, contract_id,
      (select max(e.seq) from spending_payment_event e
        where e.government_id = p.government_id and e.payment_id = p.id and e.kind <> 'receipt') as seq,
      extract(epoch from held_since)::float8 as held_since, extract(epoch from known_until)::float8 as known_until
    from spending_payment p where closed_at is null and not cancelled order by id`.execute(tx);
  return rows;
}

/** Money of the treasurer that came and is not accounted for. */
export async function alarmAdvances(tx: Tx): Promise<AdvanceRow[]> {
  const { rows } = await sql<AdvanceRow>`
    select id, agency_id, number, kind, account_due_on from spending_payment
    where kind <> 'ls' and account_due_on is not null and accounted_at is null and not cancelled order by id`.execute(
    tx,
  );
  return rows;
}

/** Packages of a year that were not announced or not opened. */
export async function alarmPackages(tx: Tx, year: number, dayOf: DayOf): Promise<PackageRow[]> {
  const { rows } = await sql<Omit<PackageRow, 'recorded_at'> & { recorded_at: string }>`
    select p.id, p.agency_id, p.name, p.year, p.method in ('tender', 'quick-tender', 'selection', 'contest') as competed,
      p.planned_month, p.recorded_at, p.announced_on, p.tendered_on
    from procurement_package p
    where p.year = ${year} and p.vanished_at is null and p.method <> 'self-managed' and (p.announced_on is null or p.tendered_on is null)
      and not exists (select from spending_contract c where c.package_id = p.id)
    order by p.id`.execute(tx);
  return rows.map((row) => ({ ...row, recorded_at: dayOf(row.recorded_at) }));
}

interface Figures {
  agency_id: string;
  activity: string | null;
  name: string;
  ceiling: number;
  plan: number[] | null;
  realised: number[];
  planned_ceiling: number;
  compared: number[];
}

/** The budget of a year by agency and by activity, month by month. */
export async function alarmBudgets(tx: Tx, year: number): Promise<BudgetRow[]> {
  const { rows } = await sql<Figures>`
    with line as (
      select id, agency_id, activity_code, ceiling, vanished_at from budget_line where year = ${year}),
    month as (select generate_series(1, 12) as place),
    planned as (
      select distinct on (plan.line_id) plan.line_id, plan.months from cash_plan plan join line on line.id = plan.line_id
      order by plan.line_id, plan.version desc),
    paid as (
      select realisation.line_id, extract(month from realisation.day)::int as place, sum(realisation.amount) as amount
      from realisation join line on line.id = realisation.line_id where realisation.vanished_at is null group by 1, 2),
    cell as (
      select line.agency_id, line.activity_code, month.place,
        sum(case when line.vanished_at is null then planned.months[month.place] end) as plan,
        coalesce(sum(paid.amount), 0) as realised,
        coalesce(sum(paid.amount) filter (where line.vanished_at is not null or planned.months is not null), 0) as compared
      from line cross join month
      left join planned on planned.line_id = line.id
      left join paid on paid.line_id = line.id and paid.place = month.place
      group by grouping sets ((line.agency_id, line.activity_code, month.place), (line.agency_id, month.place))),
    ceilings as (
      select agency_id, activity_code, sum(ceiling)::bigint as ceiling,
        coalesce(sum(ceiling) filter (where planned.line_id is not null), 0)::bigint as planned_ceiling
      from line left join planned on planned.line_id = line.id where vanished_at is null
      group by grouping sets ((agency_id, activity_code), (agency_id)))
    select c.agency_id, c.activity_code as activity, coalesce(k.name, c.activity_code, a.name) as name, c.ceiling, c.planned_ceiling,
      case when bool_or(m.plan is not null) then jsonb_agg(coalesce(m.plan, 0) order by m.place) end as plan,
      jsonb_agg(m.realised order by m.place) as realised,
      jsonb_agg(m.compared order by m.place) as compared
    from ceilings c
    join cell m on m.agency_id = c.agency_id and m.activity_code is not distinct from c.activity_code
    join agency a on a.id = c.agency_id
    left join budget_code k on k.year = ${year} and k.kind = 'activity' and k.code = c.activity_code
    group by c.agency_id, c.activity_code, k.name, a.name, c.ceiling, c.planned_ceiling order by c.agency_id, c.activity_code nulls first`.execute(
    tx,
  );
  return rows.map(({ planned_ceiling, compared, ...row }) => ({
    ...row,
    year,
    compared: { ceiling: planned_ceiling, realised: compared },
  }));
}

/** Forecast of each agency as the latest snapshot of the dashboard has it; nothing where none was taken or nothing can be said. */
export async function alarmForecasts(tx: Tx, year: number): Promise<ForecastRow[]> {
  const { rows } = await sql<ForecastRow>`
    select s.agency_id, n.year, (s.body #>> '{headline,forecast,high}')::float8 as high,
      (s.body #>> '{headline,forecast,percent}')::float8 as middle
    from (select id, year from spending_snapshot order by taken_at desc, id desc limit 1) n
    join spending_snapshot_scope s on s.snapshot_id = n.id
    where n.year = ${year} and s.agency_id is not null and (s.body #>> '{headline,forecast,known}') = 'true'
    order by s.agency_id`.execute(tx);
  return rows;
}
