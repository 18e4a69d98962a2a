import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { OPEN_STATES, type PackageState } from '../../rules/packages/states.ts';
import type { Package, PackageTable, PackageTables } from './tables.ts';

export function tables(tx: Tx): Kysely<PackageTables> {
  return tx.withTables<PackageTables>();
}

/** Columns without those that the database generates. */
export const PACKAGE_COLUMNS = [
  'government_id',
  'id',
  'number',
  'year',
  'agency_id',
  'origin',
  'payment_id',
  'realisation_id',
  'method',
  'kind',
  'purchase',
  'activity_code',
  'account_code',
  'evidence_number',
  'invoice_number',
  'tax_invoice_number',
  'vendor_id',
  'payee_name',
  'description',
  'amount',
  'day',
  'due_on',
  'responsible_id',
  'state',
  'state_at',
  'runs',
  'submitted_at',
  'submitted_by',
  'created_at',
  'created_by',
  'version',
] as const satisfies readonly (keyof PackageTable)[];

export async function insertPackage(tx: Tx, row: Package): Promise<void> {
  await tables(tx).insertInto('spj_package').values(row).execute();
}

export async function findPackage(tx: Tx, id: string): Promise<Package | undefined> {
  return tables(tx).selectFrom('spj_package').select(PACKAGE_COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockPackage(tx: Tx, id: string): Promise<Package | undefined> {
  return tables(tx)
    .selectFrom('spj_package')
    .select(PACKAGE_COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updatePackage(tx: Tx, id: string, change: Partial<Package>): Promise<void> {
  await tables(tx).updateTable('spj_package').set(change).where('id', '=', id).execute();
}

/** Packages of payments that were not cancelled, in the order in which they were begun. */
export async function packagesOfPayments(tx: Tx, paymentIds: readonly string[]): Promise<Package[]> {
  if (paymentIds.length === 0) return [];
  return tables(tx)
    .selectFrom('spj_package')
    .select(PACKAGE_COLUMNS)
    .where(sql<boolean>`payment_id = any(${[...paymentIds]}::uuid[])`)
    .where('state', '<>', 'cancelled')
    .orderBy('id')
    .execute();
}

export interface PackageFilter {
  view: 'open' | 'mine' | 'passed' | 'all';
  /** null: every agency */
  agencyIds: readonly string[] | null;
  year?: number | undefined;
  agencyId?: string | undefined;
  method?: string | undefined;
  state?: PackageState | undefined;
  /** only those of which the day has passed */
  late: boolean;
  text: string;
  by: string;
  today: PlainDate;
  page: number;
  size: number;
}

export interface ListedPackage extends Package {
  documents: number;
  found: Record<'critical' | 'high' | 'medium' | 'low', number>;
  sheetNumber: string | null;
  sheetTaken: boolean;
}

/** What stands beside a package in lists: its documents, what its last run found, its sheet. */
const BESIDE = sql`
  left join lateral (select count(*)::int as documents from spj_document d where d.package_id = p.id and d.removed_at is null) d on true
  left join lateral (
    select coalesce(jsonb_object_agg(severity, n), '{}') as found from (
      select v ->> 'severity' as severity, count(*)::int as n
      from spj_check c, jsonb_array_elements(c.verdicts) v
      where c.package_id = p.id and c.run = p.runs and v ->> 'state' = 'found' group by 1) counted) f on true
  left join spj_sheet s on s.government_id = p.government_id and s.package_id = p.id and s.revoked_at is null`;

export async function listPackages(
  tx: Tx,
  filter: PackageFilter,
): Promise<{ rows: ListedPackage[]; total: number }> {
  const where = conditionsOf(filter);
  const { rows } = await sql<RawListed>`
    select p.*, d.documents, f.found, s.number as "sheetNumber", s.taken_at is not null as "sheetTaken"
    from (select ${sql.raw(PACKAGE_COLUMNS.join(', '))} from spj_package where ${where}
      order by case when state in ('draft', 'returned', 'stopped') then coalesce(due_on, 'infinity') end, id desc
      limit ${filter.size} offset ${(filter.page - 1) * filter.size}) p ${BESIDE}
    order by case when p.state in ('draft', 'returned', 'stopped') then coalesce(p.due_on, 'infinity') end, p.id desc`.execute(
    tx,
  );
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from spj_package where ${where}`.execute(tx);
  return { rows: rows.map(withCounts), total: counted.rows[0]!.total };
}

/** One package as lists show it. */
export async function findListed(tx: Tx, id: string): Promise<ListedPackage | undefined> {
  const { rows } = await sql<RawListed>`
    select p.*, d.documents, f.found, s.number as "sheetNumber", s.taken_at is not null as "sheetTaken"
    from (select ${sql.raw(PACKAGE_COLUMNS.join(', '))} from spj_package where id = ${id}::uuid) p ${BESIDE}`.execute(
    tx,
  );
  return rows.map(withCounts)[0];
}

type RawListed = Omit<ListedPackage, 'found'> & { found: Partial<ListedPackage['found']> };

function withCounts(row: RawListed): ListedPackage {
  return { ...row, found: { critical: 0, high: 0, medium: 0, low: 0, ...row.found } };
}

function conditionsOf(filter: PackageFilter): RawBuilder<unknown> {
  const all = [sql`true`];
  const ids = filter.agencyId === undefined ? filter.agencyIds : [filter.agencyId];
  if (filter.agencyIds !== null) all.push(sql`agency_id = any(${[...filter.agencyIds]}::uuid[])`);
  if (filter.agencyId !== undefined) all.push(sql`agency_id = any(${[...(ids ?? [])]}::uuid[])`);
  if (filter.year !== undefined) all.push(sql`year = ${filter.year}`);
  if (filter.method !== undefined) all.push(sql`method = ${filter.method}`);
  if (filter.state !== undefined) all.push(sql`state = ${filter.state}`);
  const open = sql`state = any(${[...OPEN_STATES, 'submitted']}::text[])`;
  if (filter.view === 'open') all.push(open);
  if (filter.view === 'passed') all.push(sql`state = 'passed'`);
  if (filter.view === 'mine') all.push(sql`created_by = ${filter.by}`);
  if (filter.late) all.push(sql`${open} and due_on < ${filter.today}::date`);
  for (const word of filter.text.toLowerCase().split(/\s+/).filter(Boolean))
    all.push(
      sql`strpos(lower(concat_ws(' ', number, evidence_number, invoice_number, description, payee_name)), ${word}) > 0`,
    );
  return sql.join(all, sql` and `);
}

/** Number of the package that accounts for this payment or realisation already; whoever asks at the same time waits. */
export async function findTwin(
  tx: Tx,
  source: { payment_id: string | null; realisation_id: string | null },
): Promise<string | undefined> {
  const key = `spj ${source.payment_id ?? source.realisation_id}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const { rows } = await sql<{ number: string }>`
    select number from spj_package where state <> 'cancelled'
      and (payment_id = ${source.payment_id}::uuid or realisation_id = ${source.realisation_id}::uuid) order by id limit 1`.execute(
    tx,
  );
  return rows[0]?.number;
}
