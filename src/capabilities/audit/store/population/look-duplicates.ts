import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ExactFacts, NearFacts } from '../../rules/population/duplicates.ts';
import type { LineFact } from '../../rules/population/population-rule.ts';
import type { PopulationThresholds } from '../../rules/population/thresholds.ts';
import { inPart, inYear, lineJson, type LineScope } from './scope.ts';

/**
 * Invoices that are there more than once in any agency and year, at least once in the scope. The index of vendor, number and amount holds equal ones
 * side by side: groups are counted as they come, without a table of two million of them in memory.
 */
export async function lookExactDuplicates(tx: Tx, scope: LineScope): Promise<ExactFacts[]> {
  await sql`set local enable_hashagg = off`.execute(tx);
  const { rows } = await sql<{ lines: LineFact[]; reversals: number }>`
    with often as (
      select k.vendor_key, k.invoice_norm, k.amount from audit_line k
      where k.vendor_key is not null and k.invoice_norm is not null and k.amount > 0 and ${inPart(scope, 'k', 'vendor_key')}
      group by k.vendor_key, k.invoice_norm, k.amount having count(*) > 1)
    select same.lines, (
        select count(*)::int from audit_line r
        where r.vendor_key = often.vendor_key and r.invoice_norm = often.invoice_norm and r.amount = -often.amount) as reversals
    from often cross join lateral (
      select json_agg(${lineJson('l')} order by l.id) as lines, bool_or(${inYear(scope, 'l')}) as asked from audit_line l
      where l.vendor_key = often.vendor_key and l.invoice_norm = often.invoice_norm and l.amount = often.amount) as same
    where same.asked`.execute(tx);
  await sql`reset enable_hashagg`.execute(tx);
  return rows;
}

/** Pairs of one vendor and amount within the window under different numbers, whatever else they share. */
export async function lookNearDuplicates(
  tx: Tx,
  scope: LineScope,
  thresholds: PopulationThresholds,
): Promise<NearFacts[]> {
  const { rows } = await sql<{ one: LineFact; other: LineFact; likeness: number | null }>`
    with near as (
      select l.id, l.vendor_key, l.amount, l.invoice_norm, l.day, l.year, l.agency_id,
        l.day - lag(l.day) over same as before, lead(l.day) over same - l.day as after
      from audit_line l
      where l.vendor_key is not null and l.day is not null and l.invoice_norm is not null and l.recurring is not true
        and l.amount > 0 and l.amount % ${thresholds.roundAmount}::bigint <> 0
        and l.year between ${scope.year - 1}::int and ${scope.year}::int and ${inPart(scope, 'l', 'vendor_key')}
      window same as (partition by hashtextextended(l.vendor_key, l.amount) order by l.day)),
    close as materialized (
      select * from near where before <= ${thresholds.nearDays}::int or after <= ${thresholds.nearDays}::int),
    pair as materialized (
      select a.id as one, b.id as other from close a join close b
        on b.vendor_key = a.vendor_key and b.amount = a.amount and b.invoice_norm <> a.invoice_norm
        and b.day between a.day and a.day + ${thresholds.nearDays}::int and (b.day, b.id) > (a.day, a.id)
      where ${inYear(scope, 'a')} or ${inYear(scope, 'b')})
    select ${lineJson('x')} as one, ${lineJson('y')} as other,
      case when x.description_norm is not null and y.description_norm is not null
        then similarity(x.description_norm, y.description_norm) end as likeness
    from pair join audit_line x on x.id = pair.one join audit_line y on y.id = pair.other
    where not exists (select from audit_line r where r.vendor_key = x.vendor_key and r.amount = -x.amount and r.amount < 0)
    order by x.id, y.id`.execute(tx);
  return rows.map(({ one, other, likeness }) => ({ lines: [one, other], likeness }));
}
