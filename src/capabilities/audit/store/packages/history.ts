import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DocumentKind } from '../../rules/package/terms.ts';

// Look-ups of one package among all that was ever accounted for: each goes by an index that begins with the government, with operators that
// row-level security lets through (=, any, <, >). Among two millions of lines none of them reads more than a vendor's or a day's few.

/** More than these from one look-up tell nothing new: what was not read is not needed to stop a package. */
const MOST = 500;
/** A vendor with more lines than this is no shell company: his revenue is not added up. */
const MOST_OF_VENDOR = 5_000;

/** A line of the year beside this package. */
export interface PastLine {
  id: string;
  packageId: string | null;
  number: string | null;
  agencyId: string | null;
  invoiceNumber: string | null;
  amount: number;
  day: PlainDate | null;
  description: string | null;
  quantity: number | null;
  recurring: boolean | null;
}

const LINE = sql`id, package_id as "packageId", number, agency_id as "agencyId", invoice_number as "invoiceNumber", amount, day,
  description, quantity::float8 as quantity, recurring`;

/** Lines of one vendor and invoice, of any agency and year. @param norm as the table spells it */
export async function linesOfInvoice(
  tx: Tx,
  vendorKey: string,
  norm: string,
  packageId: string,
): Promise<PastLine[]> {
  const { rows } = await sql<PastLine>`
    select ${LINE} from audit_line where vendor_key = ${vendorKey} and invoice_norm = ${norm}
      and package_id is distinct from ${packageId}::uuid order by id limit ${MOST}`.execute(tx);
  return rows;
}

/** Lines of one vendor between two days, of every agency. */
export async function linesOfVendor(
  tx: Tx,
  vendorKey: string,
  days: { from: PlainDate; to: PlainDate },
  amount: number,
  packageId: string,
): Promise<PastLine[]> {
  const { rows } = await sql<PastLine>`
    select ${LINE} from audit_line where vendor_key = ${vendorKey} and (amount = ${amount} or amount = ${-amount})
      and day between ${days.from}::date and ${days.to}::date
      and package_id is distinct from ${packageId}::uuid order by id limit ${MOST}`.execute(tx);
  return rows;
}

/** Lines of one agency, account group and vendor between two days. */
export async function linesOfWindow(
  tx: Tx,
  asked: { agencyId: string; vendorKey: string; accountGroup: string; from: PlainDate; to: PlainDate },
  packageId: string,
): Promise<PastLine[]> {
  const years = [...new Set([asked.from, asked.to].map((day) => Number(day.slice(0, 4))))];
  const { rows } = await sql<PastLine>`
    select ${LINE} from audit_line where year = any(${years}::int[]) and agency_id = ${asked.agencyId}::uuid
      and vendor_key = ${asked.vendorKey} and day between ${asked.from}::date and ${asked.to}::date
      and account_group = ${asked.accountGroup} and package_id is distinct from ${packageId}::uuid order by id limit ${MOST}`.execute(
    tx,
  );
  return rows;
}

/** What a vendor got so far: when first, and which share from one agency. Null: more than can be added up here. */
export async function revenueOf(
  tx: Tx,
  vendorKey: string,
  agencyId: string,
): Promise<{ firstPaidOn: PlainDate | null; share: number | null } | null> {
  const { rows } = await sql<{ lines: number; first: PlainDate | null; own: number; sum: number }>`
    select count(*)::int as lines, min(day) as first, coalesce(sum(amount) filter (where agency_id = ${agencyId}::uuid), 0)::bigint as own,
      coalesce(sum(amount), 0)::bigint as sum
    from (select agency_id, day, amount from audit_line where vendor_key = ${vendorKey} limit ${MOST_OF_VENDOR + 1}) l`.execute(
    tx,
  );
  const found = rows[0]!;
  if (found.lines > MOST_OF_VENDOR) return null;
  return { firstPaidOn: found.first, share: found.sum > 0 ? found.own / found.sum : null };
}

/** A document of another package that is the same file, or looks much the same. */
export interface LikeDocument {
  id: string;
  packageId: string;
  kind: DocumentKind | null;
  sha256: string;
  phash: string | null;
}

const LIKE = sql`d.id, d.package_id as "packageId", d.kind, d.sha256, d.phash`;
/** Papers of a package that was cancelled are free for the one that is begun in its place. */
const COUNTS = sql`d.removed_at is null and exists (select from spj_package p
  where p.government_id = d.government_id and p.id = d.package_id and p.state <> 'cancelled')`;

/** Documents of other packages with one of these contents. */
export async function sameFiles(
  tx: Tx,
  sha256: readonly string[],
  packageId: string,
): Promise<LikeDocument[]> {
  if (sha256.length === 0) return [];
  const { rows } = await sql<LikeDocument>`
    select ${LIKE} from spj_document d where d.sha256 = any(${[...sha256]}::text[]) and ${COUNTS}
      and d.package_id <> ${packageId}::uuid order by d.id limit ${MOST}`.execute(tx);
  return rows;
}

/** Documents of other packages of which one part of 16 bits differs in at most one bit from this hash's: every one that differs in at most seven. */
export async function nearPictures(
  tx: Tx,
  bands: readonly (readonly number[])[],
  packageId: string,
): Promise<LikeDocument[]> {
  const parts = bands.map(
    (near, place) => sql`
      select ${LIKE} from spj_document d where ${sql.ref(`d.band${place}`)} = any(${[...near]}::int[]) and ${COUNTS}
        and d.phash is not null and d.package_id <> ${packageId}::uuid`,
  );
  const { rows } = await sql<LikeDocument>`${sql.join(parts, sql` union `)} limit ${MOST * 20}`.execute(tx);
  return rows;
}

/** State receipts of other packages. */
export async function sameNtpn(
  tx: Tx,
  ntpn: readonly string[],
  packageId: string,
): Promise<{ ntpn: string; packageId: string }[]> {
  if (ntpn.length === 0) return [];
  const { rows } = await sql<{ ntpn: string; packageId: string }>`
    select distinct t.ntpn, t.package_id as "packageId" from spj_tax t
    join spj_package p on p.government_id = t.government_id and p.id = t.package_id
    where t.ntpn = any(${[...ntpn]}::text[]) and t.package_id <> ${packageId}::uuid and p.state <> 'cancelled'
    order by 1, 2 limit ${MOST}`.execute(tx);
  return rows;
}

/** Other packages that name the tax invoice. @param norm as the table spells it */
export async function sameTaxInvoice(tx: Tx, norm: string, packageId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from spj_package where tax_invoice_norm = ${norm} and id <> ${packageId}::uuid and state <> 'cancelled'
    order by id limit ${MOST}`.execute(tx);
  return rows.map((row) => row.id);
}

/** Somebody who is paid here, paid by another package for one of the same days. */
export async function samePayees(
  tx: Tx,
  people: readonly { personId: string; from: PlainDate; to: PlainDate }[],
  packageId: string,
): Promise<{ packageId: string; agencyId: string; personId: string; day: PlainDate; amount: number }[]> {
  if (people.length === 0) return [];
  const asked = JSON.stringify(
    people.map(({ personId, from, to }) => ({ id: personId, first: from, last: to })),
  );
  const { rows } = await sql<{
    packageId: string;
    agencyId: string;
    personId: string;
    day: PlainDate;
    amount: number;
  }>`
    select distinct x.package_id as "packageId", p.agency_id as "agencyId", x.person_id as "personId", x.work_from as day,
      coalesce(x.amount, 0)::bigint as amount
    from json_to_recordset(${asked}::json) as a (id uuid, first date, last date)
    join spj_person x on x.person_id = a.id and x.role = 'payee' and x.work_from <= a.last and coalesce(x.work_to, x.work_from) >= a.first
    join spj_package p on p.government_id = x.government_id and p.id = x.package_id
    where x.package_id <> ${packageId}::uuid and p.state <> 'cancelled' order by 1, 3 limit ${MOST}`.execute(
    tx,
  );
  return rows;
}
