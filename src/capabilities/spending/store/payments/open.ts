import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { AdvanceRow, PaymentRow } from '../../rules/alarms/rows.ts';

// What the sweep of alarms asks about payments: sets, each with one statement.

/** Every open payment, with whom it lies since when. `seq` is that of the last event that moved it: a vendor's stamp begins nothing anew. */
export async function openPayments(tx: Tx): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select p.id, p.agency_id, p.number, p.kind, p.year, p.state, p.holder, p.returned, p.rework, p.contract_id,
      extract(epoch from p.held_since)::double precision as held_since, e.seq
    from spending_payment p
    join lateral (
      select max(e.seq) as seq from spending_payment_event e
      where e.government_id = p.government_id and e.payment_id = p.id and e.kind <> 'receipt') e on true
    where p.closed_at is null order by p.id`.execute(tx);
  return rows;
}

/** Money of the treasurer that was paid out and is not accounted for. */
export async function openAdvances(tx: Tx): Promise<AdvanceRow[]> {
  const { rows } = await sql<AdvanceRow>`
    select id, agency_id, number, kind, account_due_on from spending_payment
    where account_due_on is not null and accounted_at is null and not cancelled order by id`.execute(tx);
  return rows;
}

/** What a contract has been paid, rupiah, advances apart, and whether its retention was billed but not paid. */
export interface PaidOfContract {
  contract_id: string;
  paid: number;
  advance: number;
  /** retention paid in full, or none is among its instalments */
  retention_open: boolean;
}

export async function paidByContract(tx: Tx): Promise<PaidOfContract[]> {
  const { rows } = await sql<PaidOfContract>`
    select p.contract_id,
      coalesce(sum(p.amount) filter (where p.state = 'transferred' and i.kind is distinct from 'advance'), 0)::bigint as paid,
      coalesce(sum(p.amount) filter (where p.state = 'transferred' and i.kind = 'advance'), 0)::bigint as advance,
      exists (
        select from contract_instalment r where r.government_id = p.government_id and r.contract_id = p.contract_id
          and r.kind = 'retention' and not exists (
            select from spending_payment q where q.government_id = r.government_id and q.instalment_id = r.id
              and q.state = 'transferred' and not q.cancelled)) as retention_open
    from spending_payment p
    left join contract_instalment i on i.government_id = p.government_id and i.id = p.instalment_id
    where p.contract_id is not null and not p.cancelled
    group by p.government_id, p.contract_id`.execute(tx);
  return rows;
}
