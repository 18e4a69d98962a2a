import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles, type FileRow } from '../../../platform/files/store.ts';
import { badField, type Outcome } from '../../../platform/outcome.ts';

/** Files that the actor uploaded himself, in the order asked, each once. Refused: any other, whether it exists or not. */
export async function ownFiles(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  field: string,
): Promise<Outcome<FileRow[]>> {
  const found = await findFiles(tx, ids);
  const files = [...new Set(ids)].map((id) => found.get(id));
  const own = files.filter((file) => file !== undefined && file.created_by === act.actor.id);
  if (own.length < files.length)
    return badField(
      field,
      'Ada berkas yang tidak ditemukan. Unggah lagi, lalu kirim.',
      'A file was not found. Upload it again, then send.',
    );
  return own.filter((file) => file !== undefined);
}
