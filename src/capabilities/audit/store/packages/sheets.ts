import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { tables } from './packages.ts';
import type { Sheet, Unsheeted } from './tables.ts';

export async function insertSheet(tx: Tx, row: Sheet): Promise<void> {
  await tables(tx).insertInto('spj_sheet').values(row).execute();
}

export async function updateSheet(tx: Tx, id: string, change: Partial<Sheet>): Promise<void> {
  await tables(tx).updateTable('spj_sheet').set(change).where('id', '=', id).execute();
}

export async function findSheet(tx: Tx, id: string): Promise<Sheet | undefined> {
  return tables(tx).selectFrom('spj_sheet').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockSheet(tx: Tx, id: string): Promise<Sheet | undefined> {
  return tables(tx).selectFrom('spj_sheet').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** By the code that is printed on it. */
export async function findSheetByCode(tx: Tx, code: string): Promise<Sheet | undefined> {
  return tables(tx).selectFrom('spj_sheet').selectAll().where('code', '=', code).executeTakeFirst();
}

/** The sheet that holds of a package. */
export async function validSheet(tx: Tx, packageId: string): Promise<Sheet | undefined> {
  return tables(tx)
    .selectFrom('spj_sheet')
    .selectAll()
    .where('package_id', '=', packageId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** The newest sheet of a package, a revoked one too. */
export async function lastSheet(tx: Tx, packageId: string): Promise<Sheet | undefined> {
  return tables(tx)
    .selectFrom('spj_sheet')
    .selectAll()
    .where('package_id', '=', packageId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** waiting: it holds, and nobody has taken it */
type SheetView = 'valid' | 'waiting' | 'taken' | 'revoked' | 'all';

export interface SheetFilter {
  view: SheetView;
  /** null: every agency */
  agencyIds: readonly string[] | null;
  agencyId?: string | undefined;
  text: string;
  page: number;
  size: number;
}
export type ListedSheet = Sheet & {
  packageNumber: string;
  description: string;
  agencyId: string;
  submittedBy: string | null;
};

/** The code as it is printed. */
const DASHED = sql`left(s.code, 5) || '-' || substr(s.code, 6)`;

/**
 * Sheets, the newest first. Their words are sought in what is printed on them and in the numbers of their payment, as the region's treasury has
 * them before it. @param sources payments as spending's relation tells of them
 */
export async function listSheets(
  tx: Tx,
  sources: RawBuilder<unknown>,
  filter: SheetFilter,
): Promise<{ rows: ListedSheet[]; total: number }> {
  const all: RawBuilder<unknown>[] = [
    {
      valid: sql`s.revoked_at is null`,
      waiting: sql`s.revoked_at is null and s.taken_at is null`,
      taken: sql`s.revoked_at is null and s.taken_at is not null`,
      revoked: sql`s.revoked_at is not null`,
      all: sql`true`,
    }[filter.view],
  ];
  if (filter.agencyIds !== null) all.push(sql`p.agency_id = any(${[...filter.agencyIds]}::uuid[])`);
  if (filter.agencyId !== undefined) all.push(sql`p.agency_id = ${filter.agencyId}::uuid`);
  for (const word of filter.text.toLowerCase().split(/\s+/).filter(Boolean))
    all.push(sql`strpos(lower(concat_ws(' ', s.number, s.code, ${DASHED}, p.number, p.evidence_number, p.description,
      m.number, m.outside_number, m.sp2d_number)), ${word}) > 0`);
  const from = sql`from spj_sheet s join spj_package p on p.government_id = s.government_id and p.id = s.package_id
    left join (${sources}) m on m.id = coalesce(p.payment_id, p.realisation_id)
    where ${sql.join(all, sql` and `)}`;
  const { rows } = await sql<ListedSheet>`
    select s.*, p.number as "packageNumber", p.description, p.agency_id as "agencyId", p.submitted_by as "submittedBy" ${from}
    order by s.id desc limit ${filter.size} offset ${(filter.page - 1) * filter.size}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}

/** Sheets that wait for their signature since before `before`. */
export async function unsignedSince(tx: Tx, before: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from spj_sheet where file_id is null and revoked_at is null and issued_at < ${before} order by id limit ${most}`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

/** Of these payments those of which every package that was begun has a sheet that holds, and one at least was begun. */
export async function sheetedPayments(tx: Tx, paymentIds: readonly string[]): Promise<Set<string>> {
  if (paymentIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select p.payment_id as id from spj_package p
    left join spj_sheet s on s.government_id = p.government_id and s.package_id = p.id and s.revoked_at is null
    where p.payment_id = any(${[...paymentIds]}::uuid[]) and p.state <> 'cancelled'
    group by p.payment_id having count(*) = count(s.id)`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

export async function upsertUnsheeted(tx: Tx, row: Unsheeted): Promise<{ id: string; isNew: boolean }> {
  const { rows } = await sql<{ id: string; fresh: boolean }>`
    insert into spj_unsheeted as u (government_id, id, payment_id, agency_id, state, amount, day, noticed_at, ended_at)
    values (${row.government_id}::uuid, ${row.id}::uuid, ${row.payment_id}::uuid, ${row.agency_id}::uuid, ${row.state}, ${row.amount},
      ${row.day}::date, ${row.noticed_at}, null)
    on conflict (government_id, payment_id) do update set state = excluded.state, day = excluded.day, ended_at = null
    returning id, id = ${row.id}::uuid as fresh`.execute(tx);
  return { id: rows[0]!.id, isNew: rows[0]!.fresh };
}

/** Ends what was noticed of a payment. @returns its row, if one was open */
export async function endUnsheeted(tx: Tx, paymentId: string, at: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    update spj_unsheeted set ended_at = ${at} where payment_id = ${paymentId}::uuid and ended_at is null returning id`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}

export interface ListedUnsheeted extends Unsheeted {
  paymentNumber: string;
  purpose: string;
}

/** @param sources payments as spending's relation tells of them @param agencyIds null: of every agency */
export async function listUnsheeted(
  tx: Tx,
  sources: RawBuilder<unknown>,
  agencyIds: readonly string[] | null,
  page: { page: number; size: number },
): Promise<{ rows: ListedUnsheeted[]; total: number }> {
  const of = agencyIds === null ? sql`true` : sql`u.agency_id = any(${[...agencyIds]}::uuid[])`;
  const { rows } = await sql<ListedUnsheeted>`
    select u.*, s.number as "paymentNumber", s.purpose from spj_unsheeted u
    join (${sources}) s on s.origin = 'payment' and s.id = u.payment_id
    where ${of} order by u.ended_at is not null, u.noticed_at desc, u.id desc limit ${page.size} offset ${(page.page - 1) * page.size}`.execute(
    tx,
  );
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from spj_unsheeted u where ${of}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}

/** What holds now, for the alarm. */
export async function openUnsheeted(tx: Tx): Promise<Unsheeted[]> {
  return tables(tx)
    .selectFrom('spj_unsheeted')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
}
