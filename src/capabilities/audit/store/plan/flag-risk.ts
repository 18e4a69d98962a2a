import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Ranking } from '../flags/queue.ts';

export interface FlagRisk {
  /** rupiah at risk of open flags, each times its rule's precision */
  value: number;
  rows: number;
}

/** Agency → risk of its open flags of these scopes; rules that rest are left out. An agency that no rule has looked at has no entry. */
export async function flagRisk(
  tx: Tx,
  { standIn, start }: Ranking,
  today: PlainDate,
  probity: boolean,
): Promise<Map<string, FlagRisk>> {
  const looked = probity
    ? sql`select distinct agency_id from audit_flag where scope = 'probity'`
    : sql`select agency_id from spj_package union select agency_id from audit_line union select agency_id from procurement_process
        union select agency_id from audit_flag where scope <> 'probity'`;
  const { rows } = await sql<FlagRisk & { agency: string }>`
    with looked as (${looked}),
    open as (
      select f.agency_id, coalesce(f.money_at_risk, ${standIn}) * (coalesce(c.confirmed, 0) + ${start.confirmed}::float8)
        / (coalesce(c.confirmed, 0) + coalesce(c.dismissed, 0) + ${start.confirmed}::float8 + ${start.dismissed}::float8) as value
      from audit_flag f left join audit_rule_count c on c.scope = f.scope and c.rule_code = f.rule_code
      where f.state = 'open' and (f.scope = 'probity') = ${probity} and not exists (
        select from audit_rule_suspension s where s.scope = f.scope and s.rule_code = f.rule_code
          and s.ended_at is null and ${today}::date between s.from_on and s.until_on))
    select l.agency_id as agency, coalesce(round(sum(o.value)), 0)::float8 as value, count(o.agency_id)::int as rows
    from looked l left join open o on o.agency_id = l.agency_id where l.agency_id is not null group by l.agency_id`.execute(
    tx,
  );
  return new Map(rows.map(({ agency, ...risk }) => [agency, risk]));
}
