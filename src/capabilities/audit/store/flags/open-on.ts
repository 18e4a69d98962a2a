import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { DISMISS_REASONS } from '../../rules/flags/life.ts';
import type { PrecisionStart } from '../../rules/flags/precision.ts';

/** Flags over an agency's documents as they stood at the end of a day. */
export interface FlagsStanding {
  /** packages that were handed in, and lines of other sources that rules read */
  documents: number;
  open: number;
  /** each open flag counts as much as its rule is right: 0 to 1 */
  weighted: number;
}

/** First and last day of the documents, and the midnights around them where the government is, ISO 8601 in UTC. */
export interface FlagsTime {
  from: PlainDate;
  day: PlainDate;
  since: string;
  before: string;
}

const saying = (what: 'right' | 'wrong') =>
  Object.entries(DISMISS_REASONS).flatMap(([code, says]) => (says === what ? [code] : []));

/**
 * Agency → open flags over its packages and lines at the end of the day, each times its rule's precision then, beside the documents of the time.
 * A flag that an auditor is drafting into a finding is as open as before and says nothing of its rule: only what is final does. Flags of rules
 * that rested are left out. An agency without a document has no entry; null: no document was read in the time.
 */
export async function flagsOn(
  tx: Tx,
  start: PrecisionStart,
  { from, day, since, before }: FlagsTime,
): Promise<Map<string, FlagsStanding> | null> {
  const { rows } = await sql<FlagsStanding & { agency: string }>`
    with document as (
      select agency_id from spj_package where submitted_at >= ${since}::timestamptz and submitted_at < ${before}::timestamptz
      union all
      select agency_id from audit_line where package_id is null and day between ${from}::date and ${day}::date),
    counted as (select agency_id, count(*) as documents from document where agency_id is not null group by agency_id),
    flag as (
      select f.agency_id, f.scope, f.rule_code, f.found_at, f.dismissed_reason,
        case f.state when 'open' then null when 'finding' then
          case when f.finding_state <> 'draft' then coalesce((select min(e.at) from audit_flag_event e
            where e.flag_id = f.id and e.kind = 'finding-final'), f.state_at) end
          else f.state_at end as closed_at, f.state
      from audit_flag f where f.scope in ('package', 'population') and f.found_at < ${before}::timestamptz),
    said as (
      select scope, rule_code,
        count(*) filter (where state = 'finding' or dismissed_reason = any(${saying('right')}::text[])) as confirmed,
        count(*) filter (where dismissed_reason = any(${saying('wrong')}::text[])) as dismissed
      from flag where closed_at < ${before}::timestamptz group by scope, rule_code),
    open as (
      select f.agency_id, count(*) as open, sum((coalesce(s.confirmed, 0) + ${start.confirmed}::float8) / nullif(
        coalesce(s.confirmed, 0) + coalesce(s.dismissed, 0) + ${start.confirmed}::float8 + ${start.dismissed}::float8, 0)) as weighted
      from flag f left join said s on s.scope = f.scope and s.rule_code = f.rule_code
      where (f.closed_at is null or f.closed_at >= ${before}::timestamptz)
        and not exists (select from audit_rule_suspension r where r.scope = f.scope and r.rule_code = f.rule_code
          and r.at < ${before}::timestamptz and coalesce(r.ended_at, 'infinity') >= ${before}::timestamptz
          and ${day}::date between r.from_on and r.until_on)
      group by f.agency_id)
    select c.agency_id as agency, c.documents::int as documents, coalesce(o.open, 0)::int as open,
      coalesce(o.weighted, 0)::float8 as weighted
    from counted c left join open o on o.agency_id = c.agency_id`.execute(tx);
  return rows.length === 0 ? null : new Map(rows.map(({ agency, ...each }) => [agency, each]));
}
