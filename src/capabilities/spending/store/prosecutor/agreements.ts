import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

export type Agreement = {
  government_id: string;
  id: string;
  number: string;
  partner: string;
  purpose: string;
  valid_from: PlainDate;
  valid_to: PlainDate;
  agency_ids: string[] | null;
  recorded_by: string;
  recorded_at: string;
  ended_on: PlainDate | null;
  ended_by: string | null;
  ended_reason: string | null;
};
type ProsecutorTables = { prosecutor_agreement: Agreement };

const agreements = (tx: Tx) => tx.withTables<ProsecutorTables>();

/** The newest first. */
export async function listAgreements(tx: Tx): Promise<Agreement[]> {
  return agreements(tx)
    .selectFrom('prosecutor_agreement')
    .selectAll()
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute();
}

export async function lockAgreement(tx: Tx, id: string): Promise<Agreement | undefined> {
  return agreements(tx)
    .selectFrom('prosecutor_agreement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** @returns false when an agreement of that number is there already */
export async function insertAgreement(tx: Tx, agreement: Agreement): Promise<boolean> {
  const done = await agreements(tx)
    .insertInto('prosecutor_agreement')
    .values(agreement)
    .onConflict((conflict) => conflict.columns(['government_id', 'number']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) === 1;
}

export async function updateAgreement(tx: Tx, id: string, change: Partial<Agreement>): Promise<void> {
  await agreements(tx).updateTable('prosecutor_agreement').set(change).where('id', '=', id).execute();
}
