import type { Tx } from '../../../platform/database/index.ts';
import type { ReferralRow, WbsTables } from './tables.ts';

export async function insertReferral(tx: Tx, row: ReferralRow): Promise<void> {
  await tx.withTables<WbsTables>().insertInto('wbs_referral').values(row).execute();
}

export function listReferrals(tx: Tx, reportId: string): Promise<ReferralRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_referral')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** @returns whether the case has such a referral */
export async function setReceiptNumber(
  tx: Tx,
  reportId: string,
  id: string,
  receiptNumber: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<WbsTables>()
    .updateTable('wbs_referral')
    .set({ receipt_number: receiptNumber })
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
