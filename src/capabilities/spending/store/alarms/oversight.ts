import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Zone } from '../../../../platform/clock.ts';
import type { PaperRow, VillageRow } from '../../rules/alarms/rows.ts';

/** Stages of villages that are not paid out and have a last day, with what is unspent of the money that came before. */
export async function alarmVillages(tx: Tx, year: number): Promise<VillageRow[]> {
  const { rows } = await sql<VillageRow>`
    with paid as (
      select village_year_id, sum(amount) filter (where paid_on is not null) as amount from village_stage group by village_year_id),
    spent as (select village_year_id, sum(realised) as amount from village_use group by village_year_id)
    select s.id, y.agency_id, a.name, s.stage, s.due_on, s.paid_on,
      (select count(*) from jsonb_array_elements_text(to_jsonb(s.papers)) as p (paper) where not exists (
        select from village_stage_paper r where r.stage_id = s.id and r.paper = p.paper))::int as missing,
      case when coalesce(paid.amount, 0) > 0
        then (greatest(0, paid.amount - coalesce(spent.amount, 0)) * 100 / paid.amount)::float8 end as unspent
    from village_stage s
    join village_year y on y.government_id = s.government_id and y.id = s.village_year_id
    join agency a on a.government_id = y.government_id and a.id = y.agency_id
    left join paid on paid.village_year_id = y.id
    left join spent on spent.village_year_id = y.id
    where y.year = ${year} and s.paid_on is null and s.due_on is not null order by s.id`.execute(tx);
  return rows;
}

/** Papers and reports since then whose dates are worth a look, by agency and week of their recording. */
export async function alarmPapers(tx: Tx, since: string, zone: Zone): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    with paper as (
      select c.agency_id, s.recorded_at from contract_step s
      join spending_contract c on c.government_id = s.government_id and c.id = s.contract_id
      where s.recorded_at >= ${since}::timestamptz and s.marks && array['recorded-late', 'on-deadline']
      union all
      select p.agency_id, e.recorded_at from spending_payment_event e
      join spending_payment p on p.government_id = e.government_id and p.id = e.payment_id
      where e.recorded_at >= ${since}::timestamptz and e.mark in ('recorded-late', 'on-limit'))
    select agency_id, date_trunc('week', recorded_at at time zone ${zone})::date as week, count(*)::int as papers
    from paper group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
