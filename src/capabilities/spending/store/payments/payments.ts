import { sql, type Kysely } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PaymentEventTable, PaymentTable, PaymentTables } from './tables.ts';

export type Payment = PaymentTable;
export type PaymentEvent = PaymentEventTable;

export function payments(tx: Tx): Kysely<PaymentTables> {
  return tx.withTables<PaymentTables>();
}

export async function insertPayment(tx: Tx, row: Payment): Promise<void> {
  await payments(tx).insertInto('spending_payment').values(row).execute();
}

export async function findPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  return payments(tx).selectFrom('spending_payment').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, and nobody else moves it until this transaction ends. */
export async function lockPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  return payments(tx)
    .selectFrom('spending_payment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updatePayment(tx: Tx, id: string, change: Partial<Payment>): Promise<void> {
  await payments(tx).updateTable('spending_payment').set(change).where('id', '=', id).execute();
}

export async function insertEvent(tx: Tx, row: PaymentEvent): Promise<void> {
  await payments(tx).insertInto('spending_payment_event').values(row).execute();
}

/** In their order. */
export async function eventsOf(tx: Tx, paymentId: string): Promise<PaymentEvent[]> {
  return payments(tx)
    .selectFrom('spending_payment_event')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('seq')
    .execute();
}

export async function lastEvent(tx: Tx, paymentId: string): Promise<PaymentEvent | undefined> {
  return payments(tx)
    .selectFrom('spending_payment_event')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The day of the last event that is no vendor's stamp. */
export async function lastPaperDay(tx: Tx, paymentId: string): Promise<PlainDate | null> {
  const row = await payments(tx)
    .selectFrom('spending_payment_event')
    .select('doc_date')
    .where('payment_id', '=', paymentId)
    .where('kind', '<>', 'receipt')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.doc_date ?? null;
}

/** What payments need of their contract. */
export interface PaidContract {
  id: string;
  agencyId: string;
  lineId: string | null;
  vendorId: string | null;
  number: string;
  title: string;
  value: number;
  state: string;
  /** first budget year that pays */
  year: number;
  multiYear: boolean;
  commitmentPersonId: string | null;
  technicalPersonId: string | null;
}

/** @returns id → contract; an id that is absent or foreign has no entry */
export async function paidContracts(tx: Tx, ids: readonly string[]): Promise<Map<string, PaidContract>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PaidContract>`
    select id, agency_id as "agencyId", line_id as "lineId", vendor_id as "vendorId", number, title, value, state,
      year, multi_year as "multiYear", commitment_person_id as "commitmentPersonId", technical_person_id as "technicalPersonId"
    from spending_contract where id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a contract's payments ask for so far, and which of its instalments are among them; those that were cancelled do not count. */
export async function billedOf(
  tx: Tx,
  contractId: string,
): Promise<{ amount: number; instalmentIds: Set<string> }> {
  const { rows } = await sql<{ amount: number; instalment: string | null }>`
    select amount, instalment_id as instalment from spending_payment
    where contract_id = ${contractId}::uuid and not cancelled`.execute(tx);
  return {
    amount: rows.reduce((sum, row) => sum + row.amount, 0),
    instalmentIds: new Set(rows.flatMap((row) => row.instalment ?? [])),
  };
}

/** Holds the contract's row, so that two invoices do not exceed it together. */
export async function lockContract(tx: Tx, contractId: string): Promise<void> {
  await sql`select 1 from spending_contract where id = ${contractId}::uuid for update`.execute(tx);
}

/** Agency and year of a budget line, or of an instalment's contract. */
export async function lineOf(tx: Tx, id: string): Promise<{ agencyId: string; year: number } | undefined> {
  const { rows } = await sql<{ agencyId: string; year: number }>`
    select agency_id as "agencyId", year from budget_line where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** The line of another year that stands for the same: agency, activity, account and funding. */
export async function lineOfYear(tx: Tx, id: string, year: number): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select l.id from budget_line l join budget_line f on f.government_id = l.government_id and f.agency_id = l.agency_id
      and f.activity_code = l.activity_code and f.account_code = l.account_code and f.funding_code = l.funding_code
    where f.id = ${id}::uuid and l.year = ${year} and l.vanished_at is null limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function contractOfInstalment(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ contract: string }>`
    select contract_id as contract from contract_instalment where id = ${id}::uuid`.execute(tx);
  return rows[0]?.contract;
}

/** Payments of one contract, the newest first. */
export async function paymentsOfContract(tx: Tx, contractId: string): Promise<Payment[]> {
  return payments(tx)
    .selectFrom('spending_payment')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(60)
    .execute();
}
