import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { payments } from './payments.ts';
import type { DisputeTable, StaffReplyTable, VendorLinkTable } from './tables.ts';

export async function disputesOf(tx: Tx, paymentId: string): Promise<DisputeTable[]> {
  return payments(tx)
    .selectFrom('spending_payment_dispute')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('from_seq')
    .execute();
}

/** @returns whether it is new: an interval is contested once */
export async function insertDispute(tx: Tx, row: DisputeTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await payments(tx)
    .insertInto('spending_payment_dispute')
    .values(row)
    .onConflict((conflict) => conflict.columns(['government_id', 'payment_id', 'from_seq']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function lockDispute(tx: Tx, paymentId: string, id: string): Promise<DisputeTable | undefined> {
  return payments(tx)
    .selectFrom('spending_payment_dispute')
    .selectAll()
    .where('id', '=', id)
    .where('payment_id', '=', paymentId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDispute(tx: Tx, id: string, change: Partial<DisputeTable>): Promise<void> {
  await payments(tx).updateTable('spending_payment_dispute').set(change).where('id', '=', id).execute();
}

/** Contested intervals that are out of the ranking: not settled, or upheld. `payment seq` */
export async function outOfRanking(tx: Tx, year: number): Promise<Set<string>> {
  const { rows } = await sql<{ payment: string; seq: number }>`
    select d.payment_id as payment, d.from_seq as seq from spending_payment_dispute d
    join spending_payment p on p.government_id = d.government_id and p.id = d.payment_id
    where p.year = ${year} and d.outcome is distinct from 'dismissed'`.execute(tx);
  return new Set(rows.map(({ payment, seq }) => `${payment} ${seq}`));
}

export async function findLink(
  tx: Tx,
  by: { id: string } | { contractId: string },
): Promise<VendorLinkTable | undefined> {
  const query = payments(tx).selectFrom('spending_vendor_link').selectAll();
  return 'id' in by
    ? query.where('id', '=', by.id).executeTakeFirst()
    : query.where('contract_id', '=', by.contractId).executeTakeFirst();
}

/** Makes the link of a contract, or gives the one that is there another nonce. @returns id of its row */
export async function saveLink(tx: Tx, row: VendorLinkTable): Promise<string> {
  const { id } = await payments(tx)
    .insertInto('spending_vendor_link')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'contract_id']).doUpdateSet({
        nonce: row.nonce,
        made_at: row.made_at,
        made_by: row.made_by,
        contact_id: row.contact_id,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertReply(tx: Tx, row: StaffReplyTable): Promise<void> {
  await payments(tx).insertInto('finance_staff_reply').values(row).execute();
}

/** What these people said about their desk in this agency, the newest first. */
export async function repliesOf(
  tx: Tx,
  agencyId: string,
  personIds: readonly string[],
): Promise<StaffReplyTable[]> {
  if (personIds.length === 0) return [];
  return payments(tx)
    .selectFrom('finance_staff_reply')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('person_id', 'in', personIds)
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}
