import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ContractFacts } from '../../rules/contracts/assess.ts';
import type { ScmState } from '../../rules/contracts/critical.ts';
import type { GuaranteeKind, InstalmentKind } from '../../rules/contracts/machine.ts';
import type { Baseline, PlanPoint } from '../../rules/contracts/schedule.ts';
import { baselineFrom } from './listed.ts';

/** One contract that is neither closed nor terminated, with everything that rules about contracts ask. */
export interface OpenContract extends ContractFacts {
  id: string;
  agency_id: string;
  number: string;
  year: number;
  value: number;
  vendor_id: string | null;
  commitment_person_id: string | null;
  technical_person_id: string | null;
  extended_to: PlainDate | null;
  scm: ScmState;
  physical: boolean;
  retention_percent: number;
  maintenance_days: number;
  handed_over_on: PlainDate | null;
  signed_on: PlainDate | null;
  /** when things were recorded, ISO 8601 UTC; null: not yet */
  signed_at: string | null;
  started_at: string | null;
  handover_asked_at: string | null;
  percent_at: string | null;
  /** the last report whose per cent differs from the one before it: last day of its period, and when it came */
  moved_on: PlainDate | null;
  moved_at: string | null;
  /** marks of the latest report: jump, no-photo, recorded-late */
  report_marks: readonly string[];
  /** number of the plan that holds: 0 the original; a new one begins its subject anew */
  baseline_n: number | null;
  baseline: Baseline | null;
  /** the show-cause meeting that has no outcome yet */
  meeting: {
    level: number;
    invitedAt: string;
    invitedFor: PlainDate;
    heldOn: PlainDate | null;
    until: PlainDate | null;
  } | null;
  /** of the last meeting that was judged */
  last_outcome: 'reached' | 'failed' | null;
}

type Row = Omit<OpenContract, 'baseline' | 'meeting'> & {
  plan_start: PlainDate | null;
  plan_points: readonly PlanPoint[] | null;
  meeting_level: number | null;
  invited_at: string | null;
  invited_for: PlainDate | null;
  held_on: PlainDate | null;
  until_day: PlainDate | null;
};

/** Every open contract of the government, in one statement of joins, read as of now. Most of its time is the rows on the wire. */
export async function openContracts(tx: Tx): Promise<OpenContract[]> {
  const { rows } = await sql<Row>`
    with plan as (
      select distinct on (contract_id) contract_id, n, start_on, points from contract_baseline order by contract_id, n desc),
    latest as (
      select distinct on (contract_id) contract_id, marks from contract_progress order by contract_id, period_end desc),
    moved as (
      select distinct on (contract_id) contract_id, period_end, recorded_at from contract_progress
      where percent <> before_percent order by contract_id, period_end desc),
    papers as (
      select contract_id,
        max(recorded_at) filter (where step = 'signed') as signed_at,
        max(recorded_at) filter (where step = 'started') as started_at,
        max(recorded_at) filter (where step = 'handover-asked') as handover_asked_at
      from contract_step where step in ('signed', 'started', 'handover-asked') group by contract_id),
    meeting as (select distinct on (contract_id) * from contract_scm where outcome is null order by contract_id, n desc),
    judged as (
      select distinct on (contract_id) contract_id, outcome from contract_scm where outcome is not null order by contract_id, n desc)
    select c.id, c.agency_id, c.number, c.year, c.value, c.value_without_vat, c.vendor_id, c.commitment_person_id,
      c.technical_person_id, c.state, c.scm, c.physical, c.retention_percent, c.maintenance_days, c.handed_over_on,
      c.signed_on, c.start_on, c.end_on, c.extended_to, c.suspended_days, c.suspended_since, c.resumed_on, c.handover_asked_on,
      c.ended_on, c.fine_per_mille, c.fine_part, c.fine_most, c.percent, c.percent_on, c.percent_at,
      p.signed_at, p.started_at, case when c.handover_asked_on is null then null else p.handover_asked_at end as handover_asked_at,
      m.period_end as moved_on, m.recorded_at as moved_at, coalesce(l.marks, '{}') as report_marks,
      b.n as baseline_n, b.start_on as plan_start, b.points as plan_points,
      s.level as meeting_level, s.invited_at, s.invited_for, s.held_on, s.until_day, j.outcome as last_outcome
    from spending_contract c
    left join plan b on b.contract_id = c.id
    left join latest l on l.contract_id = c.id
    left join moved m on m.contract_id = c.id
    left join papers p on p.contract_id = c.id
    left join meeting s on s.contract_id = c.id
    left join judged j on j.contract_id = c.id
    where c.state not in ('closed', 'terminated') order by c.id`.execute(tx);
  return rows.map(openOf);
}

function openOf(row: Row): OpenContract {
  const { plan_start, plan_points, meeting_level, invited_at, invited_for, held_on, until_day, ...rest } =
    row;
  return {
    ...rest,
    baseline: baselineFrom(plan_start, plan_points),
    meeting:
      meeting_level === null || invited_at === null || invited_for === null
        ? null
        : {
            level: meeting_level,
            invitedAt: invited_at,
            invitedFor: invited_for,
            heldOn: held_on,
            until: until_day,
          },
  };
}

export interface OpenGuarantee {
  id: string;
  contract_id: string;
  agency_id: string;
  number: string;
  kind: GuaranteeKind;
  expires_on: PlainDate;
}

/** Guarantees that hold, of contracts that are neither closed nor terminated. `number` is the contract's. */
export async function openGuarantees(tx: Tx): Promise<OpenGuarantee[]> {
  const { rows } = await sql<OpenGuarantee>`
    select g.id, g.contract_id, c.agency_id, c.number, g.kind, g.expires_on
    from contract_guarantee g join spending_contract c on c.government_id = g.government_id and c.id = g.contract_id
    where g.ended_on is null and c.state not in ('closed', 'terminated') order by g.id`.execute(tx);
  return rows;
}

export interface UnbilledInstalment {
  id: string;
  contract_id: string;
  agency_id: string;
  number: string;
  n: number;
  kind: InstalmentKind;
  /** by both clocks: the report's own day, and when it was recorded */
  reached_on: PlainDate;
  reached_at: string;
}

/** Instalments whose condition a report has reached and for which no payment has begun. `number` is the contract's. */
export async function unbilledInstalments(tx: Tx): Promise<UnbilledInstalment[]> {
  const { rows } = await sql<UnbilledInstalment>`
    select i.id, i.contract_id, c.agency_id, c.number, i.n, i.kind, i.reached_on, i.reached_at
    from contract_instalment i join spending_contract c on c.government_id = i.government_id and c.id = i.contract_id
    left join spending_payment p on p.government_id = i.government_id and p.instalment_id = i.id and not p.cancelled
    where i.reached_on is not null and i.kind = 'progress' and p.id is null and c.state <> 'terminated'
    order by i.id`.execute(tx);
  return rows;
}
