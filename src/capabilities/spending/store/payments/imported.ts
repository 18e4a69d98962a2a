import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { payments, type Payment } from './payments.ts';

/** outside id → the payment that came with it. */
export async function paymentsOfOutside(
  tx: Tx,
  outsideIds: readonly string[],
): Promise<Map<string, Payment>> {
  if (outsideIds.length === 0) return new Map();
  const rows = await payments(tx)
    .selectFrom('spending_payment')
    .selectAll()
    .where(sql<boolean>`outside_id = any(${[...outsideIds]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.outside_id!, row]));
}

/** Hash and paper's day of the last event of each. */
export async function lastHashes(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { hash: string; doc_date: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; hash: string; doc_date: string }>`
    select distinct on (payment_id) payment_id as id, hash, doc_date from spending_payment_event
    where payment_id = any(${[...ids]}::uuid[]) order by payment_id, seq desc`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Where many payments stand after an export told more of them. */
export async function moveImported(
  tx: Tx,
  moved: readonly Pick<
    Payment,
    | 'id'
    | 'state'
    | 'holder'
    | 'held_since'
    | 'seq'
    | 'closed_at'
    | 'sp2d_number'
    | 'paid_on'
    | 'account_due_on'
  >[],
): Promise<void> {
  await sql`update spending_payment p set state = t.state, holder = t.holder, held_since = t.held_since, seq = t.seq,
      returned = false, closed_at = t.closed_at, sp2d_number = t.sp2d_number, paid_on = t.paid_on,
      account_due_on = t.account_due_on
    from json_to_recordset(${JSON.stringify(moved)}::json) as t (id uuid, state text, holder text, held_since timestamptz,
      seq int, closed_at timestamptz, sp2d_number text, paid_on date, account_due_on date)
    where p.id = t.id`.execute(tx);
}

/** A file told of these payments, and of nothing later than its latest moment. One that went on here is known here. */
export async function knowUntil(tx: Tx, outsideIds: readonly string[], until: string): Promise<void> {
  if (outsideIds.length === 0) return;
  await sql`
    update spending_payment p set known_until = greatest(p.known_until, ${until}::timestamptz)
    where outside_id = any(${[...outsideIds]}::text[]) and not exists (
      select from spending_payment_event e where e.payment_id = p.id and e.source not in ('sipd', 'vendor'))`.execute(
    tx,
  );
}

/** Payments of an import that are not cancelled, with the day on which anybody did more to them. */
export async function paymentsOfImport(
  tx: Tx,
  importId: string,
): Promise<(Payment & { touched: boolean })[]> {
  const { rows } = await sql<Payment & { touched: boolean }>`
    select p.*, exists (select from spending_payment_event e where e.payment_id = p.id and e.source <> 'sipd')
      or exists (select from finance_staff_reply r where r.payment_id = p.id) as touched
    from spending_payment p where p.import_id = ${importId}::uuid and not p.cancelled order by p.id`.execute(
    tx,
  );
  return rows;
}

/** So many numbers of payments in a row. @returns the first of them */
export async function drawNumbers(
  tx: Tx,
  governmentId: string,
  year: number,
  count: number,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series as s (government_id, series, year, last)
    values (${governmentId}::uuid, 'BYR', ${year}, ${count})
    on conflict (government_id, series, year) do update set last = s.last + excluded.last
    returning last`.execute(tx);
  return rows[0]!.last - count + 1;
}
