import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ContractRow, GuaranteeRow, InstalmentRow, ReportRow } from '../../rules/alarms/rows.ts';
import { openContracts, openGuarantees, unbilledInstalments } from '../contracts/standing.ts';

/** Day of a moment in the government’s zone. */
export type DayOf = (at: string) => PlainDate;

interface Beside {
  id: string;
  before_percent: number | null;
  before_on: PlainDate | null;
  paid: number | null;
  billed: number | null;
  retention_open: boolean;
}

/** Every open contract with the report before its latest and what was paid for it. */
export async function alarmContracts(tx: Tx, dayOf: DayOf): Promise<ContractRow[]> {
  const contracts = await openContracts(tx);
  const { rows } = await sql<Beside>`
    with ranked as (
      select contract_id, percent, period_end, row_number() over (partition by contract_id order by period_end desc) as place
      from contract_progress),
    paid as (
      select p.contract_id, coalesce(sum(p.amount) filter (where p.state = 'transferred' and i.kind is distinct from 'advance'), 0)::bigint as amount,
        coalesce(sum(p.amount) filter (where i.kind is distinct from 'advance'), 0)::bigint as billed,
        coalesce(bool_or(i.kind = 'retention' and p.state = 'transferred'), false) as retention
      from spending_payment p
      left join contract_instalment i on i.government_id = p.government_id and i.id = p.instalment_id
      where p.contract_id is not null and not p.cancelled group by p.contract_id)
    select c.id, r.percent as before_percent, r.period_end as before_on, p.amount as paid, p.billed,
      c.retention_percent > 0 and not coalesce(p.retention, false) as retention_open
    from spending_contract c
    left join ranked r on r.contract_id = c.id and r.place = 2
    left join paid p on p.contract_id = c.id
    where c.state not in ('closed', 'terminated')`.execute(tx);
  const beside = new Map(rows.map((row) => [row.id, row]));
  const day = (at: string | null) => (at === null ? null : dayOf(at));
  return contracts.map(({ signed_at, started_at, handover_asked_at, percent_at, moved_at, ...each }) => {
    const more = beside.get(each.id);
    const { before_percent: percent = null, before_on: percent_on = null } = more ?? {};
    return {
      ...each,
      signed_at: day(signed_at),
      started_at: day(started_at),
      handover_asked_at: day(handover_asked_at),
      percent_at: day(percent_at),
      moved_at: day(moved_at),
      before: percent === null || percent_on === null ? null : { percent, percent_on },
      earlier: [],
      paid: more?.paid ?? null,
      billed: more?.billed ?? null,
      retention_open: more?.retention_open ?? false,
    };
  });
}

/** Contract → its reports before the latest two, latest first. */
export async function earlierReports(
  tx: Tx,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, ReportRow[]>> {
  if (contractIds.length === 0) return new Map();
  const { rows } = await sql<ReportRow & { contract_id: string }>`
    select contract_id, percent, percent_on from (
      select contract_id, percent, period_end as percent_on,
        row_number() over (partition by contract_id order by period_end desc) as place
      from contract_progress where contract_id = any(${[...contractIds]}::uuid[])) ranked
    where place > 2 order by contract_id, place`.execute(tx);
  return Map.groupBy(rows, (each) => each.contract_id);
}

export async function alarmGuarantees(tx: Tx): Promise<GuaranteeRow[]> {
  return openGuarantees(tx);
}

export async function alarmInstalments(tx: Tx, dayOf: DayOf): Promise<InstalmentRow[]> {
  return (await unbilledInstalments(tx)).map((each) => ({ ...each, reached_at: dayOf(each.reached_at) }));
}
