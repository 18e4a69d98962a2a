import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { CountedRow } from '../../../../platform/counted-row.ts';
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
  time: FlagsTime,
): Promise<Map<string, FlagsStanding> | null> {
  const { rows } = await sql<FlagsStanding & { agency: string }>`
    ${standing(start, time)}
    select c.agency_id as agency, c.documents, coalesce(o.open, 0) as open, coalesce(o.weighted, 0)::float8 as weighted
    from (select agency_id, count(*)::int as documents from document where agency_id is not null group by agency_id) c
    left join (select agency_id, count(*)::int as open, sum(weight) as weighted from open group by agency_id) o
      on o.agency_id = c.agency_id`.execute(tx);
  return rows.length === 0 ? null : new Map(rows.map(({ agency, ...each }) => [agency, each]));
}

/** `document` and `open`: one row a document of the time, one an open flag with its weight. What is summed and what is listed read the same. */
function standing(start: PrecisionStart, { from, day, since, before }: FlagsTime): RawBuilder<unknown> {
  return sql`
    with document as (
      select id, agency_id, number as label, (submitted_at at time zone 'UTC')::date as day, 'package' as kind
      from spj_package where submitted_at >= ${since}::timestamptz and submitted_at < ${before}::timestamptz
      union all
      select id, agency_id, coalesce(number, reference) as label, day, 'line' as kind
      from audit_line where package_id is null and day between ${from}::date and ${day}::date),
    flag as (
      select f.id, f.agency_id, f.scope, f.rule_code, f.found_at, f.dismissed_reason, f.money_at_risk,
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
      select f.id, f.agency_id, f.rule_code, f.found_at, f.money_at_risk, (coalesce(s.confirmed, 0) + ${start.confirmed}::float8) / nullif(
        coalesce(s.confirmed, 0) + coalesce(s.dismissed, 0) + ${start.confirmed}::float8 + ${start.dismissed}::float8, 0) as weight
      from flag f left join said s on s.scope = f.scope and s.rule_code = f.rule_code
      where (f.closed_at is null or f.closed_at >= ${before}::timestamptz)
        and not exists (select from audit_rule_suspension r where r.scope = f.scope and r.rule_code = f.rule_code
          and r.at < ${before}::timestamptz and coalesce(r.ended_at, 'infinity') >= ${before}::timestamptz
          and ${day}::date between r.from_on and r.until_on))`;
}

/** A flag, or a document that rules read. */
export interface FlagRow extends CountedRow {
  kind: 'flag' | 'package' | 'line';
}

/** The flags and documents that `flagsOn` counts at these agencies, flags first. Flags of an agency without a document count nowhere. */
export async function flagRowsOn(
  tx: Tx,
  start: PrecisionStart,
  time: FlagsTime,
  agencyIds: readonly string[],
): Promise<FlagRow[]> {
  const { rows } = await sql<FlagRow>`
    ${standing(start, time)}
    select id, agency_id as "agencyId", rule_code as label, (found_at at time zone 'UTC')::date as "on",
      coalesce(weight, 0)::float8 as counts, 0 as of, money_at_risk as amount, 'flag' as kind
    from open o where agency_id = any(${[...agencyIds]}::uuid[]) and exists (select from document d where d.agency_id = o.agency_id)
    union all
    select id, agency_id, label, day, 0, 1, null, kind from document where agency_id = any(${[...agencyIds]}::uuid[])
    order by of, counts desc, "on" desc, id`.execute(tx);
  return rows;
}
