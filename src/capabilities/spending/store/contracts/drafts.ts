import type { Tx } from '../../../../platform/database/index.ts';
import { contracts } from './contracts.ts';
import type { DraftTable } from './tables.ts';

export type Draft = DraftTable;

export async function insertDraft(tx: Tx, draft: Draft): Promise<void> {
  await contracts(tx)
    .insertInto('contract_draft')
    .values({ ...draft, body: JSON.stringify(draft.body) as never })
    .execute();
}

/** A draft of this account, locked. */
export async function lockDraft(tx: Tx, id: string, createdBy: string): Promise<Draft | undefined> {
  return contracts(tx)
    .selectFrom('contract_draft')
    .selectAll()
    .where('id', '=', id)
    .where('created_by', '=', createdBy)
    .forUpdate()
    .executeTakeFirst();
}

/** Drafts of this account, the latest first. */
export async function draftsOf(tx: Tx, createdBy: string): Promise<Draft[]> {
  return contracts(tx)
    .selectFrom('contract_draft')
    .selectAll()
    .where('created_by', '=', createdBy)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function updateDraft(
  tx: Tx,
  id: string,
  { body, ...change }: Pick<Draft, 'agency_id' | 'body' | 'saved_at' | 'version'>,
): Promise<void> {
  await contracts(tx)
    .updateTable('contract_draft')
    .set({ ...change, body: JSON.stringify(body) as never })
    .where('id', '=', id)
    .execute();
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await contracts(tx).deleteFrom('contract_draft').where('id', '=', id).execute();
}
