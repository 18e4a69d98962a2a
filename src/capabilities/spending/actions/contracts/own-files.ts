import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { findFiles } from '../../../../platform/files/store.ts';
import { badField, type Outcome } from '../../../../platform/outcome.ts';

/** A paper names only a file that the same account has uploaded: nobody points at somebody else's. */
export async function ownFiles(
  tx: Tx,
  act: Act,
  papers: readonly { fileId?: string | null }[],
): Promise<Outcome<true>> {
  const ids = papers.flatMap(({ fileId }) => fileId ?? []);
  const files = await findFiles(tx, ids);
  if (ids.every((id) => files.get(id)?.created_by === act.actor.id)) return true;
  return badField('fileId', 'Unggah lagi berkasnya, lalu ulangi.', 'Upload the file again, then repeat.');
}
