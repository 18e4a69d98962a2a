import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { LineFact } from '../../rules/population/population-rule.ts';
import type { CaptiveFacts } from '../../rules/population/sequences.ts';
import type { PopulationThresholds } from '../../rules/population/thresholds.ts';
import { inPart, inYear, lineJson, type LineScope } from './scope.ts';

/** Vendors that one agency alone pays, with enough invoices over enough months, and their invoices. */
export async function lookCaptive(
  tx: Tx,
  scope: LineScope,
  thresholds: PopulationThresholds,
): Promise<Omit<CaptiveFacts, 'agencies'>[]> {
  const { rows } = await sql<Omit<CaptiveFacts, 'agencies'>>`
    with captive as (
      select l.vendor_key from audit_line l
      where l.vendor_key is not null and l.agency_id is not null and l.year = ${scope.year}::int
        and ${inPart(scope, 'l', 'vendor_key')}
      group by l.vendor_key
      having min(l.agency_id::text) = max(l.agency_id::text) and count(l.invoice_norm) >= ${thresholds.captiveInvoices}::int
        and max(l.day) - min(l.day) > ${(thresholds.captiveMonths - 2) * 30}::int)
    select l.vendor_key as vendor, max(l.vendor_name) as "vendorName", l.agency_id as "agencyId",
      json_agg(json_build_object('number', l.invoice_number, 'day', l.day, 'amount', l.amount) order by l.id) as invoices
    from audit_line l join captive using (vendor_key)
    where ${inYear(scope, 'l')} and l.invoice_norm is not null group by l.vendor_key, l.agency_id`.execute(
    tx,
  );
  return rows;
}

/** Prices that stand out among enough of the same thing, unit and year. */
export async function lookPrices(
  tx: Tx,
  scope: LineScope,
  thresholds: PopulationThresholds,
): Promise<{ line: LineFact; prices: number; median: number; spread: number }[]> {
  const { rows } = await sql<{ line: LineFact; prices: number; median: number; spread: number }>`
    with priced as (
      select l.id, l.price::double precision as price, l.agency_id,
        hashtextextended(l.description_norm || chr(31) || coalesce(l.unit_norm, ''), 0) as thing
      from audit_line l
      where l.year = ${scope.year}::int and l.price > 0 and l.description_norm is not null
        and ${inPart(scope, 'l', 'description_norm')}),
    middle as (
      select thing, count(*)::int as prices, percentile_cont(0.5) within group (order by price) as median
      from priced group by thing having count(*) >= ${thresholds.priceFewest}::int),
    spread as (
      select middle.thing, prices, median, percentile_cont(0.5) within group (order by abs(price - median)) as spread
      from priced join middle using (thing) group by middle.thing, prices, median)
    select ${lineJson('l')} as line, prices, median, spread
    from priced join spread using (thing) join audit_line l on l.id = priced.id
    where spread > 0 and 0.6745 * (priced.price - median) > ${thresholds.priceDeviation}::double precision * spread
      and ${inYear(scope, 'l')}
    order by l.id`.execute(tx);
  return rows;
}
