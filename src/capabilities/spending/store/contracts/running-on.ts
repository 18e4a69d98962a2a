import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ContractFacts } from '../../rules/contracts/assess.ts';
import type { Baseline, PlanPoint } from '../../rules/contracts/schedule.ts';
import { baselineFrom } from './listed.ts';

/** A contract whose work was under way at the end of a day, with what was reported until then. */
export interface RunningContract {
  id: string;
  agencyId: string;
  number: string;
  title: string;
  facts: ContractFacts;
  baseline: Baseline | null;
}

type Row = Omit<ContractFacts, 'state'> & {
  id: string;
  agency_id: string;
  number: string;
  title: string;
  plan_start: PlainDate | null;
  plan_points: readonly PlanPoint[] | null;
};

/**
 * Contracts that had begun and were neither asked to be taken over, handed over nor ended by the end of `day`. Reports count by the last day of
 * their period; the plan is the latest that had been entered, or the first where none had. Force majeure is known as it stands now.
 * @param before midnight after `day`, ISO 8601 in UTC
 */
export async function runningOn(tx: Tx, day: PlainDate, before: string): Promise<RunningContract[]> {
  const { rows } = await sql<Row>`
    select c.id, c.agency_id, c.number, c.title, c.value_without_vat, c.start_on, c.end_on, c.suspended_days,
      case when c.suspended_since <= ${day}::date then c.suspended_since end as suspended_since,
      case when c.resumed_on <= ${day}::date then c.resumed_on end as resumed_on,
      null::date as handover_asked_on, null::date as ended_on, c.fine_per_mille, c.fine_part, c.fine_most,
      coalesce(p.percent, 0) as percent, p.period_end as percent_on, b.start_on as plan_start, b.points as plan_points
    from spending_contract c
    left join lateral (
      select percent, period_end from contract_progress p
      where p.contract_id = c.id and p.period_end <= ${day}::date order by p.period_end desc limit 1) p on true
    left join lateral (
      select start_on, points from contract_baseline b where b.contract_id = c.id
      order by (b.recorded_at < ${before}::timestamptz) desc,
        case when b.recorded_at < ${before}::timestamptz then -b.n else b.n end limit 1) b on true
    where c.start_on <= ${day}::date and c.state not in ('appointed', 'signed')
      and coalesce(c.handover_asked_on, 'infinity') > ${day}::date and coalesce(c.handed_over_on, 'infinity') > ${day}::date
      and coalesce(c.ended_on, 'infinity') > ${day}::date
    order by c.id`.execute(tx);
  return rows.map(({ id, agency_id, number, title, plan_start, plan_points, ...facts }) => ({
    id,
    agencyId: agency_id,
    number,
    title,
    facts: { ...facts, state: 'running' },
    baseline: baselineFrom(plan_start, plan_points),
  }));
}
