import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { hasWords, wordsOf } from './search-text.ts';
import { vendorKey } from '../rules/vendor-key.ts';

/** A vendor (penyedia, rekanan). */
export interface VendorRef {
  id: string;
  name: string;
  /** NPWP, digits only */
  taxNumber: string | null;
}

const REF = sql`id, name, tax_number as "taxNumber"`;

/** @returns id → vendor; an id that is absent or foreign has no entry */
export async function getVendors(tx: Tx, ids: readonly string[]): Promise<Map<string, VendorRef>> {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<VendorRef>`select ${REF} from vendor where id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Name as asked → vendors of that name, whatever its case, punctuation and legal form; several where several bear it. */
export async function findVendorsByName(tx: Tx, names: readonly string[]): Promise<Map<string, VendorRef[]>> {
  const found = new Map<string, VendorRef[]>();
  if (names.length === 0) return found;
  const keys = [...new Set(names.map(vendorKey))];
  const { rows } = await sql<VendorRef & { key: string }>`
    select ${REF}, name_key as key from vendor where name_key = any(${keys}::text[]) order by name, id`.execute(
    tx,
  );
  const byKey = Map.groupBy(rows, (row) => row.key);
  for (const name of names) {
    const same = byKey.get(vendorKey(name));
    if (same)
      found.set(
        name,
        same.map(({ id, name: spelled, taxNumber }) => ({ id, name: spelled, taxNumber })),
      );
  }
  return found;
}

/** Tax number → vendor. */
export async function findVendorsByTaxNumber(
  tx: Tx,
  numbers: readonly string[],
): Promise<Map<string, VendorRef>> {
  if (numbers.length === 0) return new Map();
  const { rows } =
    await sql<VendorRef>`select ${REF} from vendor where tax_number = any(${[...numbers]}::text[])`.execute(
      tx,
    );
  return new Map(rows.map((row) => [row.taxNumber!, row]));
}

/** Enters vendors without asking who: for imports and the demo. */
export async function insertVendors(tx: Tx, governmentId: string, rows: readonly VendorRef[]): Promise<void> {
  await insertMany(
    tx,
    'vendor',
    rows.map((row) => ({
      government_id: governmentId,
      id: row.id,
      name: row.name,
      name_key: vendorKey(row.name),
      tax_number: row.taxNumber,
    })),
  );
}

/** One page of vendors by name: every word of the text in the name, or the beginning of the tax number. */
export async function listVendors(
  tx: Tx,
  filter: { q: string; page: number; size: number },
): Promise<{ rows: VendorRef[]; total: number }> {
  const digits = filter.q.replace(/[.\-\s]/g, '');
  const numbered = /^\d+$/.test(digits) ? sql`tax_number like ${`${digits}%`}` : sql`false`;
  const some = sql`(${hasWords(sql`name`, wordsOf(filter.q))} or ${numbered})`;
  const { rows } = await sql<VendorRef>`select ${REF} from vendor where ${some}
    order by name, id limit ${filter.size} offset ${(filter.page - 1) * filter.size}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*) as total from vendor where ${some}`.execute(
    tx,
  );
  return { rows, total: counted.rows[0]!.total };
}
