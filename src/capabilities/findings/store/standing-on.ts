import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { CountedRow } from '../../../platform/counted-row.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Final findings of an agency as they stood at the end of a day. */
export interface FindingsStanding {
  all: number;
  /** with a recommendation that was not through: status BT or BS */
  outstanding: number;
  /** rupiah of open recommendations' shares that no verified payment had covered */
  unpaid: number;
}

/** `standing`: one row a final finding, as it stood at the end of the day. What is summed and what is listed read the same. */
function standing(day: PlainDate, before: string): RawBuilder<unknown> {
  return sql`
    with known as (
      select f.id, f.agency_id, f.number, f.confidential, f.title, t.dated_on from finding f join report t on t.id = f.report_id
      where f.state = 'final' and t.dated_on <= ${day}::date),
    status as (
      select r.id, r.finding_id, coalesce(past.status_after, first.status_before, r.status) in ('BT', 'BS') as open
      from recommendation r join known k on k.id = r.finding_id
      left join lateral (
        select v.status_after from review v where v.recommendation_id = r.id and v.created_at < ${before}::timestamptz
        order by v.created_at desc, v.id desc limit 1) past on true
      left join lateral (
        select v.status_before from review v where v.recommendation_id = r.id order by v.created_at, v.id limit 1) first on true),
    paid as (
      select responsible_id, sum(amount) as amount from payment
      where state = 'verified' and paid_on <= ${day}::date group by responsible_id),
    unpaid as (
      select s.finding_id, sum(greatest(0, x.share - coalesce(p.amount, 0))) as amount
      from status s join responsible x on x.recommendation_id = s.id left join paid p on p.responsible_id = x.id
      where s.open group by s.finding_id),
    open as (select finding_id from status where open group by finding_id),
    standing as (
      select k.*, o.finding_id is not null as outstanding, coalesce(u.amount, 0)::bigint as unpaid
      from known k left join open o on o.finding_id = k.id left join unpaid u on u.finding_id = k.id)`;
}

/**
 * Agency → its final findings at the end of `day`, those of reports dated until then; an agency without one has no entry, drafts are not
 * counted. A status is read from the reviews; one that nobody ever reviewed is as it was entered. Null: no report was final by then.
 * @param before the midnight after `day` where the government is, ISO 8601 in UTC
 */
export async function findingsOn(
  tx: Tx,
  day: PlainDate,
  before: string,
): Promise<Map<string, FindingsStanding> | null> {
  const { rows } = await sql<FindingsStanding & { agency: string | null }>`
    ${standing(day, before)}
    select agency_id as agency, count(*)::int as all, (count(*) filter (where outstanding))::int as outstanding,
      coalesce(sum(unpaid), 0)::bigint as unpaid
    from standing group by agency_id`.execute(tx);
  if (rows.length === 0) return null;
  return new Map(rows.flatMap(({ agency, ...each }) => (agency === null ? [] : [[agency, each]])));
}

/** The findings that `findingsOn` counts at these agencies; the title of a confidential one stays with those who may open it. */
export async function findingRowsOn(
  tx: Tx,
  day: PlainDate,
  before: string,
  agencyIds: readonly string[],
): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    ${standing(day, before)}
    select id, agency_id as "agencyId", case when confidential then number else number || ' · ' || title end as label,
      dated_on as "on", outstanding::int as counts, 1 as of, unpaid as amount
    from standing where agency_id = any(${[...agencyIds]}::uuid[]) order by outstanding desc, dated_on desc, number, id`.execute(
    tx,
  );
  return rows;
}
