import type { Tx } from '../../../platform/database/index.ts';
import type { PrivacyTables, RectificationRow } from './tables.ts';

export async function insertRectification(tx: Tx, row: RectificationRow): Promise<void> {
  await tx.withTables<PrivacyTables>().insertInto('privacy_rectification').values(row).execute();
}

/** Notes that stand beside a record which is evidence, oldest first. @param record key of an `EvidenceRecord` */
export async function rectificationsOf(
  tx: Tx,
  record: string,
  recordId: string,
): Promise<{ at: string; text: string }[]> {
  return tx
    .withTables<PrivacyTables>()
    .selectFrom('privacy_rectification')
    .select(['at', 'text'])
    .where('record', '=', record)
    .where('record_id', '=', recordId)
    .orderBy('id')
    .execute();
}
