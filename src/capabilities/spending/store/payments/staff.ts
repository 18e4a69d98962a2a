import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Party, PaymentState, RejectReason } from '../../rules/payments/chain.ts';
import type { EventKind } from '../../rules/payments/event.ts';
import type { Payment } from './payments.ts';

/** One step that somebody of an agency took, with the event that gave him the ball. */
export interface StaffStep {
  paymentId: string;
  number: string;
  accountId: string;
  /** his party */
  party: Party;
  /** stage that he held */
  activity: PaymentState;
  holder: Party;
  fromKind: EventKind;
  fromParty: Party;
  fromReason: RejectReason | null;
  fromSeq: number;
  from: string;
  until: string;
  disputed: boolean;
}

/** Steps of the agency's payments of a year that somebody took from here, the newest first. */
export async function staffSteps(
  tx: Tx,
  agencyId: string,
  year: number,
  accountIds: readonly string[],
): Promise<StaffStep[]> {
  if (accountIds.length === 0) return [];
  const { rows } = await sql<StaffStep>`
    select p.id as "paymentId", p.number, e.actor_account_id as "accountId", e.party, b.activity, b.holder,
      b.kind as "fromKind", b.party as "fromParty", b.reason as "fromReason", b.seq as "fromSeq",
      b.recorded_at as "from", e.recorded_at as "until",
      exists (select from spending_payment_dispute d
        where d.payment_id = p.id and d.from_seq = b.seq and d.outcome is distinct from 'dismissed') as disputed
    from spending_payment p
    join spending_payment_event e on e.government_id = p.government_id and e.payment_id = p.id
    join lateral (
      select * from spending_payment_event b
      where b.government_id = e.government_id and b.payment_id = e.payment_id and b.seq < e.seq and b.kind <> 'receipt'
      order by b.seq desc limit 1) b on true
    where p.agency_id = ${agencyId}::uuid and p.year = ${year} and not p.cancelled
      and e.kind in ('advance', 'reject') and e.party = b.holder
      and e.actor_account_id = any(${[...accountIds]}::uuid[])
    order by e.recorded_at desc, e.id desc`.execute(tx);
  return rows;
}

/** Accounts that took a step of the agency's payments in the year. */
export async function staffAccounts(tx: Tx, agencyId: string, year: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct e.actor_account_id as id from spending_payment p
    join spending_payment_event e on e.government_id = p.government_id and e.payment_id = p.id
    where p.agency_id = ${agencyId}::uuid and p.year = ${year} and e.actor_account_id is not null
      and e.party in ('commitment-officer', 'technical-officer', 'treasurer', 'finance-verifier', 'budget-user')`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

export type OpenItem = Payment & {
  commitment_person_id: string | null;
  technical_person_id: string | null;
};

/** What lies open in the agency, with who is named in its contract. */
export async function openOfAgency(tx: Tx, agencyId: string): Promise<OpenItem[]> {
  const { rows } = await sql<OpenItem>`
    select p.*, c.commitment_person_id, c.technical_person_id from spending_payment p
    left join spending_contract c on c.government_id = p.government_id and c.id = p.contract_id
    where p.agency_id = ${agencyId}::uuid and p.closed_at is null order by p.held_since, p.id`.execute(tx);
  return rows;
}
