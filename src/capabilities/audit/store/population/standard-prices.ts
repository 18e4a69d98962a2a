import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { LineFact } from '../../rules/population/population-rule.ts';
import { inPart, inYear, lineJson, type LineScope } from './scope.ts';
import type { StandardPriceTable } from './tables.ts';

export type StandardPriceRow = Omit<StandardPriceTable, 'government_id'>;

export async function pricesOf(tx: Tx, years: readonly number[]): Promise<StandardPriceRow[]> {
  const { rows } = await sql<StandardPriceRow>`
    select id, year, code, item, unit, region, price, is_cap, source from audit_standard_price where year = any(${[...years]}::int[])`.execute(
    tx,
  );
  return rows;
}

export async function hasPrices(tx: Tx, year: number): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from audit_standard_price where year = ${year}::int) as some`.execute(tx);
  return rows[0]?.some === true;
}

/** A price beside its standard. */
export interface ComparedPrice {
  line: LineFact;
  standardCode: string;
  /** rupiah for one unit */
  standard: number;
}

/**
 * Lines whose price is above their standard: found by its code, or, without one, by the name and unit of the goods. Where a standard differs by
 * region, or several bear one name, the highest counts: which of them holds for the line is not known.
 */
export async function lookStandards(tx: Tx, scope: LineScope): Promise<ComparedPrice[]> {
  const line = sql`${inYear(scope, 'l')} and ${inPart(scope, 'l', 'agency_id')}`;
  const { rows } = await sql<ComparedPrice>`
    with by_code as (
      select code, max(price) as price from audit_standard_price where year = ${scope.year}::int group by code),
    by_name as (
      select item_norm, unit_norm, max(price) as price, min(code) as code from audit_standard_price
      where year = ${scope.year}::int and item_norm is not null group by item_norm, unit_norm)
    select ${lineJson('l')} as line, s.code as "standardCode", s.price as standard
    from audit_line l join by_code s on s.code = l.standard_code where ${line} and l.price > s.price
    union all
    select ${lineJson('l')}, s.code, s.price
    from audit_line l join by_name s on s.item_norm = l.description_norm and s.unit_norm = l.unit_norm
    where ${line} and l.standard_code is null and l.price > s.price`.execute(tx);
  return rows.toSorted((a, b) => (a.line.id < b.line.id ? -1 : 1));
}

/** The standard of goods by their name and unit, the highest where several bear it: name and unit as asked → standard. */
export async function standardsOfItems(
  tx: Tx,
  year: number,
  items: readonly { description: string; unit: string }[],
): Promise<(StandardPriceRow | null)[]> {
  const { rows } = await sql<StandardPriceRow & { place: number }>`
    select distinct on (asked.place) asked.place::int, p.id, p.year, p.code, p.item, p.unit, p.region, p.price, p.is_cap, p.source
    from unnest(${items.map((item) => item.description)}::text[], ${items.map((item) => item.unit)}::text[])
      with ordinality as asked (description, unit, place)
    join audit_standard_price p on p.year = ${year}::int
      and p.item_norm = nullif(btrim(lower(regexp_replace(asked.description, '[^0-9A-Za-z]+', ' ', 'g'))), '')
      and p.unit_norm = nullif(lower(regexp_replace(asked.unit, '[^0-9A-Za-z]+', '', 'g')), '')
    order by asked.place, p.price desc, p.id`.execute(tx);
  const found = new Map(rows.map(({ place, ...row }) => [place, row]));
  return items.map((_, at) => found.get(at + 1) ?? null);
}
