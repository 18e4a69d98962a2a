import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { LineFact } from '../../rules/population/population-rule.ts';
import type { PopulationThresholds } from '../../rules/population/thresholds.ts';
import { accountIn, inPart, inYear, lineJson, type LineScope } from './scope.ts';

/** Vendors that are one: key of a vendor → key of the group that it belongs to. */
export type VendorClusters = ReadonlyMap<string, string>;

/** Stands for an agency that is not known. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** What PostgreSQL's `int` holds. */
const MAX_INT = 2 ** 31 - 1;

/**
 * Purchases of one agency, vendor (or group of vendors) and group of accounts in which any window passes any limit: all of them, in the order of
 * their days. One sort serves all limits; RANGE takes purchases of one day as peers. Only a purchase that has another within the days can be of a split,
 * so that few of them are added up. Groups are told apart by a hash of eight bytes, which sorts far quicker than text; what it confuses, if ever, the
 * last step divides.
 */
export async function lookSplits(
  tx: Tx,
  scope: LineScope,
  thresholds: PopulationThresholds,
  clusters: VendorClusters,
): Promise<LineFact[][]> {
  const limits = thresholds.splitLimits;
  const highest = Math.max(...limits);
  const list = JSON.stringify([...clusters].map(([key, cluster]) => ({ key, cluster })));
  const whole = clusters.size === 0;
  const vendor = whole ? sql`l.vendor_key` : sql`coalesce(c.cluster, l.vendor_key)`;
  const join = whole
    ? sql``
    : sql`left join json_to_recordset(${list}::json) as c (key text, cluster text) on c.key = l.vendor_key`;
  // A group of vendors has to be in one part: where there are groups, agencies keep together.
  const part = inPart(scope, 'l', whole ? 'vendor_key' : 'agency_id');
  // Sums of integers are far quicker than those of bigint, which add up as numeric; a limit may be greater than an integer.
  const number = highest > MAX_INT ? sql`bigint` : sql`int`;
  const sums = sql.join(
    limits.map(
      (limit, place) =>
        sql`sum(amount) filter (where amount < ${limit}::${number}) over near > ${limit}::bigint as ${sql.id(`over_${place}`)}`,
    ),
  );
  const any = sql.join(
    limits.map((_, place) => sql.id(`over_${place}`)),
    sql` or `,
  );
  const where = sql`l.vendor_key is not null and l.day is not null and l.amount > 0 and l.amount < ${highest}::bigint
    and l.recurring is not true and ${inYear(scope, 'l')} and ${part} and not ${accountIn('l', thresholds.splitExcluded)}`;
  const { rows } = await sql<{ lines: LineFact[] }>`
    with purchase as (
      select l.id, l.day - date '2000-01-01' as day, l.amount::${number} as amount,
        hashtextextended(${vendor}, uuid_hash_extended(coalesce(l.agency_id, ${NOBODY}::uuid), coalesce(hashtext(l.account_group), 0))) as key
      from audit_line l ${join} where ${where}),
    beside as (
      select id, key, day, amount, day - lag(day) over same as before, lead(day) over same - day as after from purchase
      window same as (partition by key order by day)),
    summed as (
      select id, key, ${sums} from beside where before <= ${thresholds.splitDays}::int or after <= ${thresholds.splitDays}::int
      window near as (partition by key order by day range between ${thresholds.splitDays}::int preceding and current row)),
    hit as materialized (
      select id from (select id, bool_or(${any}) over (partition by key) as over from summed) as one where over)
    select json_agg(${lineJson('l')} order by l.day, l.id) as lines
    from hit join audit_line l on l.id = hit.id ${join}
    group by l.agency_id, ${vendor}, l.account_group`.execute(tx);
  return rows.map((row) => row.lines);
}
