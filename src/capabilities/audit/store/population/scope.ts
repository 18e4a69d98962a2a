import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { LineFact } from '../../rules/population/population-rule.ts';

/** Lines that are looked at: of a year, of some agencies or all, and, where a statement must be short, one part of them. */
export interface LineScope {
  year: number;
  /** null: all */
  agencyIds: readonly string[] | null;
  /** the `at`-th of `of` parts; what belongs together by vendor or by agency is in one part */
  part: { at: number; of: number } | null;
}

/** Lines of the year and agencies. @param alias trusted name of the table in the statement */
export function inYear(scope: LineScope, alias: string): RawBuilder<boolean> {
  const agencies =
    scope.agencyIds === null
      ? sql`true`
      : sql`${sql.ref(`${alias}.agency_id`)} = any(${scope.agencyIds}::uuid[])`;
  return sql<boolean>`(${sql.ref(`${alias}.year`)} = ${scope.year}::int and ${agencies})`;
}

/** The part by the hash of a column, so that equal values stay together. */
export function inPart(
  scope: LineScope,
  alias: string,
  by: 'vendor_key' | 'agency_id' | 'description_norm' | 'person_id',
): RawBuilder<boolean> {
  if (scope.part === null) return sql<boolean>`true`;
  return sql<boolean>`(coalesce(hashtext(${sql.ref(`${alias}.${by}`)}::text), 0) & 1073741823) % ${scope.part.of}::int = ${scope.part.at}::int`;
}

/** Begins the account with one of these? An account that is not known does not. */
export function accountIn(alias: string, prefixes: readonly string[]): RawBuilder<boolean> {
  if (prefixes.length === 0) return sql<boolean>`false`;
  const patterns = prefixes.map((prefix) => `${prefix.replaceAll(/[%_\\]/g, '\\$&')}%`);
  return sql<boolean>`coalesce(${sql.ref(`${alias}.account_code`)} like any(${patterns}::text[]), false)`;
}

/** A line as rules see it, as one JSON value. */
export function lineJson(alias: string): RawBuilder<string> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<string>`json_build_object('id', ${column('id')}, 'agencyId', ${column('agency_id')}, 'number', ${column('number')},
    'invoice', ${column('invoice_number')}, 'vendor', ${column('vendor_key')}, 'vendorName', ${column('vendor_name')},
    'day', ${column('day')}, 'amount', ${column('amount')}, 'account', ${column('account_code')},
    'description', ${column('description')}, 'quantity', ${column('quantity')}, 'unit', ${column('unit')}, 'price', ${column('price')})`;
}

/** Lines by their ids, in the order of their days. */
export type LinesById = ReadonlyMap<string, LineFact>;

export type { LineFact, PlainDate };
