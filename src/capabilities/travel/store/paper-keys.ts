import type { Tx } from '../../../platform/database/index.ts';
import type { PaperKey } from '../rules/paper-keys.ts';
import { evidence } from './evidence-tables.ts';

/** By what these documents are found again. */
export async function keysOfDocuments(tx: Tx, documentIds: readonly string[]): Promise<PaperKey[]> {
  if (documentIds.length === 0) return [];
  return evidence(tx)
    .selectFrom('travel_paper_key')
    .select(['kind', 'key'])
    .where('document_id', 'in', documentIds)
    .execute();
}
