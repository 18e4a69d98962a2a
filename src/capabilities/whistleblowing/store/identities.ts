import type { Tx } from '../../../platform/database/index.ts';
import type { IdentityWrapRow, OpeningRow, WbsTables } from './tables.ts';

/** The sealed identity of a report with its wrap to one key; undefined when that key is none of its readers. */
export function findIdentity(
  tx: Tx,
  reportId: string,
  fingerprint: string,
): Promise<{ content: Buffer; wrap: Buffer } | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_identity')
    .innerJoin('wbs_identity_wrap', 'wbs_identity_wrap.identity_id', 'wbs_identity.id')
    .select(['wbs_identity.content', 'wbs_identity_wrap.file as wrap'])
    .where('wbs_identity.report_id', '=', reportId)
    .where('wbs_identity_wrap.fingerprint', '=', fingerprint)
    .executeTakeFirst();
}

export async function insertOpening(tx: Tx, row: OpeningRow): Promise<void> {
  await tx.withTables<WbsTables>().insertInto('wbs_opening').values(row).execute();
}

export function identityWrapsOf(tx: Tx, fingerprint: string): Promise<IdentityWrapRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_identity_wrap')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .orderBy('id')
    .execute();
}

/** Rows a statement. */
const BATCH = 500;

export async function replaceIdentityWraps(
  tx: Tx,
  old: readonly string[],
  fresh: readonly IdentityWrapRow[],
): Promise<void> {
  const db = tx.withTables<WbsTables>();
  for (let start = 0; start < old.length; start += BATCH) {
    await db
      .deleteFrom('wbs_identity_wrap')
      .where('id', 'in', old.slice(start, start + BATCH))
      .execute();
    await db
      .insertInto('wbs_identity_wrap')
      .values(fresh.slice(start, start + BATCH))
      .execute();
  }
}
