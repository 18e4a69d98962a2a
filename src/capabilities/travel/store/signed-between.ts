import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
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

/**
 * Agency that pays → accounts judged in the time. What the engine says and nobody signed is not counted, nor what lapsed into a note without a
 * signature; one that was settled without a decision found nothing to sign. Null: no account was ever judged.
 * @param from first day; @param start its midnight; @param before midnight after the last day, both ISO 8601 in UTC
 */
export async function judgedBetween(
  tx: Tx,
  { from, until, start, before }: { from: PlainDate; until: PlainDate; start: string; before: string },
): Promise<Map<string, JudgedAccounts> | null> {
  const { rows } = await sql<JudgedAccounts & { agency: string }>`
    select t.agency_id as agency,
      (count(*) filter (where (d.decided_by is not null and d.at >= ${start}::timestamptz)
        or (d.id is null and m.settled_day >= ${from}::date)))::int as judged,
      (count(*) filter (where d.decided_by is not null and d.at >= ${start}::timestamptz and d.amount > 0))::int as over,
      coalesce(sum(d.amount) filter (where d.decided_by is not null and d.at >= ${start}::timestamptz), 0)::bigint as amount
    from travel_member m join travel_trip t on t.id = m.trip_id
    left join travel_decision d on d.member_id = m.id and d.at < ${before}::timestamptz
    where (d.id is not null and d.decided_by is not null)
      or (m.state = 'settled' and m.settled_day <= ${until}::date
        and not exists (select from travel_decision x where x.member_id = m.id))
    group by t.agency_id`.execute(tx);
  return rows.length === 0 ? null : new Map(rows.map(({ agency, ...each }) => [agency, each]));
}
