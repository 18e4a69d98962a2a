import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { CountedRow } from '../../../platform/counted-row.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Travel accounts of an agency that were judged in a time. */
export interface JudgedAccounts {
  /** signed by an auditor, or settled because nothing was to be signed */
  judged: number;
  /** of them, with something to be repaid by a signed decision */
  over: number;
  /** rupiah to be repaid by them */
  amount: number;
}

/** First day, its midnight, the last day and the midnight after it; instants as ISO 8601 in UTC. */
interface JudgedTime {
  from: PlainDate;
  until: PlainDate;
  start: string;
  before: string;
}

/** `account`: one row an account that was ever judged, with what it adds in the time. What is summed and what is listed read the same. */
function accounts({ from, until, start, before }: JudgedTime): RawBuilder<unknown> {
  return sql`
    with account as (
      select m.id, t.agency_id, t.number, t.from_day,
        coalesce((d.decided_by is not null and d.at >= ${start}::timestamptz)
          or (d.id is null and m.settled_day >= ${from}::date), false) as judged,
        coalesce(d.decided_by is not null and d.at >= ${start}::timestamptz and d.amount > 0, false) as over,
        case when d.decided_by is not null and d.at >= ${start}::timestamptz then d.amount else 0 end as amount
      from travel_member m join travel_trip t on t.id = m.trip_id
      left join travel_decision d on d.member_id = m.id and d.at < ${before}::timestamptz
      where (d.id is not null and d.decided_by is not null)
        or (m.state = 'settled' and m.settled_day <= ${until}::date
          and not exists (select from travel_decision x where x.member_id = m.id)))`;
}

/**
 * Agency that pays → accounts judged in the time. What the engine says and nobody signed is not counted, nor what lapsed into a note without a
 * signature; one that was settled without a decision found nothing to sign. Null: no account was ever judged.
 */
export async function judgedBetween(tx: Tx, time: JudgedTime): Promise<Map<string, JudgedAccounts> | null> {
  const { rows } = await sql<JudgedAccounts & { agency: string }>`
    ${accounts(time)}
    select agency_id as agency, (count(*) filter (where judged))::int as judged, (count(*) filter (where over))::int as over,
      coalesce(sum(amount), 0)::bigint as amount
    from account group by agency_id`.execute(tx);
  return rows.length === 0 ? null : new Map(rows.map(({ agency, ...each }) => [agency, each]));
}

/** The accounts that `judgedBetween` counts at these agencies: by the letter's number and its first day, never by who travelled. */
export async function judgedRowsBetween(
  tx: Tx,
  time: JudgedTime,
  agencyIds: readonly string[],
): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    ${accounts(time)}
    select id, agency_id as "agencyId", number as label, from_day as "on", over::int as counts, 1 as of, amount::bigint as amount
    from account where judged and agency_id = any(${[...agencyIds]}::uuid[]) order by over desc, from_day desc, id`.execute(
    tx,
  );
  return rows;
}
