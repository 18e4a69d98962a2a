import { sql } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { LineTable, PopulationTables } from './tables.ts';

/** References that one statement looks up. */
const LOOKED_UP = 20_000;
const LINE_NAMES = [
  'id',
  'year',
  'agency_id',
  'number',
  'spm_number',
  'sp2d_number',
  'invoice_number',
  'vendor_key',
  'vendor_name',
  'day',
  'amount',
  'account_code',
  'activity_code',
  'method',
  'description',
  'quantity',
  'unit',
  'price',
  'standard_code',
  'recurring',
  'handed_over_day',
  'progress',
  'entered_at',
  'person_key',
  'account_key',
  'account_holder',
  'source',
  'reference',
  'package_id',
  'vendor_id',
  'person_id',
] as const satisfies readonly (keyof LineTable)[];

export type LineRow = Omit<LineTable, 'government_id'>;

/** Lines that are known by these references of a source: reference → id. */
export async function findLineIds(
  tx: Tx,
  source: LineTable['source'],
  references: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ reference: string; id: string }>`
    select reference, id from audit_line where source = ${source} and reference = any(${references}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.reference, row.id]));
}

/** Ids of a package's lines. */
export async function lineIdsOfPackage(tx: Tx, packageId: string): Promise<string[]> {
  const rows = await tx
    .withTables<PopulationTables>()
    .selectFrom('audit_line')
    .select('id')
    .where('package_id', '=', packageId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function deleteLines(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from audit_line where id = any(${ids}::uuid[])`.execute(tx);
}

export async function insertLines(tx: Tx, governmentId: string, rows: readonly LineRow[]): Promise<void> {
  await insertMany(
    tx,
    'audit_line',
    rows.map((row) => ({ government_id: governmentId, ...row })),
  );
}

/** Lines that are known by these references of a source: reference → line. */
export async function findLinesOf(
  tx: Tx,
  source: LineTable['source'],
  references: readonly string[],
): Promise<Map<string, LineRow>> {
  const found = new Map<string, LineRow>();
  for (let start = 0; start < references.length; start += LOOKED_UP) {
    const rows = await tx
      .withTables<PopulationTables>()
      .selectFrom('audit_line')
      .select(LINE_NAMES)
      .where('source', '=', source)
      .where('reference', 'in', references.slice(start, start + LOOKED_UP))
      .execute();
    for (const row of rows) found.set(row.reference, row);
  }
  return found;
}

/** What packages have brought under these numbers of the books: `year|agency|number` → sums of packages. */
export async function packageSums(
  tx: Tx,
  lines: readonly { year: number; number: string | null }[],
): Promise<Map<string, Set<number>>> {
  const numbers = [...new Set(lines.flatMap(({ number }) => number ?? []))];
  const years = [...new Set(lines.map(({ year }) => year))];
  const { rows } = await sql<{ year: number; agency: string; number: string; sum: number }>`
    select year, agency_id as agency, number, sum(amount)::bigint as sum from audit_line
    where source = 'package' and year = any(${years}::int[]) and number = any(${numbers}::text[])
    group by year, agency_id, number, package_id`.execute(tx);
  const sums = new Map<string, Set<number>>();
  for (const { year, agency, number, sum } of rows) {
    const key = `${year}|${agency}|${number}`;
    sums.set(key, (sums.get(key) ?? new Set()).add(sum));
  }
  return sums;
}

/** Imported lines of the same evidence and sum as a package's. */
export async function importedTwins(
  tx: Tx,
  of: { year: number; agencyId: string | null; number: string | null; sum: number },
): Promise<string[]> {
  if (of.agencyId === null || of.number === null) return [];
  const { rows } = await sql<{ id: string }>`
    select id from audit_line where source = 'import' and year = ${of.year}::int and agency_id = ${of.agencyId}::uuid
      and number = ${of.number} and amount = ${of.sum}::bigint`.execute(tx);
  return rows.map((row) => row.id);
}
