import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

/** Contract → rupiah that were transferred, gross; one of which no payment is known has no entry. */
export async function paidByContract(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; paid: number }>`
    select contract_id as id, coalesce(sum(amount) filter (where state = 'transferred'), 0)::bigint as paid
    from spending_payment where contract_id = any(${[...ids]}::uuid[]) and not cancelled group by contract_id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row.paid]));
}

export interface InstalmentPayment {
  id: string;
  number: string;
  state: string;
}

/** Instalment → the payment that was made of it. */
export async function paymentsOfInstalments(
  tx: Tx,
  contractId: string,
): Promise<Map<string, InstalmentPayment>> {
  const { rows } = await sql<InstalmentPayment & { instalment: string }>`
    select instalment_id as instalment, id, number, state from spending_payment
    where contract_id = ${contractId}::uuid and instalment_id is not null and not cancelled order by created_at`.execute(
    tx,
  );
  return new Map(rows.map(({ instalment, ...payment }) => [instalment, payment]));
}
