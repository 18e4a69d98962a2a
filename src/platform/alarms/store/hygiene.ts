import { sql } from 'kysely';
import type { Tx } from '../../database/index.ts';

/** How one office dealt with the alarms of a time. Offices only: nobody's name stands behind a figure. */
export interface Hygiene {
  agencyId: string | null;
  fired: number;
  /** of these, acknowledged by somebody */
  acknowledged: number;
  /** of these, cleared */
  cleared: number;
  /** median hours from firing to the first acknowledgement; null where there is none */
  medianHours: number | null;
  /** messages about them that reached nobody */
  unreachable: number;
}

/** Figures of the alarms that fired from `from` up to and without `to` (ISO 8601), by office; the busiest first. */
export async function readHygiene(tx: Tx, from: string, to: string): Promise<Hygiene[]> {
  const { rows } = await sql<Hygiene>`
    with fired as (
      select a.id, a.agency_id, a.cleared_at,
        extract(epoch from (select min(k.at) from alarm_ack k where k.alarm_id = a.id) - a.fired_at) / 3600 as hours
      from alarm a where a.fired_at >= ${from}::timestamptz and a.fired_at < ${to}::timestamptz),
    lost as (
      select f.agency_id, count(distinct c.id) as calls
      from alarm_call c cross join jsonb_array_elements_text(c.alarm_ids) as t (alarm) join fired f on f.id = t.alarm::uuid
      where c.unreachable_at is not null group by f.agency_id)
    select f.agency_id as "agencyId", count(*) as fired, count(f.hours) as acknowledged, count(f.cleared_at) as cleared,
      percentile_cont(0.5) within group (order by f.hours::float8) as "medianHours", coalesce(max(l.calls), 0) as unreachable
    from fired f left join lost l on l.agency_id is not distinct from f.agency_id
    group by f.agency_id order by count(*) desc, f.agency_id nulls first`.execute(tx);
  return rows;
}
