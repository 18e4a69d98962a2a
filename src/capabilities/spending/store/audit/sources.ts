import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PaymentKind, PaymentState } from '../../rules/payments/chain.ts';

/**
 * Money that has to be accounted for, as an SQL relation: origin (`payment` or `realisation`), id, number, outside_number, kind, agency_id, year,
 * purpose, amount, day, state (null of a realisation), due_on, accounted, sp2d_number. A realisation that a payment brought is that payment.
 */
export function sourceRelation(): RawBuilder<unknown> {
  return sql`
    select 'payment' as origin, p.id, p.number, substr(p.outside_id, 38) as outside_number, p.kind, p.agency_id, p.year, p.purpose, p.amount,
      coalesce(p.paid_on, p.created_at::date) as day, p.state, p.account_due_on as due_on, p.accounted_at is not null as accounted,
      p.sp2d_number
    from spending_payment p where not p.cancelled
    union all
    select 'realisation', r.id, r.sp2d_number, r.sp2d_number, 'ls', l.agency_id, l.year, l.activity_code || ' ' || l.account_code, r.amount,
      r.day, null, null, false, r.sp2d_number
    from realisation r join budget_line l on l.government_id = r.government_id and l.id = r.line_id
    where r.vanished_at is null and r.amount > 0 and r.payment_id is null and r.source in ('hand', 'sp2d') and r.sp2d_number <> ''`;
}

/** Everything that spending knows of one payment or realisation. */
export interface PaidSource {
  id: string;
  origin: 'payment' | 'realisation';
  /** printed here, and in SIPD (SPP; of a realisation SP2D) */
  number: string;
  outsideNumber: string | null;
  kind: PaymentKind;
  agencyId: string;
  year: number;
  purpose: string;
  amount: number;
  invoiceNumber: string | null;
  /** null: a realisation */
  state: PaymentState | null;
  cancelled: boolean;
  activityCode: string | null;
  accountCode: string | null;
  vendorId: string | null;
  contractId: string | null;
  /** the announced purchase (RUP) that the contract fulfils */
  planId: string | null;
  contractNumber: string | null;
  contractValue: number | null;
  contractSignedOn: PlainDate | null;
  contractStartOn: PlainDate | null;
  contractEndOn: PlainDate | null;
  contractHandedOverOn: PlainDate | null;
  contractIsMultiYear: boolean | null;
  sppOn: PlainDate | null;
  spmOn: PlainDate | null;
  sp2dOn: PlainDate | null;
  paidOn: PlainDate | null;
  sp2dNumber: string | null;
  /** until when money of the treasurer is accounted for */
  dueOn: PlainDate | null;
  accounted: boolean;
}

const CONTRACT = sql`c.vendor_id as "vendorId", c.id as "contractId", c.package_id as "planId", c.number as "contractNumber", c.value as "contractValue", c.signed_on as "contractSignedOn",
  c.start_on as "contractStartOn", c.end_on as "contractEndOn", c.handed_over_on as "contractHandedOverOn",
  c.multi_year as "contractIsMultiYear"`;

/** @returns id → payment; one that is absent or foreign has no entry */
export async function findPaidPayments(tx: Tx, ids: readonly string[]): Promise<Map<string, PaidSource>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PaidSource>`
    select p.id, 'payment' as origin, p.number, substr(p.outside_id, 38) as "outsideNumber", p.kind, p.agency_id as "agencyId", p.year, p.purpose,
      p.amount, p.invoice_number as "invoiceNumber", p.state, p.cancelled, l.activity_code as "activityCode", l.account_code as "accountCode",
      ${CONTRACT}, e.spp as "sppOn", e.spm as "spmOn", e.sp2d as "sp2dOn", p.paid_on as "paidOn", p.sp2d_number as "sp2dNumber",
      p.account_due_on as "dueOn", p.accounted_at is not null as accounted
    from spending_payment p
    left join spending_contract c on c.government_id = p.government_id and c.id = p.contract_id
    left join budget_line l on l.government_id = p.government_id and l.id = coalesce(p.line_id, c.line_id)
    left join lateral (
      select max(doc_date) filter (where activity = 'spp-submitted') as spp, max(doc_date) filter (where activity = 'spm-signed') as spm,
        max(doc_date) filter (where activity = 'sp2d-issued') as sp2d
      from spending_payment_event where payment_id = p.id and kind in ('begin', 'advance')) e on true
    where p.id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns id → realisation that no payment brought */
export async function findRealisations(tx: Tx, ids: readonly string[]): Promise<Map<string, PaidSource>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PaidSource>`
    select r.id, 'realisation' as origin, r.sp2d_number as number, r.sp2d_number as "outsideNumber", 'ls' as kind, l.agency_id as "agencyId",
      l.year, l.activity_code || ' ' || l.account_code as purpose, r.amount, null as "invoiceNumber", null as state, false as cancelled,
      l.activity_code as "activityCode", l.account_code as "accountCode", null as "vendorId", null as "contractId", null as "planId", null as "contractNumber",
      null as "contractValue", null as "contractSignedOn", null as "contractStartOn", null as "contractEndOn",
      null as "contractHandedOverOn", null as "contractIsMultiYear", null as "sppOn", null as "spmOn", r.day as "sp2dOn", r.day as "paidOn",
      r.sp2d_number as "sp2dNumber", null as "dueOn", false as accounted
    from realisation r join budget_line l on l.government_id = r.government_id and l.id = r.line_id
    where r.id = any(${[...new Set(ids)]}::uuid[]) and r.vanished_at is null and r.amount > 0 and r.payment_id is null`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a sub-activity and account of an agency may spend in a year, and what left it until a day without one payment. Null: no such line. */
export async function budgetStanding(
  tx: Tx,
  asked: { agencyId: string; year: number; activityCode: string; accountCode: string; until: PlainDate },
  without: { paymentId: string | null; realisationId: string | null },
): Promise<{ ceiling: number; spent: number } | null> {
  const { rows } = await sql<{ lines: number; ceiling: number; spent: number }>`
    select count(*)::int as lines, coalesce(sum(l.ceiling), 0)::bigint as ceiling, coalesce(sum((
      select sum(r.amount) from realisation r
      where r.line_id = l.id and r.vanished_at is null and r.day <= ${asked.until}::date
        and r.payment_id is distinct from ${without.paymentId}::uuid and r.id is distinct from ${without.realisationId}::uuid)), 0)::bigint as spent
    from budget_line l
    where l.year = ${asked.year} and l.agency_id = ${asked.agencyId}::uuid and l.activity_code = ${asked.activityCode}
      and l.account_code = ${asked.accountCode} and l.vanished_at is null`.execute(tx);
  const found = rows[0]!;
  return found.lines === 0 ? null : { ceiling: found.ceiling, spent: found.spent };
}

/** Money of the treasurer that was paid and is not accounted for, of which the day has passed. */
export interface Unaccounted {
  id: string;
  number: string;
  kind: PaymentKind;
  agencyId: string;
  amount: number;
  dueOn: PlainDate;
}

/** @param agencyIds null: of every agency */
export async function unaccountedCash(
  tx: Tx,
  before: PlainDate,
  agencyIds: readonly string[] | null,
): Promise<Unaccounted[]> {
  const of = agencyIds === null ? sql`true` : sql`agency_id = any(${[...agencyIds]}::uuid[])`;
  const { rows } = await sql<Unaccounted>`
    select id, number, kind, agency_id as "agencyId", amount, account_due_on as "dueOn" from spending_payment
    where account_due_on < ${before}::date and accounted_at is null and not cancelled and ${of} order by account_due_on, id`.execute(
    tx,
  );
  return rows;
}

/** Payments of contracts, named by their id or by the announced purchase (RUP) that they fulfil; cancelled ones are none. */
export async function paymentsOfPurchases(
  tx: Tx,
  { contractIds, planIds }: { contractIds: readonly string[]; planIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from spending_payment p join spending_contract c on c.government_id = p.government_id and c.id = p.contract_id
    where not p.cancelled and (c.id = any(${[...contractIds]}::uuid[]) or c.package_id = any(${[...planIds]}::uuid[])) order by p.id`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}
